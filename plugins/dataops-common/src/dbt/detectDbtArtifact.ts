import { describeJsonType, InvalidArtifactError } from './InvalidArtifactError';
import { isRecord, recordOf, textOf, UnknownRecord } from './readJson';
import { ShapeCheck } from './ShapeCheck';

/** @public */
export type DbtArtifactKind =
  | 'manifest'
  | 'run-results'
  | 'sources'
  | 'catalog';

/**
 * A document known to be a dbt artifact: its kind is certain and its envelope
 * sound, its fields are still to be read one by one.
 *
 * @public
 */
export interface DbtArtifact {
  kind: DbtArtifactKind;
  /** `https://schemas.getdbt.com/dbt/manifest/v12.json`, where it says so. */
  schemaVersion?: string;
  /** What the kind was told by. */
  detectedBy: 'schema-version' | 'shape';
  /** The whole document. */
  body: Record<string, unknown>;
}

const SCHEMA_VERSION = /\/(manifest|run-results|sources|catalog)\/v\d+\.json$/;
const KINDS: readonly DbtArtifactKind[] = [
  'manifest',
  'run-results',
  'sources',
  'catalog',
];

/**
 * Tells what a parsed JSON document is: by `metadata.dbt_schema_version` and
 * else by its shape. The version's number decides nothing: v12 alone covers
 * five minor versions of dbt and Fusion, so fields are read by their keys.
 *
 * @throws InvalidArtifactError when it is none of the four artifacts or its
 * envelope cannot be read.
 * @public
 */
export function detectDbtArtifact(value: unknown): DbtArtifact {
  if (!isRecord(value)) {
    throw invalid(
      '',
      'a dbt artifact, which is a JSON object',
      describeJsonType(value),
    );
  }
  const schemaVersion = textOf(recordOf(value.metadata).dbt_schema_version);
  const named = SCHEMA_VERSION.exec(schemaVersion ?? '')?.[1];
  const kind = KINDS.find(k => k === named);
  if (schemaVersion && !kind) {
    throw invalid(
      '/metadata/dbt_schema_version',
      'a schema of a manifest, run-results, sources or catalog artifact',
      'the schema of something else',
    );
  }
  const artifact: DbtArtifact = kind
    ? { kind, schemaVersion, detectedBy: 'schema-version', body: value }
    : { kind: kindByShape(value), detectedBy: 'shape', body: value };
  checkEnvelope(artifact);
  return artifact;
}

function kindByShape(body: UnknownRecord): DbtArtifactKind {
  if (isRecord(body.properties) || isRecord(body.$defs) || '$schema' in body) {
    throw invalid('', 'a dbt artifact', 'a JSON schema');
  }
  if (Array.isArray(body.results)) {
    return resultsKind(body);
  }
  if (isRecord(body.nodes)) {
    return 'parent_map' in body || !looksLikeCatalog(body)
      ? 'manifest'
      : 'catalog';
  }
  throw invalid(
    '/metadata/dbt_schema_version',
    'the schema version of a dbt artifact, or the nodes or results of one',
    'neither',
  );
}

function looksLikeCatalog(body: UnknownRecord): boolean {
  for (const node of Object.values({
    ...recordOf(body.nodes),
    ...recordOf(body.sources),
  })) {
    return (
      isRecord(node) && isRecord(node.metadata) && !('resource_type' in node)
    );
  }
  return 'errors' in body;
}

function resultsKind(body: UnknownRecord): DbtArtifactKind {
  const results = Array.isArray(body.results) ? body.results : [];
  const first: unknown = results[0];
  if (first === undefined && isRecord(body.args)) {
    return 'run-results';
  }
  if (!isRecord(first) || !('status' in first) || !('unique_id' in first)) {
    throw invalid(
      '/results/0',
      'a result with a unique_id and a status',
      first === undefined
        ? 'no result to tell run results from sources by'
        : describeJsonType(first),
    );
  }
  const freshness =
    'max_loaded_at' in first ||
    'criteria' in first ||
    ('error' in first && !('message' in first));
  return freshness ? 'sources' : 'run-results';
}

function checkEnvelope(artifact: DbtArtifact): void {
  const { body, kind } = artifact;
  const field =
    kind === 'run-results' || kind === 'sources' ? 'results' : 'nodes';
  const sound =
    field === 'results' ? Array.isArray(body.results) : isRecord(body.nodes);
  if (!sound) {
    throw invalid(
      `/${field}`,
      field === 'results'
        ? 'an array of results'
        : 'an object of nodes by unique_id',
      describeJsonType(body[field]),
    );
  }
  const check = new ShapeCheck();
  const metadata = check.object(body, 'metadata', '');
  check.text(metadata, 'invocation_id', '/metadata');
  check.end();
}

function invalid(pointer: string, expected: string, got: string) {
  return new InvalidArtifactError([{ pointer, expected, got }]);
}
