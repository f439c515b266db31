import { UnknownRecord } from './readJson';
import { ShapeCheck } from './ShapeCheck';

/** What tells which node it is. */
const TEXTS = [
  'resource_type',
  'package_name',
  'name',
  'original_file_path',
  'attached_node',
];

/** What the name of a relation is made of: of a part that is dropped another name would come out. */
const NAME_PARTS = [
  'database',
  'schema',
  'identifier',
  'alias',
  'relation_name',
];

/**
 * Checks what lineage hangs on in one node of a manifest. What is only shown
 * (descriptions, tags, owners) may be anything: people and tools write much there.
 */
export function checkNode(
  node: UnknownRecord,
  at: string,
  check: ShapeCheck,
): void {
  for (const key of TEXTS) {
    check.text(node, key, at);
  }
  const config = check.object(node, 'config', at);
  check.text(config, 'materialized', `${at}/config`);
  const dependsOn = check.object(node, 'depends_on', at);
  check.ids(dependsOn, 'nodes', `${at}/depends_on`);
  const test = check.object(node, 'test_metadata', at);
  check.object(test, 'kwargs', `${at}/test_metadata`);
  checkColumns(node, at, check);
}

/** Of a node that has a relation. */
export function checkRelation(
  node: UnknownRecord,
  at: string,
  check: ShapeCheck,
): void {
  for (const key of NAME_PARTS) {
    check.text(node, key, at);
  }
}

/** Columns by name, of a node or of a table of a catalog. */
export function checkColumns(
  owner: UnknownRecord,
  at: string,
  check: ShapeCheck,
): void {
  const columns = check.object(owner, 'columns', at);
  for (const name of Object.keys(columns)) {
    check.object(columns, name, `${at}/columns`);
  }
}
