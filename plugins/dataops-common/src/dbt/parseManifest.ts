import { DbtManifest, DbtNode, DbtRole } from './DbtNode';
import { DbtArtifact } from './detectDbtArtifact';
import { checkNode, checkRelation } from './checkNode';
import { plainRelationName } from './plainRelationName';
import {
  pointerSegment,
  recordOf,
  textOf,
  textsOf,
  UnknownRecord,
} from './readJson';
import { ShapeCheck } from './ShapeCheck';
import { Slices } from './slices';

/** The sections that hold nodes, and what a node without `resource_type` is there. */
const SECTIONS: ReadonlyArray<{ section: string; type?: string }> = [
  { section: 'nodes' },
  { section: 'sources', type: 'source' },
  { section: 'exposures', type: 'exposure' },
  { section: 'metrics', type: 'metric' },
  { section: 'semantic_models', type: 'semantic_model' },
  { section: 'saved_queries', type: 'saved_query' },
  { section: 'unit_tests', type: 'unit_test' },
  { section: 'functions', type: 'function' },
];

const ROLES: ReadonlyMap<string, DbtRole> = new Map<string, DbtRole>([
  ['model', 'relation'],
  ['seed', 'relation'],
  ['snapshot', 'relation'],
  ['source', 'relation'],
  ['exposure', 'logical'],
  ['metric', 'logical'],
  ['semantic_model', 'logical'],
  ['saved_query', 'logical'],
  ['test', 'test'],
  ['unit_test', 'test'],
  ['analysis', 'none'],
  ['operation', 'none'],
  ['sql_operation', 'none'],
]);

/**
 * Reads a manifest of any version by the keys that are there. Disabled nodes
 * are left out.
 *
 * @throws InvalidArtifactError with what is of a type that nothing can be read from
 */
export function* parseManifest(artifact: DbtArtifact): Slices<DbtManifest> {
  const { body } = artifact;
  const check = new ShapeCheck();
  const metadata = check.object(body, 'metadata', '');
  check.text(metadata, 'project_name', '/metadata');
  check.text(metadata, 'adapter_type', '/metadata');
  const projectName = projectNameOf(metadata, body);
  const parentMap = check.object(body, 'parent_map', '');
  const nodes = new Map<string, DbtNode>();
  let disabled = Object.keys(recordOf(body.disabled)).length;
  for (const { section, type } of SECTIONS) {
    for (const [id, raw] of Object.entries(check.object(body, section, ''))) {
      yield;
      const pointer = `/${section}/${pointerSegment(id)}`;
      if (!check.thing(raw, pointer)) {
        continue;
      }
      if (recordOf(raw.config).enabled === false) {
        disabled++;
        continue;
      }
      checkNode(raw, pointer, check);
      if (!Array.isArray(recordOf(raw.depends_on).nodes)) {
        check.ids(parentMap, id, '/parent_map');
      }
      const parents = parentMap[id];
      const node = toNode({ id, raw, pointer, type, projectName, parents });
      if (node.role === 'relation') {
        checkRelation(raw, pointer, check);
      }
      nodes.set(id, node);
    }
  }
  const groups = check.object(body, 'groups', '');
  check.end();
  return {
    invocationId: textOf(metadata.invocation_id),
    adapterType: textOf(metadata.adapter_type)?.toLowerCase(),
    projectName,
    nodes,
    groups,
    disabled,
  };
}

function toNode(options: {
  id: string;
  raw: UnknownRecord;
  pointer: string;
  type?: string;
  projectName: string;
  parents: unknown;
}): DbtNode {
  const { id, raw, pointer, projectName } = options;
  const type = textOf(raw.resource_type) ?? options.type ?? id.split('.')[0];
  const packageName = textOf(raw.package_name) ?? id.split('.')[1];
  const role = roleOf(type, raw);
  return {
    id,
    type,
    role,
    pointer,
    packageName,
    name: textOf(raw.name) ?? id,
    relation: role === 'relation' ? relationOf(type, raw) : undefined,
    external:
      pointer.startsWith('/nodes/') &&
      packageName !== projectName &&
      textOf(raw.original_file_path) === undefined,
    parents: parentsOf(raw, options.parents),
    raw,
  };
}

function roleOf(type: string, raw: UnknownRecord): DbtRole {
  // `relation_name` is null before v5 for real tables too, so it says nothing.
  if (type === 'model' && recordOf(raw.config).materialized === 'ephemeral') {
    return 'through';
  }
  return ROLES.get(type) ?? 'through';
}

/**
 * The name that OpenLineage producers give the relation. Not `relation_name`:
 * that is null in old manifests, differs on Spark and can be any SQL.
 */
function relationOf(type: string, raw: UnknownRecord): string | undefined {
  const table =
    type === 'source'
      ? textOf(raw.identifier) ?? textOf(raw.name)
      : textOf(raw.alias) ?? textOf(raw.name);
  const [database, schema] = [textOf(raw.database), textOf(raw.schema)];
  if (database === undefined && schema === undefined) {
    // A manifest that was cut down: the quoted name says more than the table's.
    const quoted = plainRelationName(textOf(raw.relation_name));
    if (quoted) {
      return quoted;
    }
  }
  const parts = [database, schema, table];
  return parts.flatMap(part => part ?? []).join('.') || undefined;
}

function parentsOf(raw: UnknownRecord, fromParentMap: unknown): string[] {
  const depends = recordOf(raw.depends_on).nodes;
  return Array.isArray(depends) ? textsOf(depends) : textsOf(fromParentMap);
}

function projectNameOf(metadata: UnknownRecord, body: UnknownRecord): string {
  const named = textOf(metadata.project_name);
  if (named) {
    return named;
  }
  const names: string[] = [];
  for (const node of Object.values(recordOf(body.nodes))) {
    names.push(...textsOf(recordOf(node).package_name));
  }
  return mostCommon(names) ?? 'unknown';
}

/** The most frequent text; of equals the one that sorts first, so that order decides nothing. */
export function mostCommon(texts: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let best: string | undefined;
  let bestCount = 0;
  for (const [text, count] of counts) {
    if (count > bestCount || (count === bestCount && text < (best ?? text))) {
      best = text;
      bestCount = count;
    }
  }
  return best;
}
