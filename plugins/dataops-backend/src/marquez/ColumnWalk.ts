import { Flow } from '../graph/EdgeSource';
import { ReadContext } from '../read/ReadContext';
import { ColumnEdge, currentColumnEdges } from './columnEdges';

/** More columns than anybody can look at; the walk ends there. */
const MAX_EDGES = 50_000;

/** A set of columns of datasets, by canonical id. */
export class ColumnKeys {
  readonly #columns = new Map<number, Set<string>>();

  add({ id, column }: { id: number; column: string }): boolean {
    const columns = this.#columns.get(id) ?? new Set<string>();
    this.#columns.set(id, columns);
    const isNew = !columns.has(column);
    columns.add(column);
    return isNew;
  }

  has({ id, column }: { id: number; column: string }): boolean {
    return this.#columns.get(id)?.has(column) ?? false;
  }

  datasets(): number[] {
    return [...this.#columns.keys()];
  }

  isEmpty(): boolean {
    return this.#columns.size === 0;
  }
}

/**
 * The column edges that lead to some columns, or away from them, up to a
 * number of hops. The first hop is always taken, as in Marquez. One statement
 * for a hop; loops end by themselves, because no column is visited twice.
 */
export async function walkColumns(
  context: ReadContext,
  start: ColumnKeys,
  flow: Flow,
  depth: number,
): Promise<ColumnEdge[]> {
  const [near, far] =
    flow === 'upstream'
      ? (['output', 'input'] as const)
      : (['input', 'output'] as const);
  const walked: ColumnEdge[] = [];
  const seen = new ColumnKeys();
  let ring = start;
  for (let hop = 0; hop < Math.max(depth, 1); hop++) {
    const from = ring;
    const datasets = from.datasets();
    if (datasets.length === 0 || walked.length > MAX_EDGES) {
      break;
    }
    const edges = (await currentColumnEdges(context, near, datasets)).filter(
      edge => from.has(edge[near]),
    );
    walked.push(...edges);
    edges.forEach(edge => seen.add(edge[near]));
    const next = new ColumnKeys();
    for (const edge of edges) {
      if (!seen.has(edge[far])) {
        next.add(edge[far]);
      }
    }
    ring = next;
  }
  return walked;
}
