/** A drawing is never lower: what is loaded next must not push the page about. */
export const MIN_CANVAS_HEIGHT = 280;
const MAX_CANVAS_HEIGHT = 560;
/** The buttons lie over the drawing. */
const CONTROLS_HEIGHT = 48;

/** The height of the window on a drawing, in pixels. */
export function canvasHeight(layoutHeight: number): number {
  return Math.min(
    MAX_CANVAS_HEIGHT,
    Math.max(MIN_CANVAS_HEIGHT, layoutHeight + 2 * CONTROLS_HEIGHT),
  );
}
