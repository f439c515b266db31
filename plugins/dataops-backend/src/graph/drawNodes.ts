import { admitRing } from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../read/nodeSummary';
import { GraphContext } from './EdgeScope';
import { Focus } from './Focus';
import { linesAround } from './graphEdges';
import { processesLinking } from './processesLinking';
import { RingIds } from './reach';
import { RingRows } from './RingRows';

/** Chooses which nodes are drawn: ring by ring, both directions alike, while there is room. */
export async function drawNodes(
  context: GraphContext,
  focus: Focus,
  rings: readonly RingIds[],
  limit: number,
): Promise<SummaryRow[]> {
  const drawn = new Map<number, SummaryRow>([[focus.row.id, focus.row]]);
  const distances = byDistance(rings);
  const rows = new RingRows(context, distances, 2 * limit);
  for (const [place, ids] of distances.entries()) {
    const room = limit - drawn.size;
    if (room <= 0) {
      break;
    }
    await rows.prepare(place, room);
    await drawRing(context, focus, drawn, { ids, rows, room });
  }
  return [...drawn.values()];
}

/** What is as far away in either direction is one ring. */
function byDistance(rings: readonly RingIds[]): RingIds[] {
  const merged = new Map<number, RingIds>();
  for (const { hop, datasets, processes } of rings) {
    const distance = Math.abs(hop);
    const known = merged.get(distance);
    merged.set(distance, {
      hop: distance,
      datasets: [...(known?.datasets ?? []), ...datasets],
      processes: [...(known?.processes ?? []), ...processes],
    });
  }
  return [...merged.values()];
}

async function drawRing(
  context: GraphContext,
  focus: Focus,
  drawn: Map<number, SummaryRow>,
  { ids, rows, room }: { ids: RingIds; rows: RingRows; room: number },
): Promise<void> {
  const datasets = await rows.first(ids.datasets, room);
  const linking = await processesLinking(
    context,
    datasets.map(row => row.id),
    ids.processes,
  );
  const processes = [
    ...(await rows.first(linking, room)),
    ...(await rows.first(ids.processes, room)),
  ];
  const known = new Map(
    [...datasets, ...processes].map(row => [String(row.id), row]),
  );
  const edges = await linesAround(
    context,
    focus,
    { datasets: datasetIds(datasets), processes: processIds(processes) },
    {
      datasets: datasetIds([...drawn.values(), ...datasets]),
      processes: processIds([...drawn.values(), ...processes]),
    },
  );
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
