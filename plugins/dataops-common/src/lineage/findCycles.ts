/** A directed edge between two keys. @public */
export interface DirectedEdge {
  from: string;
  to: string;
}

/**
 * The loops in a graph, each once, starting at its least key. A graph can have
 * more loops than anybody can count, so these are the ones that a depth-first
 * walk in the order of the keys closes: none exactly when there is no loop,
 * and every loop runs over edges of these.
 *
 * @public
 */
export function findCycles(edges: Iterable<DirectedEdge>): string[][] {
  const next = sortedSuccessors(edges);
  const done = new Set<string>();
  const cycles = new Map<string, string[]>();
  for (const start of [...next.keys()].sort(compareText)) {
    if (!done.has(start)) {
      for (const cycle of walk(start, next, done)) {
        cycles.set(JSON.stringify(cycle), cycle);
      }
    }
  }
  return [...cycles.values()];
}

/** Walks with a stack of its own, because a chain may be deeper than the call stack. */
function walk(
  start: string,
  next: ReadonlyMap<string, string[]>,
  done: Set<string>,
): string[][] {
  const cycles: string[][] = [];
  const path: string[] = [start];
  const positions = new Map([[start, 0]]);
  const pending = [[...(next.get(start) ?? [])]];
  while (path.length > 0) {
    const node = pending[path.length - 1].shift();
    if (node === undefined) {
      const left = path[path.length - 1];
      path.pop();
      pending.pop();
      positions.delete(left);
      done.add(left);
      continue;
    }
    const position = positions.get(node);
    if (position !== undefined) {
      cycles.push(fromLeast(path.slice(position)));
    } else if (!done.has(node)) {
      positions.set(node, path.length);
      path.push(node);
      pending.push([...(next.get(node) ?? [])]);
    }
  }
  return cycles;
}

function sortedSuccessors(
  edges: Iterable<DirectedEdge>,
): Map<string, string[]> {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    next.set(from, (next.get(from) ?? new Set<string>()).add(to));
  }
  return new Map(
    [...next].map(([from, to]) => [from, [...to].sort(compareText)]),
  );
}

function fromLeast(cycle: string[]): string[] {
  const least = [...cycle].sort(compareText)[0];
  const at = cycle.indexOf(least);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
