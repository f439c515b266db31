/**
 * What the columns of two datasets say on whether they are one.
 *
 * - `same`: the same names, which speaks for it
 * - `overlap`: at least half of all names are in both
 * - `different`: fewer are, which speaks against it
 * - `unknown`: the columns of one were never reported, which says nothing
 *
 * @public
 */
export interface ColumnEvidence {
  verdict: 'same' | 'overlap' | 'different' | 'unknown';
  /** Names that both have, without regard to case. */
  common: number;
  /** Names that only one has, in order. */
  onlyA: string[];
  onlyB: string[];
}

/**
 * Compares the names of columns without regard to case, as warehouses do.
 *
 * @param a - names as reported; absent when none were
 * @public
 */
export function compareColumns(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): ColumnEvidence {
  const left = fold(a);
  const right = fold(b);
  const common = [...left].filter(name => right.has(name)).length;
  const onlyA = [...left].filter(name => !right.has(name)).sort();
  const onlyB = [...right].filter(name => !left.has(name)).sort();
  const evidence = { common, onlyA, onlyB };
  if (left.size === 0 || right.size === 0) {
    return { verdict: 'unknown', ...evidence };
  }
  const rest = onlyA.length + onlyB.length;
  if (rest === 0) {
    return { verdict: 'same', ...evidence };
  }
  return { verdict: common >= rest ? 'overlap' : 'different', ...evidence };
}

function fold(names: readonly string[] = []): Set<string> {
  return new Set(names.map(name => name.toLowerCase()));
}
