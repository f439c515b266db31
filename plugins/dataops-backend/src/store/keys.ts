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
