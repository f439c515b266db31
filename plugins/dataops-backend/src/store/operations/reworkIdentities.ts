import { Knex } from 'knex';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { VerdictOptions } from '../VerdictOptions';
import { Writes } from '../Writes';
import { describeNodes } from './describeNodes';
import { proveEdges } from './proveEdges';
import { resolveIdentities } from './resolveIdentities';
import { updateGone } from './updateGone';
import { updateVerdicts } from './updateVerdicts';

/**
 * Works out again everything that follows from which names are one dataset,
 * after links of these names came or went and nothing else did.
 *
 * @param nodeIds - all names that were one dataset before
 */
export async function reworkIdentities(
  tx: Knex,
  nodes: NodeSession,
  nodeIds: readonly number[],
  options: VerdictOptions,
): Promise<void> {
  const components = await resolveIdentities(tx, nodes, nodeIds);
  const members = components.flatMap(({ members: names }) =>
    names.map(node => node.id),
  );
  const affected = await updateGone(tx, nodes, members);
  const writes = new Writes(tx);
  const runs = new RunSession(tx, writes);
  await proveEdges(tx, writes, nodes, runs, {
    touched: [],
    revised: [],
    io: new IoSession(tx, runs),
    ioRows: [],
    columns: [],
    known: { edge: [], current_column: [] },
    affected,
  });
  await writes.flush();
  await describeNodes(tx, nodes, members);
  await updateVerdicts(
    tx,
    nodes,
    undefined,
    { datasets: components.map(one => one.canonicalId), jobs: [] },
    options,
  );
  await nodes.flush();
}
