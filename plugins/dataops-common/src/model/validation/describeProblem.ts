import { ErrorObject } from 'ajv';
import { groupFault, requiredFault } from './describeGroup';
import { Fault } from './Fault';
import { formats } from './formats';
import { nearest } from './nearest';
import { problemPath } from './problemPath';
import { quoteValue } from './quoteValue';

/** What is wrong, and where. */
export interface Problem {
  path: string;
  text: string;
}

/** Says in one line what a schema error means to the one who wrote the entity. */
export function describeProblem(error: ErrorObject): Problem {
  const { keyword, params, instancePath } = error;
  if (keyword === 'required' || keyword === 'dependencies') {
    const path = problemPath(instancePath, String(params.missingProperty));
    return problem(path, requiredFault(error));
  }
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    return problem(problemPath(instancePath, key), unknownKeyFault(error, key));
  }
  if (keyword === 'uniqueItems') {
    const [first, second] = [Number(params.j), Number(params.i)].sort(
      (a, b) => a - b,
    );
    return problem(problemPath(instancePath, String(second)), {
      text: `is the same as ${problemPath(instancePath, String(first))}`,
    });
  }
  const path = problemPath(instancePath);
  const group = groupFault(error);
  return group
    ? problem(path, group)
    : problem(path, valueFault(error), quoteValue(error.data));
}

function problem(path: string, fault: Fault, value?: string): Problem {
  const said = value === undefined ? fault.text : `${value} ${fault.text}`;
  return {
    path,
    text:
      fault.suggestion === undefined
        ? said
        : `${said}. Did you mean ${quoteValue(fault.suggestion)}?`,
  };
}

function unknownKeyFault(error: ErrorObject, key: string): Fault {
  const known = Object.keys(error.parentSchema?.properties ?? {});
  return {
    text: `unknown field; use ${known.length > 1 ? 'one of ' : ''}${known.join(
      ', ',
    )}`,
    suggestion: nearest(key, known),
  };
}

function valueFault(error: ErrorObject): Fault {
  const { keyword, data, params } = error;
  switch (keyword) {
    case 'x-format':
      return formatFault(error);
    case 'x-unique-by':
      return { text: `has an element whose ${error.schema} was used before` };
    case 'const':
      return allowedFault(error, [params.allowedValue]);
    case 'enum':
      return allowedFault(error, params.allowedValues);
    case 'type':
      return typeFault(data, [params.type].flat().map(String));
    case 'minimum':
      return { text: `is too small; use ${params.limit} or more` };
    default:
      return { text: error.message ?? 'is not allowed' };
  }
}

function formatFault(error: ErrorObject): Fault {
  const { data, parentSchema = {} } = error;
  const format = formats.get(String(error.schema));
  const fault =
    typeof data === 'string' || typeof data === 'number'
      ? format?.(data, parentSchema)
      : undefined;
  return fault ?? { text: 'is not allowed' };
}

function allowedFault(error: ErrorObject, allowed: unknown[]): Fault {
  const refused: unknown =
    error.parentSchema?.['x-refused']?.[String(error.data)];
  const why: unknown = refused ?? error.parentSchema?.['x-why'];
  const meant = nearest(String(error.data), allowed.map(String));
  const isMeant = (value: unknown): value is string | number | boolean =>
    String(value) === meant;
  return {
    text: `is not allowed${why ? `, because ${why}` : ''}; use ${
      allowed.length > 1 ? 'one of ' : ''
    }${allowed.map(quoteValue).join(', ')}`,
    // With a reason the value was spelled right.
    suggestion: why ? undefined : allowed.find(isMeant),
  };
}

const TYPE_WORDS: { [type: string]: string } = {
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  object: 'a map of fields',
  string: 'text',
};

function typeFault(data: unknown, types: string[]): Fault {
  const words = types.map(type => TYPE_WORDS[type] ?? type).join(' or ');
  const isScalar = typeof data === 'number' || typeof data === 'boolean';
  return types.includes('string') && isScalar
    ? { text: `is not ${words}; put it in quotes` }
    : { text: `is not ${words}` };
}
