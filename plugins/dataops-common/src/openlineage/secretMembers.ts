import { isFlag, isPasswordName, isSecretName } from '../redaction/secretNames';
import { member } from './read';

/** Members that hold a value whose name stands beside them, or above them. */
const VALUE_MEMBERS = new Set([
  'current',
  'default',
  'defaultValue',
  'default_value',
  'plaintext',
  'raw',
  'stringValue',
  'value',
  'values',
]);

/** Members that say what the value beside them is. */
const NAME_MEMBERS = [
  'name',
  'key',
  'property',
  'parameter',
  'param',
  'option',
  'setting',
  'variable',
  'header',
];

/** More arrays within each other than anybody writes; protects the stack. */
const MAX_DEPTH = 50;

export function holdsValue(key: string): boolean {
  return VALUE_MEMBERS.has(key);
}

/** The name of a secret that an object says of its value: `{name: 'db.password', value: '…'}`. */
export function secretNameIn(holder: object): string | undefined {
  for (const key of NAME_MEMBERS) {
    const named = member(holder, key);
    if (typeof named === 'string' && isSecretName(named)) {
      return named;
    }
  }
  return undefined;
}

/**
 * Whether a value under the name of a secret is one. Objects are gone through:
 * columns are keys too. A number is one only where people choose it: a count
 * of tokens is none. What says only yes, no or how often is none.
 */
export function isSecretValue(
  name: string,
  value: unknown,
  depth: number = 0,
): boolean {
  switch (typeof value) {
    case 'string':
      return !isFlag(value);
    case 'number':
      return !isFlag(String(value)) && isPasswordName(name);
    default:
      return (
        Array.isArray(value) &&
        depth < MAX_DEPTH &&
        value.some(item => isSecretValue(name, item, depth + 1))
      );
  }
}

/** Whether an item of a list is the value of the option before it: `['--password', '…']`. */
export function isValueOfOption(option: unknown, value: unknown): boolean {
  if (
    typeof option !== 'string' ||
    typeof value !== 'string' ||
    !/^--?\w/.test(option)
  ) {
    return false;
  }
  return /^(?:-u|--(?:proxy-)?user)$/.test(option)
    ? /^[^:]+:.*[^\d:]/.test(value)
    : isSecretName(option) &&
        !option.includes('=') &&
        isSecretValue(option, value) &&
        !/^--\w/.test(value);
}
