import {
  canonicalJson,
  ColumnEdgeFact,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { ColumnSet } from './BatchFacts';
import { hashKey, nodeRowKey } from './keys';

type KnownEdges = {
  set: ColumnSet;
  /** The datasets whose columns are read, each once. */
  inputs: OlIdentity[];
};

const known = new WeakMap<readonly ColumnEdgeFact[], KnownEdges>();

/**
 * Edges of columns as a set: producers list the same ones in different orders.
 * Runs report the same edges again and again, and a translation that knows them
 * gives the same array: it is gone through once.
 */
export function columnSetOf(edges: readonly ColumnEdgeFact[]): KnownEdges {
  let found = known.get(edges);
  if (!found) {
    found = makeColumnSet(edges);
    known.set(edges, found);
  }
  return found;
}

function makeColumnSet(edges: readonly ColumnEdgeFact[]): KnownEdges {
  const inputs = new Map<string, OlIdentity>();
  const byText = new Map<string, ColumnSet['edges'][number]>();
  for (const edge of edges) {
    const inputKey = nodeRowKey('dataset', edge.input);
    inputs.set(inputKey, edge.input);
    byText.set(canonicalJson(edge), { ...edge, inputKey });
  }
  const sorted = [...byText].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    set: {
      key: hashKey('columns', ...sorted.map(([text]) => text)),
      edges: sorted.map(([, edge]) => edge),
    },
    inputs: [...inputs.values()],
  };
}
