import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { Fault } from './Fault';
import { nearest } from './nearest';

/** A reference that parses and, where the schema names kinds, is of one of them. */
export function entityRefFault(
  value: string | number,
  schema: { [keyword: string]: unknown },
): Fault | undefined {
  const defaultKind = String(schema['x-default-kind']);
  const ref = parse(String(value), defaultKind);
  if (!ref) {
    return {
      text: `is not an entity reference; use [kind:][namespace/]name, the kind is ${defaultKind} when not given`,
    };
  }
  const kinds = schema['x-kinds'];
  if (!Array.isArray(kinds)) {
    return undefined;
  }
  const names = kinds.map(String);
  if (names.some(kind => kind.toLowerCase() === ref.kind.toLowerCase())) {
    return undefined;
  }
  const kind = nearest(ref.kind, names)?.toLowerCase();
  return {
    text: `is of the kind ${ref.kind}; use a ${names.join(' or a ')}`,
    suggestion: kind && String(value).replace(/^[^:]*/, kind),
  };
}

function parse(
  ref: string,
  defaultKind: string,
): CompoundEntityRef | undefined {
  if (/\s/.test(ref)) {
    return undefined; // No entity can have such a name, whatever the parser says.
  }
  try {
    return parseEntityRef(ref, { defaultKind, defaultNamespace: 'default' });
  } catch {
    return undefined;
  }
}
