import { InputError } from '@backstage/errors';
import Ajv, { ErrorObject } from 'ajv';
import { ApiOperation, ApiParameter, ApiSchema } from '../OpenApiDocument';
import { apiFormats } from './apiFormats';
import { allowedText, shownText } from './describeParameter';

/** The parameters of a request as they came: percent-decoded texts. @public */
export interface GivenParameters {
  query: Iterable<readonly [name: string, value: string]>;
  path: Readonly<Record<string, string>>;
}

/** What they mean: numbers are numbers, and what has a default is there. @public */
export interface CheckedParameters {
  query: Record<string, unknown>;
  path: Record<string, unknown>;
}

/**
 * A check of the query and path parameters of an operation against its
 * schemas. (Headers of the body are checked where the body is read.)
 *
 * @returns a function that throws InputError with the name of the parameter,
 *   the value and what is allowed
 * @public
 */
export function createParameterCheck(
  operation: ApiOperation,
): (given: GivenParameters) => CheckedParameters {
  const readers = (operation.parameters ?? [])
    .filter(parameter => parameter.in !== 'header')
    .map(parameter => ({ parameter, read: createReader(parameter) }));
  const names = readers
    .filter(({ parameter }) => parameter.in === 'query')
    .map(({ parameter }) => parameter.name);
  return given => {
    const query = grouped(given.query);
    if (!operation['x-ignore-unknown-parameters']) {
      refuseUnknown([...query.keys()], names);
    }
    const checked: CheckedParameters = { query: {}, path: {} };
    for (const { parameter, read } of readers) {
      const { name } = parameter;
      const value = read(
        parameter.in === 'path' ? [given.path[name]] : query.get(name) ?? [],
      );
      if (value !== undefined) {
        checked[parameter.in === 'path' ? 'path' : 'query'][name] = value;
      }
    }
    return checked;
  };
}

function grouped(
  entries: GivenParameters['query'],
): Map<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of entries) {
    const ofName = values.get(name);
    if (ofName) {
      ofName.push(value);
    } else {
      values.set(name, [value]);
    }
  }
  return values;
}

/** A parameter that nobody reads is a mistake: a misspelt filter would answer with everything. */
function refuseUnknown(given: string[], known: readonly string[]): void {
  const unknown = given.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `Parameter ${shownText(unknown)} is not known here; allowed are ${
        known.join(', ') || 'none'
      }`,
    );
  }
}

let shared: Ajv | undefined;

/** One for all: operations share schemas, and each is compiled once. */
function parameterAjv(): Ajv {
  shared ??= new Ajv({ strict: false, formats: apiFormats });
  return shared;
}

function createReader({
  name,
  required,
  schema,
}: ApiParameter): (given: readonly string[]) => unknown {
  const isList = schema.type === 'array';
  const item = (isList && schema.items) || schema;
  const validate = parameterAjv().compile(item);
  const read = (text: string): unknown => {
    const value = converted(text, item);
    if (!validate(value)) {
      throw fault(name, text, item, validate.errors?.[0]);
    }
    return value;
  };
  return given => {
    const isMissing =
      given.length === 0 || (given[0] === '' && item.minLength !== undefined);
    if (isMissing && required) {
      throw new InputError(
        `Parameter '${name}' is missing; ${allowedText(item)}`,
      );
    }
    if (given.length === 0) {
      return schema.default;
    }
    if (isList) {
      return given.map(read);
    }
    if (given.length > 1) {
      throw new InputError(
        `Parameter '${name}' is given ${given.length} times; allowed is once`,
      );
    }
    return read(given[0]);
  };
}

/** A text as the type of the schema, if it is one. */
function converted(text: string, schema: ApiSchema): unknown {
  switch (schema.type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    default:
      return schema['x-ignore-case'] ? text.toLowerCase() : text;
  }
}

function fault(
  name: string,
  text: string,
  schema: ApiSchema,
  error: ErrorObject | undefined,
): InputError {
  return new InputError(
    error?.keyword === 'maxLength'
      ? `Parameter '${name}' has ${text.length} characters; allowed are at most ${schema.maxLength}`
      : `Parameter '${name}' is ${shownText(text)}; ${allowedText(schema)}`,
  );
}
