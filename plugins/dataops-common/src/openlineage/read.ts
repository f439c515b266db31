import { OlIdentity } from '../identity';
import { MAX_IDENTIFIER } from './eventSchema';

/** The member of an object, or `undefined` where there is none. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** A non-empty text, or `undefined`. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The objects of an array; anything else has none. */
export function objects(value: unknown): object[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'object' && item !== null)
    : [];
}

/** `{namespace, name}` where both are non-empty texts of a length that is taken. */
export function identity(value: unknown): OlIdentity | undefined {
  const namespace = text(member(value, 'namespace'));
  const name = text(member(value, 'name'));
  return isIdentifier(namespace) && isIdentifier(name)
    ? { namespace, name }
    : undefined;
}

function isIdentifier(value: string | undefined): value is string {
  return value !== undefined && value.length <= MAX_IDENTIFIER;
}
