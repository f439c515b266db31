import { admitRing } from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../read/nodeSummary';
import { ReadContext } from '../read/ReadContext';
import { Focus } from './Focus';
import { graphEdges } from './graphEdges';
import { loadNodes } from './loadNodes';
import { processesLinking } from './processesLinking';
import { RingIds } from './reach';

/** Chooses which nodes are drawn: ring by ring, both directions alike, while there is room. */
export async function drawNodes(
  context: ReadContext,
  focus: Focus,
  rings: readonly RingIds[],
  limit: number,
): Promise<SummaryRow[]> {
  const drawn = new Map<number, SummaryRow>([[focus.row.id, focus.row]]);
  for (const distance of new Set(rings.map(ring => Math.abs(ring.hop)))) {
    const same = rings.filter(ring => Math.abs(ring.hop) === distance);
    await drawRing(context, focus, drawn, {
      ids: {
        hop: distance,
        datasets: same.flatMap(ring => ring.datasets),
        processes: same.flatMap(ring => ring.processes),
      },
      room: limit - drawn.size,
    });
  }
  return [...drawn.values()];
}

async function drawRing(
  context: ReadContext,
  focus: Focus,
  drawn: Map<number, SummaryRow>,
  { ids, room }: { ids: RingIds; room: number },
): Promise<void> {
  const datasets = await loadNodes(context, ids.datasets, room);
  const linking = await processesLinking(
    context,
    datasets.map(row => row.id),
    ids.processes,
  );
  const processes = [
    ...(await loadNodes(context, linking, room)),
    ...(await loadNodes(context, ids.processes, room)),
  ];
  const known = new Map(
    [...datasets, ...processes].map(row => [String(row.id), row]),
  );
  const edges = await graphEdges(context, focus, {
    datasets: datasetIds([...drawn.values(), ...datasets]),
    processes: processIds([...drawn.values(), ...processes]),
  });
  const admitted = admitRing(
    {
      datasets: datasets.map(row => String(row.id)),
      processes: [...new Set(processes.map(row => String(row.id)))],
      edges: edges.map(({ from, to }) => ({
        from: String(from),
        to: String(to),
      })),
    },
    new Set([...drawn.keys()].map(String)),
    room,
  );
  for (const key of admitted) {
    const row = known.get(key);
    if (row) {
      drawn.set(row.id, row);
    }
  }
}

export function datasetIds(rows: readonly SummaryRow[]): number[] {
  return rows.filter(row => row.kind === 'dataset').map(row => row.id);
}

export function processIds(rows: readonly SummaryRow[]): number[] {
  return rows.filter(row => row.kind !== 'dataset').map(row => row.id);
}
