import { EdgeProvenance, GraphEdge } from '../api';

/**
 * Several reports of one edge as one edge, in the order of their ends. Of two
 * that declare it the lesser reference stays; observations span the time from
 * the first to the last, and the last one names the run.
 *
 * @public
 */
export function mergeEdges(edges: Iterable<GraphEdge>): GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const known = merged.get(key);
    merged.set(key, known ? mergeTwo(known, edge) : edge);
  }
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge);
}

function mergeTwo(a: GraphEdge, b: GraphEdge): GraphEdge {
  const declared = mergeDeclared(a.declared, b.declared);
  const observed = mergeObserved(a.observed, b.observed);
  const inferred = a.inferred ?? b.inferred;
  return {
    from: a.from,
    to: a.to,
    ...(declared && { declared }),
    ...(observed && { observed }),
    ...(inferred && { inferred }),
  };
}

function mergeDeclared(
  a: EdgeProvenance['declared'],
  b: EdgeProvenance['declared'],
): EdgeProvenance['declared'] {
  if (!a || !b) {
    return a ?? b;
  }
  return a.by <= b.by ? a : b;
}

function mergeObserved(
  a: EdgeProvenance['observed'],
  b: EdgeProvenance['observed'],
): EdgeProvenance['observed'] {
  if (!a || !b) {
    return a ?? b;
  }
  const newer = isNewer(b, a) ? b : a;
  return {
    ...newer,
    firstSeen: a.firstSeen <= b.firstSeen ? a.firstSeen : b.firstSeen,
  };
}

/** ISO 8601 UTC of one length sorts as time does; ties go to the greater run id. */
function isNewer(
  a: NonNullable<EdgeProvenance['observed']>,
  b: NonNullable<EdgeProvenance['observed']>,
): boolean {
  return a.lastSeen === b.lastSeen
    ? (a.runId ?? '') > (b.runId ?? '')
    : a.lastSeen > b.lastSeen;
}
