import { hash } from 'node:crypto';
import {
  canonicalJson,
  NodeKind,
  OlIdentity,
  SchemaFieldFact,
} from '@headwater/backstage-plugin-dataops-common';

/**
 * A hash that stands for a natural key of any length in an index. The parts
 * are joined by NUL, which no stored text holds, so different parts never
 * give the same input.
 */
export function hashKey(...parts: string[]): string {
  return hash('sha256', parts.join('\0'), 'base64url');
}

/** Key of a namespace row. */
export function namespaceKey(namespace: string): string {
  return hashKey('namespace', namespace);
}

/** Key of a node row. */
export function nodeRowKey(kind: NodeKind, id: OlIdentity): string {
  return hashKey('node', kind, id.namespace, id.name);
}

/** Key of a run row: real producers repeat run ids between jobs. */
export function runRowKey(jobKey: string, runId: string): string {
  return hashKey('run', jobKey, runId);
}

const MINUTE_MS = 60_000;
/** Minutes from the year 0001 to 1970: no event is older. */
const MINUTES_BEFORE_1970 = 1_035_600_000;
/** What the column holds; 36 ** 7 minutes reach beyond the year 9999. */
const EVENT_KEY_LENGTH = 44;

/**
 * Key of an event, by which the same content is known again. Events of one time
 * have keys of one beginning: in an index of millions they are neighbours, and
 * a batch writes few pages rather than one for each event.
 *
 * @param at - the time that the content itself says, milliseconds UTC
 */
export function eventKey(content: string, at: number | undefined): string {
  const hashed = hashKey('event', content);
  if (at === undefined) {
    return hashed;
  }
  const minutes = Math.floor(at / MINUTE_MS) + MINUTES_BEFORE_1970;
  const time = minutes.toString(36).padStart(7, '0');
  return `${time}${hashed}`.slice(0, EVENT_KEY_LENGTH);
}

const schemaKeys = new WeakMap<readonly SchemaFieldFact[], string>();

/**
 * Key of the columns of a dataset, nested ones included, in their order. Runs
 * report the same ones again and again, and a translation that knows them gives
 * the same array: it is hashed once.
 */
export function schemaKey(fields: readonly SchemaFieldFact[]): string {
  let key = schemaKeys.get(fields);
  if (key === undefined) {
    key = hashKey('schema', canonicalJson(fields));
    schemaKeys.set(fields, key);
  }
  return key;
}
