/** A smooth line through the points of a layout, as SVG path data. */
export function edgePath(points: Array<{ x: number; y: number }>): string {
  if (points.length < 2) {
    return '';
  }
  const at = (p: { x: number; y: number }) => `${p.x},${p.y}`;
  const middle = (
    a: { x: number; y: number },
    b: { x: number; y: number },
  ) => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  });
  const [first, ...rest] = points;
  let path = `M${at(first)}`;
  for (const [i, point] of rest.entries()) {
    const next = rest[i + 1];
    path += next
      ? ` Q${at(point)} ${at(middle(point, next))}`
      : ` L${at(point)}`;
  }
  return path;
}
