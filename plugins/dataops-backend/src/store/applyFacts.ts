import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn, updateRows } from './bulk';
import { FactBatch } from './FactBatch';
import { NodeSession } from './NodeSession';
import { assignPipelines } from './operations/assignPipelines';
import { CHECKS_FACET } from './operations/checks';
import { DESCRIBING_FACETS, describeNodes } from './operations/describeNodes';
import { mergeColumns } from './operations/mergeColumns';
import { mergeFacets } from './operations/mergeFacets';
import { mergeNodes } from './operations/mergeNodes';
import { IoRow, mergeRunIo } from './operations/mergeRunIo';
import { MergedRuns, mergeRuns, runColumns } from './operations/mergeRuns';
import { mergeSchemas } from './operations/mergeSchemas';
import { proveEdges } from './operations/proveEdges';
import { mergeLinks, resolveIdentities } from './operations/resolveIdentities';
import { updateGone } from './operations/updateGone';
import { CheckReport, updateVerdicts } from './operations/updateVerdicts';
import { VerdictOptions } from './VerdictOptions';
import { RunRow } from './tables';

/** What a batch touched, for what happens with it next. */
export type Applied = {
  nodes: NodeSession;
  runs: MergedRuns['byKey'];
  /** Pipeline entities whose jobs had news. */
  pipelines: number[];
};

/**
 * Applies facts to the store, in the caller's transaction: first everything
 * that merges by itself (nodes, runs, reads and writes, facets, schemas, links,
 * columns), then what follows from it (identities, current edges, verdicts).
 *
 * The state afterwards depends on the set of all facts ever applied and on
 * nothing else: not on their order, nor on how often or in which batches they
 * came. `LineageStore.test.ts` holds it to that.
 */
export async function applyFacts(
  tx: Knex,
  facts: readonly LineageFacts[],
  options: VerdictOptions,
): Promise<Applied> {
  const batch = new FactBatch();
  for (const one of facts) {
    batch.add(one);
  }
  const nodes = new NodeSession(tx);
  const { added, becameStreaming, retyped, lifecycleTouched } =
    await mergeNodes(tx, nodes, batch.nodes);
  const assigned = await assignPipelines(
    tx,
    nodes,
    added.filter(node => node.kind === 'job'),
  );
  const runs = await mergeRuns(tx, batch.runs, nodes);
  const io = await mergeRunIo(tx, batch.io, nodes, runs.byKey);
  await writeFacets(tx, batch, nodes, runs, io);
  const reshaped = await mergeSchemas(tx, batch.schemas, nodes);
  await mergeColumns(tx, batch.columns, batch.columnSets, nodes, runs.byKey);

  const linked = await mergeLinks(tx, batch.links, nodes);
  const components = await resolveIdentities(tx, nodes, linked);
  const streamed = await recountStreams(tx, becameStreaming);
  const affected = await updateGone(tx, nodes, [
    ...lifecycleTouched,
    ...linked,
  ]);
  await proveEdges(
    tx,
    nodes,
    [...runs.byKey.values(), ...streamed],
    runs.revised,
    affected,
  );
  const relabelled = [...batch.nodeFacets.values()]
    .filter(facet => DESCRIBING_FACETS.includes(facet.name))
    .map(facet => nodes.byKey(facet.owner).id);
  await describeNodes(tx, nodes, [
    ...assigned,
    ...reshaped,
    ...linked,
    ...relabelled,
  ]);
  await updateVerdicts(
    tx,
    nodes,
    {
      runs: [...runs.byKey.values()],
      checks: checkReports(batch, io),
    },
    {
      datasets: [
        ...components.map(component => component.canonicalId),
        ...(await outputsOf(tx, nodes, runs.revised)),
      ],
      jobs: [...retyped, ...runs.revised.map(run => run.job_id)],
    },
    options,
  );
  await nodes.flush();
  const jobs = await nodes.loadIds(
    [...runs.byKey.values()].map(run => run.job_id),
  );
  return {
    nodes,
    runs: runs.byKey,
    pipelines: [...new Set(jobs.flatMap(job => job.entity_id ?? []))],
  };
}

async function writeFacets(
  tx: Knex,
  batch: FactBatch,
  nodes: NodeSession,
  runs: MergedRuns,
  io: Map<string, IoRow>,
): Promise<void> {
  await mergeFacets(tx, 'node_facet', batch.nodeFacets.values(), owner => ({
    node_id: nodes.byKey(owner).id,
  }));
  await mergeFacets(tx, 'run_facet', batch.runFacets.values(), owner => ({
    run_id: runs.byKey.get(owner)?.id ?? 0,
  }));
  await mergeFacets(tx, 'io_facet', batch.ioFacets.values(), owner => {
    const row = io.get(owner);
    return {
      run_id: row?.run_id ?? 0,
      direction: row?.direction ?? '',
      node_id: row?.node_id ?? 0,
    };
  });
}

/** The assertions of a batch, by the dataset that they are about. */
function checkReports(batch: FactBatch, io: Map<string, IoRow>): CheckReport[] {
  return [...batch.ioFacets.values()].flatMap(({ owner, name, value }) => {
    const row = io.get(owner);
    return name === CHECKS_FACET && row
      ? [{ nodeId: row.node_id, at: value.at, facet: value.key }]
      : [];
  });
}

/** A job that turns out to be streaming: its runs count by RUNNING, the old ones too. */
async function recountStreams(tx: Knex, jobIds: number[]): Promise<RunRow[]> {
  const rows = await selectIn<RunRow>(tx, 'run', 'job_id', jobIds);
  const changed = rows.flatMap(row => {
    const { proof_at: proofAt } = runColumns(
      row.origin,
      JSON.parse(row.state).state,
      true,
    );
    return proofAt === row.proof_at ? [] : [{ ...row, proof_at: proofAt }];
  });
  await updateRows(tx, 'run', changed, { key: ['id'], columns: ['proof_at'] });
  return changed;
}

async function outputsOf(
  tx: Knex,
  nodes: NodeSession,
  runs: readonly RunRow[],
): Promise<number[]> {
  const rows = await selectIn<IoRow>(
    tx,
    'run_io',
    'run_id',
    runs.map(run => run.id),
  );
  const outputs = await nodes.loadIds(
    rows.filter(row => row.direction === 'output').map(row => row.node_id),
  );
  return outputs.map(node => node.canonical_id ?? node.id);
}
