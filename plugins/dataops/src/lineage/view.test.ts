import { DrawnNode } from './drawnGraph';
import { GraphLayout } from './layoutGraph';
import { countOutside, fitView, openingView, zoomView } from './view';

const SIZE = { width: 900, height: 500 };

function nodeOf(key: string): DrawnNode {
  return {
    ...{ key, kind: 'dataset', label: key, hop: 0 },
    verdict: { status: 'unknown', reason: '' },
    ...{ inCount: 0, outCount: 0, drawnIn: 0, drawnOut: 0 },
  };
}

/** A column of boxes to the right of the focus. */
function column(n: number): GraphLayout {
  const box = (key: string, x: number, y: number) => ({
    node: nodeOf(key),
    ...{ x, y, width: 200, height: 52 },
  });
  return {
    nodes: [
      box('focus', 8, (n * 68) / 2),
      ...Array.from({ length: n }, (_, i) => box(`n${i}`, 260, 8 + i * 68)),
    ],
    edges: [],
    width: 468,
    height: 16 + n * 68,
  };
}

describe('the view of a drawing', () => {
  it.each([1, 9, 120])('fits all of %i boxes', n => {
    const layout = column(n);
    expect(countOutside(layout, SIZE, fitView(layout, SIZE))).toBe(0);
  });

  it('opens with all that is readable, else with the focus in the middle, and knows what is outside', () => {
    const small = column(7);
    expect(openingView(small, SIZE, 'focus')).toEqual(fitView(small, SIZE));

    const large = column(40);
    const opened = openingView(large, SIZE, 'focus');
    expect(opened.scale).toBe(0.8);
    const focus = large.nodes[0];
    expect((focus.y + focus.height / 2) * opened.scale + opened.y).toBe(250);
    const outside = countOutside(large, SIZE, opened);
    expect(outside).toBeGreaterThan(25);
    expect(outside).toBeLessThan(41);
  });

  it('never comes nearer by zooming out', () => {
    const layout = column(120);
    const fitted = fitView(layout, SIZE);
    expect(fitted.scale).toBeLessThan(0.25);
    expect(zoomView(fitted, SIZE, 0.8).scale).toBe(fitted.scale);
  });
});
