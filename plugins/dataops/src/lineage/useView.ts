import { useCallback, useEffect, useRef, useState } from 'react';
import { GraphLayout } from './layoutGraph';
import {
  countOutside,
  fitView,
  openingView,
  revealNode,
  Size,
  View,
  zoomView,
} from './view';

const FALLBACK: Size = { width: 900, height: 520 };

function useSize(element: Element | null): Size {
  const [size, setSize] = useState(FALLBACK);
  useEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) {
        setSize({ width, height });
      }
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Pan and zoom of one drawing; expanding it keeps the focal node where it was. */
export function useView(
  element: Element | null,
  layout: GraphLayout,
  focus: string,
) {
  const size = useSize(element);
  const [view, setView] = useState<View>(() =>
    openingView(layout, size, focus),
  );
  const drawn = useRef({ layout, focus, size });
  const touched = useRef(false);

  useEffect(() => {
    const before = drawn.current;
    drawn.current = { layout, focus, size };
    const find = (l: GraphLayout) => l.nodes.find(p => p.node.key === focus);
    const was = find(before.layout);
    const is = find(layout);
    const expanded = before.layout !== layout && before.focus === focus;
    if (expanded && was && is) {
      setView(v => ({
        ...v,
        x: v.x + (was.x - is.x) * v.scale,
        y: v.y + (was.y - is.y) * v.scale,
      }));
    } else if (before.focus !== focus || !touched.current) {
      touched.current = false;
      setView(openingView(layout, size, focus));
    }
  }, [layout, focus, size]);

  const change = useCallback((edit: (v: View) => View) => {
    touched.current = true;
    setView(edit);
  }, []);
  return {
    view,
    /** How many nodes the window does not show, or cuts. */
    outside: countOutside(layout, size, view),
    pan: (dx: number, dy: number) =>
      change(v => ({ ...v, x: v.x + dx, y: v.y + dy })),
    zoom: (factor: number) => change(v => zoomView(v, size, factor)),
    fit: () => change(() => fitView(layout, size)),
    reveal: (key: string) => {
      const box = layout.nodes.find(p => p.node.key === key);
      if (box) {
        change(v => revealNode(v, size, box));
      }
    },
  };
}
