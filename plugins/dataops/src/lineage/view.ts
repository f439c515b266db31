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
/** Below this, names can't be read: better a part than all of it. */
const MIN_FIT_SCALE = 0.8;
const MARGIN = 24;

/** All of the drawing where it stays readable, else the part around the focus. */
export function fitView(layout: GraphLayout, size: Size, focus: string): View {
  const scale = Math.max(
    MIN_FIT_SCALE,
    Math.min(
      1,
      (size.width - MARGIN) / Math.max(layout.width, 1),
      (size.height - MARGIN) / Math.max(layout.height, 1),
    ),
  );
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
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale * factor));
  const ratio = scale / view.scale;
  return {
    scale,
    x: size.width / 2 - (size.width / 2 - view.x) * ratio,
    y: size.height / 2 - (size.height / 2 - view.y) * ratio,
  };
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
