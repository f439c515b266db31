import { SummaryRow } from '../read/nodeSummary';
import { GraphContext } from './EdgeScope';
import { Flow, FLOWS, Frontier } from './EdgeSource';
import { Focus } from './Focus';
import { linesAround } from './graphEdges';
import { processesLinking } from './processesLinking';
import { RingIds } from './reach';
import { RingRows } from './RingRows';
import { shareRoom } from './shareRoom';

/** Chooses which nodes are drawn: ring by ring, half the room for each direction. */
export async function drawNodes(
  context: GraphContext,
  focus: Focus,
  rings: readonly RingIds[],
  limit: number,
): Promise<SummaryRow[]> {
  const drawn = new Map<number, SummaryRow>([[focus.row.id, focus.row]]);
  const distances = byDistance(rings);
  const wholes = distances.map(wholeOf);
  const rows = new RingRows(context, wholes, 2 * limit);
  for (const [place, distance] of distances.entries()) {
    const room = limit - drawn.size;
    if (room <= 0) {
      break;
    }
    await rows.prepare(place, room);
    const { processes } = wholes[place];
    const both = await Promise.all(
      FLOWS.map(async flow => ({
        flow,
        ...(await candidates(context, distance[flow], {
          ...{ processes, rows, room },
        })),
      })),
    );
    await drawRing(context, focus, drawn, { both, room });
  }
  return [...drawn.values()];
}

/** What is as far away, in either direction. */
type Distance = Record<Flow, Frontier> & { hop: number };

function byDistance(rings: readonly RingIds[]): Distance[] {
  const none: Frontier = { datasets: [], processes: [] };
  const distances = new Map<number, Distance>();
  for (const ring of rings) {
    const hop = Math.abs(ring.hop);
    distances.set(hop, {
      ...(distances.get(hop) ?? { hop, upstream: none, downstream: none }),
      [ring.hop < 0 ? 'upstream' : 'downstream']: ring,
    });
  }
  return [...distances.values()];
}

function wholeOf({ hop, upstream, downstream }: Distance): RingIds {
  return {
    hop,
    datasets: [...upstream.datasets, ...downstream.datasets],
    processes: [...upstream.processes, ...downstream.processes],
  };
}

/** What of one side of a ring might be drawn, the most important first. */
type Candidates = { datasets: SummaryRow[]; processes: SummaryRow[] };

/**
 * @param ring.processes - of both sides: a job that reads what it writes is on
 *   one of them and ties datasets of the other, too
 */
async function candidates(
  context: GraphContext,
  side: Frontier,
  ring: { processes: readonly number[]; rows: RingRows; room: number },
): Promise<Candidates> {
  const { rows, room } = ring;
  const datasets = await rows.first(side.datasets, room);
  const linking =
    datasets.length > 0
      ? await processesLinking(
          context,
          datasets.map(row => row.id),
          ring.processes,
        )
      : [];
  return {
    datasets,
    processes: [
      ...(await rows.first(linking, room)),
      ...(await rows.first(side.processes, room)),
    ],
  };
}

async function drawRing(
  context: GraphContext,
  focus: Focus,
  drawn: Map<number, SummaryRow>,
  { both, room }: { both: Array<Candidates & { flow: Flow }>; room: number },
): Promise<void> {
  const datasets = both.flatMap(side => side.datasets);
  const processes = both.flatMap(side => side.processes);
  const edges = await linesAround(
    context,
    focus,
    { datasets: datasetIds(datasets), processes: processIds(processes) },
    {
      datasets: datasetIds([...drawn.values(), ...datasets]),
      processes: processIds([...drawn.values(), ...processes]),
    },
  );
  const admitted = shareRoom(
    both.map(side => ({
      flow: side.flow,
      datasets: side.datasets.map(row => row.id),
      processes: side.processes.map(row => row.id),
    })),
    { edges, drawn: new Set(drawn.keys()), room },
  );
  const known = new Map([...datasets, ...processes].map(row => [row.id, row]));
  for (const id of admitted) {
    const row = known.get(id);
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
