import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { MarquezEdge } from './models';

/** The edges of a graph by node: those that lead into it and those that lead away, in the order of ids. */
export class EdgeLists {
  readonly #in = new Map<string, MarquezEdge[]>();
  readonly #out = new Map<string, MarquezEdge[]>();

  add(edge: MarquezEdge): void {
    push(this.#in, edge.destination, edge);
    push(this.#out, edge.origin, edge);
  }

  of(id: string): { inEdges: MarquezEdge[]; outEdges: MarquezEdge[] } {
    return {
      inEdges: sorted(this.#in.get(id), 'origin'),
      outEdges: sorted(this.#out.get(id), 'destination'),
    };
  }
}

function push(
  lists: Map<string, MarquezEdge[]>,
  id: string,
  edge: MarquezEdge,
): void {
  const list = lists.get(id);
  if (list) {
    list.push(edge);
  } else {
    lists.set(id, [edge]);
  }
}

function sorted(
  edges: readonly MarquezEdge[] | undefined,
  end: keyof MarquezEdge,
): MarquezEdge[] {
  return [...(edges ?? [])].sort((a, b) => compareCodePoints(a[end], b[end]));
}
