import {
  edgesOfWhole,
  unseenPipelineEdges,
} from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../access/jsonList';
import { loadDeclaredView } from './DeclaredView';
import { GraphContext } from './EdgeScope';
import { Focus } from './Focus';
import { observedEnds } from './observedEnds';
import { scopedEdges } from './scopedEdges';

/** How many edges a node has in the whole graph that the reader may see. */
export class EdgeCounts {
  readonly #in = new Map<number, Set<string>>();
  readonly #out = new Map<number, Set<string>>();
  readonly #plain = {
    in: new Map<number, number>(),
    out: new Map<number, number>(),
  };

  /** Counts an edge; the same edge counts once however often it comes. */
  add(from: number, to: number): void {
    remember(this.#out, from, `${to}`);
    remember(this.#in, to, `${from}`);
  }

  /** Counts edges that are distinct already. */
  addCount(node: number, side: 'in' | 'out', count: number): void {
    const plain = this.#plain[side];
    plain.set(node, (plain.get(node) ?? 0) + count);
  }

  of(node: number, side: 'in' | 'out'): number {
    const distinct = (side === 'in' ? this.#in : this.#out).get(node);
    return (distinct?.size ?? 0) + (this.#plain[side].get(node) ?? 0);
  }
}

/**
 * Counts the edges of drawn nodes, drawn or not, by the rules of
 * `graphEdges`: the numbers on a node and its lines must not disagree.
 */
export async function countEdges(
  context: GraphContext,
  focus: Focus,
  drawn: { datasets: readonly number[]; processes: readonly number[] },
): Promise<EdgeCounts> {
  const counts = new EdgeCounts();
  await countObserved(context, focus, drawn, counts);
  const inside =
    focus.members.size === 0
      ? []
      : await observedEnds(context, [...focus.members]);
  for (const { dataset, direction } of edgesOfWhole(inside)) {
    const ends = [dataset, focus.row.id] as const;
    counts.add(...(direction === 'input' ? ends : swap(ends)));
  }
  const declared = await loadDeclaredView(context, drawn.datasets);
  for (const [pipeline, { edges }] of declared.pipelines) {
    for (const { dataset, direction } of unseenPipelineEdges(edges)) {
      const ends = [dataset, pipeline] as const;
      counts.add(...(direction === 'input' ? ends : swap(ends)));
    }
  }
  for (const { from, to, seen } of declared.derived) {
    if (!seen) {
      counts.add(from, to);
    }
  }
  return counts;
}

async function countObserved(
  context: GraphContext,
  focus: Focus,
  drawn: { datasets: readonly number[]; processes: readonly number[] },
  counts: EdgeCounts,
): Promise<void> {
  const { knex, memory } = context;
  if (memory) {
    memory.drawing.countObserved(drawn, focus.members, (...of) =>
      counts.addCount(...of),
    );
    return;
  }
  const sides = [
    ['x.canonical_id', 'x.job_id', drawn.datasets, 'output'],
    ['x.job_id', 'x.canonical_id', drawn.processes, 'input'],
  ] as const;
  for (const [near, far, ids, incoming] of sides) {
    const rows: Array<{
      id: number;
      direction: string;
      count: number | string;
    }> = await scopedEdges(context)
      .where(knex.raw('?? in ?', [near, idList(knex, ids)]))
      .where(knex.raw('x.job_id not in ?', [idList(knex, focus.members)]))
      .groupBy(near, 'x.direction')
      .select(`${near} as id`, 'x.direction')
      .countDistinct({ count: far });
    for (const { id, direction, count } of rows) {
      counts.addCount(id, direction === incoming ? 'in' : 'out', Number(count));
    }
  }
}

function remember(
  map: Map<number, Set<string>>,
  node: number,
  other: string,
): void {
  map.set(node, (map.get(node) ?? new Set<string>()).add(other));
}

function swap(ends: readonly [number, number]): [number, number] {
  return [ends[1], ends[0]];
}
