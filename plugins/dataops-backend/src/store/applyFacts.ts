import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from './bulk';
import { FactBatch } from './FactBatch';
import { assignPipelines } from './operations/assignPipelines';
import {
  DESCRIBING_FACETS,
  describeNodes,
} from './operations/describeNodes';
import { mergeColumns } from './operations/mergeColumns';
import { mergeFacets } from './operations/mergeFacets';
import { MergedNodes, mergeNodes } from './operations/mergeNodes';
import { mergeRunIo } from './operations/mergeRunIo';
import { MergedRuns, mergeRuns, runColumns } from './operations/mergeRuns';
import { mergeSchemas } from './operations/mergeSchemas';
import { proveEdges } from './operations/proveEdges';
import { mergeLinks, resolveIdentities } from './operations/resolveIdentities';
import { updateGone } from './operations/updateGone';
import { updateVerdicts, VerdictOptions } from './operations/updateVerdicts';
import { RunRow } from './tables';

/** What a batch touched, for what happens after the commit. */
export type Applied = {
  nodes: MergedNodes['byKey'];
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
 * came. `applyFacts.test.ts` holds it to that.
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
  const nodes = await mergeNodes(tx, batch.nodes);
  await assignPipelines(
    tx,
    nodes.added.filter(node => node.kind === 'job'),
  );
  const runs = await mergeRuns(tx, batch.runs, nodes.byKey);
  const { rows: io } = await mergeRunIo(tx, batch.io, nodes.byKey, runs.byKey);
  await writeFacets(tx, batch, nodes, runs, io);
  const reshaped = await mergeSchemas(tx, batch.schemas, nodes.byKey);
  await mergeColumns(
    tx,
    batch.columns,
    batch.columnSets,
    nodes.byKey,
    runs.byKey,
  );

  const linked = await mergeLinks(tx, batch.links, nodes.byKey);
  const components = await resolveIdentities(tx, linked);
  const streamed = await recountStreams(tx, nodes.becameStreaming);
  const affected = await updateGone(tx, [
    ...nodes.lifecycleTouched,
    ...linked,
  ]);
  await proveEdges(
    tx,
    [...runs.byKey.values(), ...streamed],
    runs.revised,
    affected,
  );
  const relabelled = [...batch.nodeFacets.values()]
    .filter(facet => DESCRIBING_FACETS.includes(facet.name))
    .flatMap(facet => nodes.byKey.get(facet.owner)?.id ?? []);
  await describeNodes(tx, [...reshaped, ...linked, ...relabelled]);
  await updateVerdicts(
    tx,
    [...runs.byKey.values()],
    {
      datasets: [
        ...components.map(component => component.canonicalId),
        ...(await outputsOf(tx, runs.revised)),
      ],
      jobs: runs.revised.map(run => run.job_id),
    },
    options,
  );
  return {
    nodes: nodes.byKey,
    runs: runs.byKey,
    pipelines: await pipelinesOf(tx, runs),
  };
}

async function writeFacets(
  tx: Knex,
  batch: FactBatch,
  nodes: MergedNodes,
  runs: MergedRuns,
  io: Map<string, { run_id: number; direction: string; node_id: number }>,
): Promise<void> {
  await mergeFacets(tx, 'node_facet', batch.nodeFacets.values(), owner => ({
    node_id: nodes.byKey.get(owner)?.id ?? 0,
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

/** A job that turns out to be streaming: its runs count by RUNNING, the old ones too. */
async function recountStreams(tx: Knex, jobIds: number[]): Promise<RunRow[]> {
  const rows = await selectIn<RunRow>(tx, 'run', 'job_id', jobIds);
  const changed: RunRow[] = [];
  for (const row of rows) {
    const { proof_at: proofAt } = runColumns(
      row.origin,
      JSON.parse(row.state).state,
      true,
    );
    if (proofAt !== row.proof_at) {
      await tx('run').where({ id: row.id }).update({ proof_at: proofAt });
      changed.push({ ...row, proof_at: proofAt });
    }
  }
  return changed;
}

async function outputsOf(tx: Knex, runs: readonly RunRow[]): Promise<number[]> {
  const rows = await selectIn<{ node_id: number; direction: string }>(
    tx,
    'run_io',
    'run_id',
    runs.map(run => run.id),
  );
  const nodes = await selectIn<{ canonical_id: number }>(
    tx,
    'node',
    'id',
    rows.filter(row => row.direction === 'output').map(row => row.node_id),
    ['canonical_id'],
  );
  return nodes.map(node => node.canonical_id);
}

async function pipelinesOf(tx: Knex, runs: MergedRuns): Promise<number[]> {
  const jobs = await selectIn<{ entity_id: number | null }>(
    tx,
    'node',
    'id',
    [...runs.byKey.values()].map(run => run.job_id),
    ['entity_id'],
  );
  return [...new Set(jobs.flatMap(job => job.entity_id ?? []))];
}
