import { Knex } from 'knex';
import { selectIn } from '../../store/bulk';
import { GraphCopy, JobEdges } from './GraphCopy';
import { loadCatalog } from './loadGraphCopy';
import { GRAPH_NODE_COLUMNS, GraphNodeRow } from './NodeTable';
import { ChangesSince } from './readChanges';

/**
 * Makes a copy equal to the database in all that changed. The log says only
 * what to read again, so that to apply a change twice, or late, does no harm.
 * Everything is read first and then taken over at one go: no walk meets half
 * of a change.
 */
export async function applyChanges(
  knex: Knex,
  copy: GraphCopy,
  changes: ChangesSince,
): Promise<void> {
  const rows = await selectIn<GraphNodeRow>(
    knex,
    'node',
    'id',
    changes.nodes,
    GRAPH_NODE_COLUMNS,
  );
  const jobs = new Set(changes.jobs);
  // Edges carry the canonical name, and move with it.
  const moved = rows.filter(row => copy.isMoved(row)).map(row => row.id);
  for (const { job_id: job } of await selectIn<{ job_id: number }>(
    knex,
    'edge',
    'node_id',
    moved,
    ['job_id'],
  )) {
    jobs.add(job);
  }
  const edgeRows = await readEdgeRows(knex, jobs);
  const catalog = changes.catalog ? await loadCatalog(knex) : undefined;
  copy.setNodes(changes.nodes, rows);
  copy.setJobs(jobs, currentByJob(edgeRows));
  for (const row of edgeRows.filter(one => !one.current)) {
    copy.nodes.markPast(row.job_id);
    copy.nodes.markPast(row.canonical_id);
  }
  if (catalog) {
    copy.setCatalog(catalog.entities, catalog.declared);
  }
}

type EdgeRow = {
  job_id: number;
  canonical_id: number;
  direction: 'input' | 'output';
  current: boolean | number;
};

function readEdgeRows(
  knex: Knex,
  jobs: ReadonlySet<number>,
): Promise<EdgeRow[]> {
  return selectIn<EdgeRow>(knex, 'edge', 'job_id', jobs, [
    'job_id',
    'canonical_id',
    'direction',
    'current',
  ]);
}

function currentByJob(rows: readonly EdgeRow[]): Map<number, JobEdges> {
  const edges = new Map<
    number,
    { inputs: Set<number>; outputs: Set<number> }
  >();
  for (const row of rows.filter(one => Boolean(one.current))) {
    const own = edges.get(row.job_id) ?? {
      inputs: new Set(),
      outputs: new Set(),
    };
    own[row.direction === 'input' ? 'inputs' : 'outputs'].add(row.canonical_id);
    edges.set(row.job_id, own);
  }
  return new Map(
    [...edges].map(([job, { inputs, outputs }]) => [
      job,
      { inputs: [...inputs], outputs: [...outputs] },
    ]),
  );
}
