import { createHash } from 'node:crypto';

/**
 * A UUID for a version of something, made from its content: the same content
 * has the same UUID in every database and after every rebuild. Marquez draws
 * random ones; its clients only compare them.
 *
 * Version 8 of RFC 9562: 128 bits of SHA-256, with the version and variant set.
 */
function contentUuid(...parts: string[]): string {
  const hash = createHash('sha256').update(parts.join('\0')).digest();
  hash[6] = 0x80 + (hash[6] % 0x10);
  hash[8] = 0x80 + (hash[8] % 0x40);
  const hex = hash.subarray(0, 16).toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/**
 * A dataset with one set of columns.
 *
 * @param nodeKey - `node.key` of its canonical name
 * @param schemaKey - `schema_version.key`; empty for a dataset of which no columns are known
 */
export function datasetVersionUuid(nodeKey: string, schemaKey: string): string {
  return contentUuid('dataset-version', nodeKey, schemaKey);
}

/** A set of columns, whichever dataset has it. */
export function schemaVersionUuid(schemaKey: string): string {
  return contentUuid('schema-version', schemaKey);
}

/**
 * A job with what it reads and writes, of which the reader sees what is given:
 * what is hidden must not show in a hash either.
 */
export function jobVersionUuid(
  jobKey: string,
  io: { inputs: readonly string[]; outputs: readonly string[] },
): string {
  return contentUuid(
    'job-version',
    jobKey,
    JSON.stringify([[...io.inputs].sort(), [...io.outputs].sort()]),
  );
}
