/**
 * Orders texts by code point, as both databases do with bytes of UTF-8
 * (`collate "C"` on PostgreSQL). JavaScript's own order by UTF-16 unit differs
 * above U+FFFF, and a tie must be decided alike everywhere.
 *
 * @returns negative, zero or positive
 * @public
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) {
      const [xHigh, yHigh] = [isSurrogate(x), isSurrogate(y)];
      return xHigh === yHigh ? x - y : Number(xHigh) - Number(yHigh);
    }
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
