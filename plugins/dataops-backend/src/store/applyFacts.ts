import { Knex } from 'knex';
import { FactBatch } from './FactBatch';
import { IdAllocator, NUMBERED } from './IdAllocator';
import { IoSession } from './IoSession';
import { Known } from './Known';
import { NodeSession } from './NodeSession';
import { assignPipelines } from './operations/assignPipelines';
import { CHECKS_FACET } from './operations/checks';
import { CheckNews } from './operations/countChecks';
import {
  changesOwner,
  describeNodes,
  OWNER_FACETS,
  OwnerReport,
} from './operations/describeNodes';
import { meetNames } from './operations/meetNames';
import { mergeColumns } from './operations/mergeColumns';
import { mergeFacets } from './operations/mergeFacets';
import { mergeNodes } from './operations/mergeNodes';
import { mergeRunIo } from './operations/mergeRunIo';
import { mergeRuns, recountStreams } from './operations/mergeRuns';
import { firstColumns, mergeSchemas } from './operations/mergeSchemas';
import { proveEdges } from './operations/proveEdges';
import { mergeLinks, resolveIdentities } from './operations/resolveIdentities';
import { updateGone } from './operations/updateGone';
import { updateUnlisted } from './operations/updateUnlisted';
import { updateVerdicts } from './operations/updateVerdicts';
import { RunSession } from './RunSession';
import { VerdictOptions } from './VerdictOptions';
import { IoRow, RunRow } from './tables';
import { Writes } from './Writes';

/** What a batch touched, for what happens with it next. */
export type Applied = {
  nodes: NodeSession;
  runs: RunSession;
  /** Pipeline entities whose jobs had news. */
  pipelines: number[];
  /** What is stored now of what the batch names; absent when that is not all that changed. */
  left?: Known;
};

/**
 * Applies a batch of facts to the store, in the caller's transaction: first
 * everything that merges by itself (nodes, runs, reads and writes, facets,
 * schemas, links, columns), then what follows from it (identities, current
 * edges, verdicts).
 *
 * The state afterwards depends on the set of all facts ever applied and on
 * nothing else: not on their order, nor on how often or in which batches they
 * came. `LineageStore.test.ts` holds it to that.
 *
 * One writer writes at a time, so that every statement counts: what is known is
 * read at once (`loadKnown`), worked out in memory and written at once
 * (`Writes`). The number of statements does not grow with the batch.
 *
 * @param known - what the store knows of the batch, read in this transaction
 * @param writes - takes what is to be written; the caller flushes it
 */
export async function applyFacts(
  tx: Knex,
  batch: FactBatch,
  known: Known,
  writes: Writes,
  options: VerdictOptions,
): Promise<Applied> {
  const nodes = new NodeSession(tx, writes);
  const runs = new RunSession(tx, writes);
  const io = new IoSession(tx, runs);
  nodes.adopt(known.node);
  runs.adopt(known.run);
  const sets = new Map(known.column_set.map(({ id, key }) => [key, id]));
  const ids = await numberFresh(tx, batch, known.ids, nodes, runs, sets);

  const { added, becameStreaming, retyped, lifecycleTouched, unchecked } =
    await mergeNodes(tx, nodes, batch.nodes, ids);
  const assigned = await assignPipelines(
    tx,
    nodes,
    added.filter(node => node.kind === 'job'),
  );
  const { touched, revised, earlier } = mergeRuns(runs, batch.runs, nodes, ids);
  const ioRows = mergeRunIo(batch.io, nodes, runs, io);
  const streamed = await recountStreams(runs, becameStreaming);
  runs.queue();
  writeRunIo(writes, runs, [...ioRows.values()]);
  writeFacets(tx, writes, batch, nodes, runs, ioRows);
  const { reshaped, schemas } = mergeSchemas(
    writes,
    batch.schemas,
    known.schema_version,
    nodes,
  );
  const columns = mergeColumns(writes, batch, sets, nodes, runs, ids);

  const linked = [
    ...(await mergeLinks(tx, batch.links, nodes)),
    ...(await meetNames(tx, nodes, added)),
  ];
  const components = await resolveIdentities(tx, nodes, linked);
  // A link may also part names that it does not touch.
  const renamed = components.flatMap(({ members }) =>
    members.map(node => node.id),
  );
  const affected = await updateGone(tx, nodes, [
    ...lifecycleTouched,
    ...renamed,
    ...(await updateUnlisted(tx, writes, nodes, batch.inventories, unchecked)),
  ]);
  const proven = await proveEdges(tx, writes, nodes, runs, {
    touched: [...touched, ...streamed],
    revised,
    io,
    ioRows: ioRows.values(),
    columns,
    known,
    affected,
  });
  await describeNodes(
    tx,
    nodes,
    [...assigned, ...reshaped, ...renamed, ...(await reowned(batch, nodes))],
    {
      columns: firstColumns(batch.schemas, nodes),
      owners: ownerReports(batch, nodes, 'fresh'),
    },
  );
  await updateVerdicts(
    tx,
    nodes,
    { touched, earlier, checks: checkNews(batch, runs, ioRows), runs, io },
    {
      datasets: [
        ...components.map(component => component.canonicalId),
        ...(await outputsOf(nodes, io, [...revised, ...streamed])),
      ],
      jobs: [...retyped, ...revised.map(run => run.job_id)],
    },
    options,
  );
  nodes.queue();
  const jobs = await nodes.loadIds(touched.map(run => run.job_id));
  const named = new Set(jobs.map(job => job.id));
  const isOwn = linked.length === 0 && affected.every(id => named.has(id));
  return {
    nodes,
    runs,
    pipelines: [...new Set(jobs.flatMap(job => job.entity_id ?? []))],
    left: !isOwn
      ? undefined
      : {
          raw_event: [],
          node: nodes.all(),
          run: runs.all(),
          column_set: [...sets].map(([key, id]) => ({ key, id })),
          schema_version: schemas,
          ...proven,
          ids: {},
        },
  };
}

