import { ErrorObject } from 'ajv';
import { Fault } from './Fault';

/** A field that has to be there is not. */
export function requiredFault(error: ErrorObject): Fault {
  const { params, parentSchema } = error;
  const missing = String(params.missingProperty);
  const why = parentSchema?.['x-why'];
  if (why) {
    return { text: `missing, because ${why}` };
  }
  if (error.keyword === 'dependencies') {
    return { text: `missing, because ${params.property} needs it` };
  }
  const description = parentSchema?.properties?.[missing]?.description;
  return { text: description ? `missing. ${description}` : 'missing' };
}

/** A choice among fields went wrong; `undefined` for any other error. */
export function groupFault(error: ErrorObject): Fault | undefined {
  switch (error.keyword) {
    case 'oneOf':
    case 'anyOf': {
      const names = choicesOf(error);
      return {
        text: `${
          error.keyword === 'oneOf'
            ? 'needs exactly one of'
            : 'needs at least one of'
        } ${names.join(', ')}; it has ${presentOf(error, names)}`,
      };
    }
    case 'minProperties':
    case 'maxProperties': {
      // The schemas use both only as a pair, to say "exactly one".
      const names = Object.keys(error.parentSchema?.properties ?? {});
      return {
        text: `needs exactly one of ${names.join(', ')}; it has ${presentOf(
          error,
          namesIn(error.data),
        )}`,
      };
    }
    default:
      return undefined;
  }
}

function choicesOf(error: ErrorObject): string[] {
  const branches: unknown = error.schema;
  return Array.isArray(branches)
    ? branches.flatMap(branch => branch.required ?? []).map(String)
    : [];
}

function presentOf(error: ErrorObject, names: string[]): string {
  const present = names.filter(name => namesIn(error.data).includes(name));
  return present.length > 0 ? present.join(' and ') : 'none';
}

function namesIn(data: unknown): string[] {
  return typeof data === 'object' && data !== null ? Object.keys(data) : [];
}
