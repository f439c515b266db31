import { redactSql } from '../redaction';
import { member, text } from './read';
import { storable } from './storable';

/** Members that hold SQL in whatever facet they stand. */
const SQL_MEMBERS = new Set([
  'compiled_code',
  'compiled_sql',
  'compiledSql',
  'queryText',
  'query_text',
  'raw_code',
  'raw_sql',
  'sql',
  'statement',
]);

/**
 * The SQL of a member of a facet without its literals; `undefined` when the
 * member holds no SQL.
 *
 * @param holder - the object it is a member of
 */
export function withoutLiterals(
  key: string,
  value: string,
  holder: object,
): string | undefined {
  if (key === 'value' && member(holder, 'type') === 'literal') {
    return '?'; // Of a condition that says which part of a dataset was read.
  }
  return isSql(key, holder)
    ? redactSql(storable(value), text(member(holder, 'dialect')))
    : undefined;
}

function isSql(key: string, holder: object): boolean {
  switch (key) {
    case 'query':
      return true;
    case 'sourceCode':
      return /sql/i.test(text(member(holder, 'language')) ?? '');
    case 'content': // of a test or an assertion
      return /sql/i.test(text(member(holder, 'contentType')) ?? '');
    case 'description': // of a transformation, which is an expression
      return (
        Object.hasOwn(holder, 'subtype') || Object.hasOwn(holder, 'masking')
      );
    case 'transformationDescription':
      return true;
    default:
      return SQL_MEMBERS.has(key);
  }
}