/** What a run that is new has read and written cannot be there already. */
function writeRunIo(
  writes: Writes,
  runs: RunSession,
  rows: readonly IoRow[],
): void {
  const isFresh = (row: IoRow) => {
    const run = runs.byId(row.run_id);
    return run !== undefined && runs.isFresh(run);
  };
  writes.insert('run_io', rows.filter(isFresh));
  writes.widen(
    'run_io',
    ['run_id', 'direction', 'node_id'],
    rows.filter(row => !isFresh(row)),
  );
}

/** Numbers what the store does not know yet. */
async function numberFresh(
  tx: Knex,
  batch: FactBatch,
  numbers: Known['ids'],
  nodes: NodeSession,
  runs: RunSession,
  sets: ReadonlyMap<string, number>,
): Promise<IdAllocator> {
  const ids = new IdAllocator(tx);
  for (const table of NUMBERED) {
    ids.add(table, numbers[table] ?? []);
  }
  await ids.reserve({
    node: [...batch.nodes.keys()].filter(key => !nodes.find(key)).length,
    run: [...batch.runs.keys()].filter(key => !runs.byKey(key)).length,
    column_set: [...batch.columnSets.keys()].filter(key => !sets.has(key))
      .length,
  });
  return ids;
}

/** What a batch says of who owns what. */
function ownerReports(
  batch: FactBatch,
  nodes: NodeSession,
  which: 'all' | 'fresh' = 'all',
): OwnerReport[] {
  const reports: OwnerReport[] = [];
  for (const { owner, name, value } of batch.nodeFacets.values()) {
    if (OWNER_FACETS.includes(name)) {
      const node = nodes.byKey(owner);
      if (which === 'all' || nodes.isFresh(node)) {
        reports.push({ nodeId: node.id, facet: name, value: value.key });
      }
    }
  }
  return reports;
}

/** Nodes of which a batch says other owners than are known. */
async function reowned(
  batch: FactBatch,
  nodes: NodeSession,
): Promise<number[]> {
  const reports = ownerReports(batch, nodes);
  const canonicalOf = (id: number) => nodes.get(id).canonical_id ?? id;
  await nodes.loadIds(reports.map(({ nodeId }) => canonicalOf(nodeId)));
  return reports.flatMap(({ nodeId, value }) =>
    changesOwner(nodes.get(canonicalOf(nodeId)), value) ? [nodeId] : [],
  );
}

function writeFacets(
  tx: Knex,
  writes: Writes,
  batch: FactBatch,
  nodes: NodeSession,
  runs: RunSession,
  io: Map<string, IoRow>,
): void {
  mergeFacets(tx, writes, 'node_facet', batch.nodeFacets.values(), owner => ({
    node_id: nodes.byKey(owner).id,
  }));
  mergeFacets(tx, writes, 'run_facet', batch.runFacets.values(), owner => ({
    run_id: runs.byKey(owner)?.id ?? 0,
  }));
  mergeFacets(tx, writes, 'io_facet', batch.ioFacets.values(), owner => {
    const row = io.get(owner);
    return {
      run_id: row?.run_id ?? 0,
      direction: row?.direction ?? '',
      node_id: row?.node_id ?? 0,
    };
  });
}

/** The assertions of a batch, each with the read or write that carries it. */
function checkNews(
  batch: FactBatch,
  runs: RunSession,
  io: Map<string, IoRow>,
): CheckNews[] {
  return [...batch.ioFacets.values()].flatMap(({ owner, name, value }) => {
    const row = io.get(owner);
    const run = row && runs.byId(row.run_id);
    return name === CHECKS_FACET && run
      ? [{ ...row, jobId: run.job_id, at: value.at, facet: value.key }]
      : [];
  });
}

async function outputsOf(
  nodes: NodeSession,
  io: IoSession,
  runs: readonly RunRow[],
): Promise<number[]> {
  const rows = [...(await io.of(runs)).values()].flat();
  const outputs = await nodes.loadIds(
    rows.filter(row => row.direction === 'output').map(row => row.node_id),
  );
  return outputs.map(node => node.canonical_id ?? node.id);
}
