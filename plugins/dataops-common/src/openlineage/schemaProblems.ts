import { ErrorObject } from 'ajv';
import { redactText } from '../redaction';
import { EventProblem } from './InvalidEventError';

/** The errors of a schema, each at its place. */
export function schemaProblems(errors: ErrorObject[]): EventProblem[] {
  return errors.map(error => {
    const { keyword, instancePath, params, data } = error;
    switch (keyword) {
      case 'required':
        return {
          pointer: `${instancePath}/${params.missingProperty}`,
          expected: 'a value',
          got: 'nothing',
        };
      case 'enum':
        return {
          pointer: instancePath,
          expected: `one of ${params.allowedValues.filter(Boolean).join(', ')}`,
          got: describeValue(data),
        };
      case 'minLength':
        return {
          pointer: instancePath,
          expected: 'a non-empty string',
          got: 'an empty one',
        };
      case 'maxLength':
        return {
          pointer: instancePath,
          expected: `at most ${params.limit} characters`,
          got: `${typeof data === 'string' ? data.length : 'more'}`,
        };
      case 'additionalProperties':
        return {
          pointer: `${instancePath}/${params.additionalProperty}`,
          expected: `only ${Object.keys(
            error.parentSchema?.properties ?? {},
          ).join(', ')}`,
          got: 'this member',
        };
      default:
        return {
          pointer: instancePath,
          expected: `${[params.type].flat().join(' or ') || error.message}`,
          got: describeValue(data),
        };
    }
  });
}

/** A value in a few words, for an error message. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) {
    return value === null ? 'null' : 'nothing';
  }
  if (typeof value === 'string') {
    // The message is answered and logged: it must not carry what is never stored.
    const text = redactText(value.slice(0, 2_000));
    return `'${text.length > 60 ? `${text.slice(0, 60)}…` : text}'`;
  }
  if (Array.isArray(value)) {
    return 'an array';
  }
  return typeof value === 'object'
    ? 'an object'
    : `${typeof value} ${String(value)}`;
}
