import { GraphLayout, PlacedNode } from './layoutGraph';

/** The keys that walk the graph. */
export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Whether a key walks the graph. */
export function isArrowKey(key: string): key is ArrowKey {
  return /^Arrow(Left|Right|Up|Down)$/.test(key);
}

const middleY = (p: PlacedNode) => p.y + p.height / 2;
const middleX = (p: PlacedNode) => p.x + p.width / 2;

function nearest(nodes: PlacedNode[], distance: (p: PlacedNode) => number) {
  return nodes.reduce<PlacedNode | undefined>(
    (best, p) => (!best || distance(p) < distance(best) ? p : best),
    undefined,
  );
}

/**
 * Where an arrow key leads: left and right along edges, up and down to the
 * next node of the same column. Stays where there is nowhere to go.
 */
export function moveFocus(
  layout: GraphLayout,
  current: string,
  key: ArrowKey,
): string {
  const here = layout.nodes.find(p => p.node.key === current);
  if (!here) {
    return layout.nodes[0]?.node.key ?? current;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const forward = key === 'ArrowRight';
    const ends = new Set(
      layout.edges
        .filter(({ edge }) => (forward ? edge.from : edge.to) === current)
        .map(({ edge }) => (forward ? edge.to : edge.from)),
    );
    ends.delete(current);
    const next = nearest(
      layout.nodes.filter(p => ends.has(p.node.key)),
      p => Math.abs(middleY(p) - middleY(here)),
    );
    return next?.node.key ?? current;
  }
  const sign = key === 'ArrowDown' ? 1 : -1;
  const siblings = layout.nodes.filter(
    p =>
      Math.abs(middleX(p) - middleX(here)) < here.width / 2 &&
      sign * (middleY(p) - middleY(here)) > 0,
  );
  const next = nearest(siblings, p => Math.abs(middleY(p) - middleY(here)));
  return next?.node.key ?? current;
}
