/** Red, green and blue, each 0 to 255. */
export type Rgb = [number, number, number];

/** Reads `#rgb`, `#rrggbb` and `rgb()`; alpha is dropped. `undefined` for anything else. */
export function parseColour(colour: string): Rgb | undefined {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour.trim());
  if (hex) {
    const digits =
      hex[1].length === 3 ? [...hex[1]].map(d => d + d).join('') : hex[1];
    return [0, 2, 4].map(i => parseInt(digits.slice(i, i + 2), 16)) as Rgb;
  }
  const parts = /^rgba?\(([^)]+)\)$/i.exec(colour.trim())?.[1].split(/[\s,/]+/);
  const numbers = parts?.slice(0, 3).map(Number);
  return numbers?.length === 3 && numbers.every(Number.isFinite)
    ? (numbers as Rgb)
    : undefined;
}

/** `#rrggbb`. */
export function formatColour(rgb: Rgb): string {
  return `#${rgb
    .map(v => Math.round(v).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

/** `share` of `to` in `from`: 0 is `from`, 1 is `to`. */
export function mixColours(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((v, i) => v * (1 - share) + to[i] * share) as Rgb;
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(v => {
    const s = v / 255;
    return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1 to 21. */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
