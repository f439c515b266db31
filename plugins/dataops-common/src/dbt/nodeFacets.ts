import { JsonObject } from '@backstage/types';
import { DbtManifest, DbtNode } from './DbtNode';
import {
  defined,
  isRecord,
  recordOf,
  textOf,
  textsOf,
  UnknownRecord,
} from './readJson';

/** Values of `jobType.jobType`, as OpenLineage's dbt integration writes them where it has the type. */
export function jobTypeFacet(type: string): JsonObject {
  return {
    integration: 'DBT',
    jobType: type.toUpperCase(),
    processingType: 'BATCH',
  };
}

// Members below are in the order in which facets are stored: sorting them again
// would take longer than all else.

/**
 * Where a node stands in its project. Only paths within the project: the
 * `root_path` of old manifests is a path of somebody's machine.
 */
export function placeOf(node: DbtNode, manifest: DbtManifest): JsonObject {
  return {
    original_file_path: textOf(node.raw.original_file_path)?.replace(
      /\\/g,
      '/',
    ),
    package: node.packageName,
    root_project: node.packageName === manifest.projectName,
  };
}

/** What one node says of its dataset, for the list in the facet `dbt` or `dbt_source`. */
export function dbtDatasetFacet(
  node: DbtNode,
  manifest: DbtManifest,
  clean: (text: string) => string,
): JsonObject {
  const { raw } = node;
  const config = recordOf(raw.config);
  const alias = textOf(raw.alias);
  const database = textOf(raw.database);
  const place = placeOf(node, manifest);
  return defined({
    access: textOf(raw.access) ?? textOf(config.access),
    alias: alias && clean(alias),
    contract_enforced: contractOf(node),
    database: database && clean(database),
    deprecation_date: textOf(raw.deprecation_date),
    group: textOf(raw.group) ?? textOf(config.group),
    latest_version: versionOf(raw.latest_version),
    loader: textOf(raw.loader),
    materialized: textOf(config.materialized),
    original_file_path: place.original_file_path,
    package: place.package,
    resource_type: node.type,
    root_project: place.root_project,
    schema: textOf(raw.schema),
    source_name: textOf(raw.source_name),
    unique_id: node.id,
    version: versionOf(raw.version),
  });
}

/** Whether the contract is enforced; `undefined` before v9, where there is none to speak of. */
export function contractOf(node: DbtNode): boolean | undefined {
  const own = recordOf(node.raw.contract).enforced;
  const configured = recordOf(recordOf(node.raw.config).contract).enforced;
  const enforced = own ?? configured;
  return typeof enforced === 'boolean' ? enforced : undefined;
}

/** Versions are numbers or texts; as texts they compare. */
function versionOf(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** `dbt_exposure`: how to reach what uses the data. */
export function exposureFacet(node: DbtNode): JsonObject {
  const { raw } = node;
  return defined({
    type: textOf(raw.type),
    label: textOf(raw.label),
    maturity: textOf(raw.maturity),
    url: plainUrl(raw.url),
  });
}

/** Scheme, host and path: user names, tokens and the like stand in the other parts of a URL. */
function plainUrl(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined || !/^https?:\/\//i.test(text)) {
    return undefined;
  }
  try {
    const { origin, pathname } = new URL(text);
    return `${origin}${pathname}`;
  } catch {
    return undefined; // dbt takes any text here.
  }
}

/**
 * `dbt_freshness_rule`: the age at which a source counts as late; `undefined`
 * where none is configured, which dbt also writes as `{count: null, period: null}`.
 */
export function freshnessRuleFacet(
  node: DbtNode,
  redactSql?: (sql: string) => string,
): JsonObject | undefined {
  const config = recordOf(node.raw.config);
  const rule = isRecord(node.raw.freshness)
    ? node.raw.freshness
    : recordOf(config.freshness);
  const facet = defined({
    warn_after: thresholdOf(rule.warn_after),
    error_after: thresholdOf(rule.error_after),
  });
  if (Object.keys(facet).length === 0) {
    return undefined;
  }
  const loadedAt =
    textOf(node.raw.loaded_at_field) ?? textOf(config.loaded_at_field);
  return defined({
    ...facet,
    // The filter itself is SQL with literals.
    filtered: textOf(rule.filter) === undefined ? undefined : true,
    // A column, or any expression.
    loaded_at_field: loadedAt && redactSql ? redactSql(loadedAt) : undefined,
  });
}

/** A threshold with its unit (`minute`, `hour` or `day`); `undefined` for one that is not set. */
export function thresholdOf(value: unknown): JsonObject | undefined {
  const { count, period } = recordOf(value);
  const unit = textOf(period);
  return typeof count === 'number' && unit
    ? { count, period: unit }
    : undefined;
}

/** Tags of a node and of its columns, each once, in OpenLineage's shape. */
export function tagsOf(node: DbtNode): JsonObject[] {
  const tags: JsonObject[] = [];
  addTags(tags, node.raw);
  for (const [name, column] of Object.entries(recordOf(node.raw.columns))) {
    addTags(tags, recordOf(column), name);
  }
  return tags;
}

/** Since v12 tags stand under `config` as well. */
function addTags(
  tags: JsonObject[],
  owner: UnknownRecord,
  field?: string,
): void {
  const { tags: direct, config } = owner;
  const configured = recordOf(config).tags;
  if (direct === undefined && configured === undefined) {
    return;
  }
  for (const key of new Set([...textsOf(direct), ...textsOf(configured)])) {
    tags.push(defined({ field, key, source: 'DBT', value: 'true' }));
  }
}
