import { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeclaredRow } from './DeclaredTable';
import { GraphEntityRow } from './EntityTable';
import { GraphCopy } from './GraphCopy';
import { IntList } from './IntList';
import { GRAPH_NODE_COLUMNS, GraphNodeRow, NodeTable } from './NodeTable';

/** Rows in one statement: others get their turn after some milliseconds. */
const PAGE_ROWS = 10_000;

type EdgeRow = {
  job_id: number;
  direction: 'input' | 'output';
  node_id: number;
  canonical_id: number;
  current: boolean | number;
};

/**
 * Reads the whole current graph, page by page. What changes meanwhile may be
 * in it or not, so the caller goes through the changes since it began; nodes
 * come before edges, so that no edge is older than the names of its ends.
 *
 * @returns nothing when there are more than `maxEdges`
 */
export async function loadGraphCopy(
  knex: Knex,
  maxEdges: number,
): Promise<GraphCopy | undefined> {
  const nodes = await loadNodeTable(knex, maxEdges);
  const edges = nodes && (await loadEdges(knex, nodes, maxEdges));
  if (!edges) {
    return undefined;
  }
  const catalog = await loadCatalog(knex);
  const copy = new GraphCopy(nodes, edges);
  copy.setCatalog(catalog.entities, catalog.declared);
  return copy;
}

/** What the catalog says of the graph. */
export async function loadCatalog(
  knex: Knex,
): Promise<{ entities: GraphEntityRow[]; declared: DeclaredRow[] }> {
  return {
    entities: await knex('entity').select('id', 'ref', 'tier'),
    declared: await knex('declared_edge').select(
      'from_id',
      'to_id',
      'entity_id',
    ),
  };
}

async function loadNodeTable(
  knex: Knex,
  maxEdges: number,
): Promise<NodeTable | undefined> {
  const [{ last }] = await knex('node').max({ last: 'id' });
  const size = Number(last ?? 0) + 1;
  if (size > Math.max(4 * maxEdges, PAGE_ROWS)) {
    return undefined;
  }
  const nodes = new NodeTable(size);
  let after = 0;
  for (let more = true; more; ) {
    const rows: GraphNodeRow[] = await knex('node')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE_ROWS)
      .select(...GRAPH_NODE_COLUMNS);
    rows.forEach(row => nodes.put(row));
    after = rows.at(-1)?.id ?? after;
    more = rows.length === PAGE_ROWS;
    await nextTurn();
  }
  return nodes;
}

type LoadedEdges = ConstructorParameters<typeof GraphCopy>[1];

async function loadEdges(
  knex: Knex,
  nodes: NodeTable,
  maxEdges: number,
): Promise<LoadedEdges | undefined> {
  const { size } = nodes;
  const columns = {
    input: { from: new IntList(), to: new IntList() },
    output: { from: new IntList(), to: new IntList() },
  };
  // A dataset that a job has under two names is one edge: rows of a job stand
  // together, so the job that last had a dataset tells.
  const lastJob = { input: new Int32Array(size), output: new Int32Array(size) };
  let after: EdgeRow | undefined;
  for (let more = true; more; ) {
    const rows = await edgePage(knex, after);
    for (const row of rows) {
      const { job_id: job, canonical_id: dataset, direction } = row;
      // What came since the nodes were read comes with the changes.
      if (job >= size || dataset >= size) {
        continue;
      }
      if (!row.current) {
        nodes.markPast(job);
        nodes.markPast(dataset);
      } else if (lastJob[direction][dataset] !== job) {
        lastJob[direction][dataset] = job;
        columns[direction].from.push(job);
        columns[direction].to.push(dataset);
      }
    }
    if (columns.input.from.length + columns.output.from.length > maxEdges) {
      return undefined;
    }
    after = rows.at(-1);
    more = rows.length === PAGE_ROWS;
    await nextTurn();
  }
  const toColumns = ({ from, to }: { from: IntList; to: IntList }) => ({
    from: from.values(),
    to: to.values(),
  });
  return {
    inputs: toColumns(columns.input),
    outputs: toColumns(columns.output),
  };
}

function edgePage(knex: Knex, after: EdgeRow | undefined): Promise<EdgeRow[]> {
  const query = knex('edge')
    .orderBy(['job_id', 'direction', 'node_id'])
    .limit(PAGE_ROWS)
    .select('job_id', 'direction', 'node_id', 'canonical_id', 'current');
  if (after) {
    query.whereRaw('(job_id, direction, node_id) > (?, ?, ?)', [
      after.job_id,
      after.direction,
      after.node_id,
    ]);
  }
  return query.then(rows => rows);
}
