import { Knex } from 'knex';

/** A graph as arrays: what lies next to node `i` is `targets[offsets[i]..offsets[i + 1]]`. */
export type ArrayGraph = { offsets: Int32Array; targets: Int32Array };

/** The yardstick: what the current edges lead to, and nothing else. */
export async function readArrays(knex: Knex): Promise<ArrayGraph> {
  const [{ size }] = await knex('node').max({ size: 'id' });
  const from: number[] = [];
  const to: number[] = [];
  for (const direction of ['input', 'output']) {
    const rows: Array<{ job: number; dataset: number }> = await knex('edge')
      .where({ direction, current: true })
      .select({ job: 'job_id', dataset: 'canonical_id' });
    for (const { job, dataset } of rows) {
      from.push(direction === 'input' ? dataset : job);
      to.push(direction === 'input' ? job : dataset);
    }
  }
  const offsets = new Int32Array(Number(size) + 2);
  from.forEach(id => {
    offsets[id + 1] += 1;
  });
  for (let id = 0; id <= Number(size); id++) {
    offsets[id + 1] += offsets[id];
  }
  const next = offsets.slice();
  const targets = new Int32Array(to.length);
  from.forEach((id, i) => {
    targets[next[id]++] = to[i];
  });
  return { offsets, targets };
}

/** Breadth-first search: how many nodes can be reached. */
export function searchArrays(graph: ArrayGraph, start: number): number {
  const { offsets, targets } = graph;
  const seen = new Uint8Array(offsets.length);
  const queue = new Int32Array(offsets.length);
  let end = 1;
  queue[0] = start;
  seen[start] = 1;
  for (let head = 0; head < end; head++) {
    const id = queue[head];
    for (let i = offsets[id]; i < offsets[id + 1]; i++) {
      const target = targets[i];
      if (seen[target] === 0) {
        seen[target] = 1;
        queue[end++] = target;
      }
    }
  }
  return end - 1;
}
