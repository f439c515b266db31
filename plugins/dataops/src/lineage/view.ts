import { GraphLayout } from './layoutGraph';

/** How the drawing lies in its window: `screen = drawing * scale + offset`. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

/** The window, in pixels. */
export interface Size {
  width: number;
  height: number;
}

const MIN_SCALE = 0.25;
const MAX_SCALE = 2;
/** Below this, names can't be read: to open with, better a part than all of it. */
const MIN_OPENING_SCALE = 0.8;
const MARGIN = 24;

/** All of the drawing, however small. */
export function fitView(layout: GraphLayout, size: Size): View {
  const scale = Math.min(
    1,
    (size.width - MARGIN) / Math.max(layout.width, 1),
    (size.height - MARGIN) / Math.max(layout.height, 1),
  );
  return {
    scale,
    x: (size.width - layout.width * scale) / 2,
    y: (size.height - layout.height * scale) / 2,
  };
}

/** All of the drawing where it stays readable, else the part around the focus. */
export function openingView(
  layout: GraphLayout,
  size: Size,
  focus: string,
): View {
  const all = fitView(layout, size);
  if (all.scale >= MIN_OPENING_SCALE) {
    return all;
  }
  const scale = MIN_OPENING_SCALE;
  const node = layout.nodes.find(p => p.node.key === focus);
  const fitsX = layout.width * scale <= size.width;
  const fitsY = layout.height * scale <= size.height;
  const centreX = fitsX || !node ? layout.width / 2 : node.x + node.width / 2;
  const centreY = fitsY || !node ? layout.height / 2 : node.y + node.height / 2;
  return {
    scale,
    x: size.width / 2 - centreX * scale,
    y: size.height / 2 - centreY * scale,
  };
}

/** Nearer or farther, with the middle of the window staying where it is. */
export function zoomView(view: View, size: Size, factor: number): View {
  // A large drawing may have been fitted in below the smallest scale.
  const least = Math.min(MIN_SCALE, view.scale);
  const scale = Math.min(MAX_SCALE, Math.max(least, view.scale * factor));
  const ratio = scale / view.scale;
  return {
    scale,
    x: size.width / 2 - (size.width / 2 - view.x) * ratio,
    y: size.height / 2 - (size.height / 2 - view.y) * ratio,
  };
}

/** How many nodes are not wholly in the window. */
export function countOutside(
  layout: GraphLayout,
  size: Size,
  view: View,
): number {
  const cut = (from: number, length: number, offset: number, limit: number) =>
    from * view.scale + offset < 0 ||
    (from + length) * view.scale + offset > limit;
  return layout.nodes.filter(
    box =>
      cut(box.x, box.width, view.x, size.width) ||
      cut(box.y, box.height, view.y, size.height),
  ).length;
}

/** Moved just as far as it takes to bring a node into the window. */
export function revealNode(
  view: View,
  size: Size,
  box: { x: number; y: number; width: number; height: number },
): View {
  const shift = (from: number, to: number, limit: number) => {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    return to > limit - MARGIN ? limit - MARGIN - to : 0;
  };
  const left = box.x * view.scale + view.x;
  const top = box.y * view.scale + view.y;
  return {
    ...view,
    x: view.x + shift(left, left + box.width * view.scale, size.width),
    y: view.y + shift(top, top + box.height * view.scale, size.height),
  };
}
