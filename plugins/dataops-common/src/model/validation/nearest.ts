import leven from 'leven';

/**
 * The candidate that was most probably meant: equal but for case, or a few
 * keystrokes away. The shorter the word, the fewer keystrokes, because any two
 * words of three letters are alike.
 */
export function nearest(
  value: string,
  candidates: readonly string[],
): string | undefined {
  let best: string | undefined;
  let bestDistance = keystrokesAllowed(value.length) + 1;
  for (const candidate of candidates) {
    const distance = leven(value.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function keystrokesAllowed(length: number): number {
  if (length <= 3) {
    return length <= 1 ? 0 : 1;
  }
  return length <= 7 ? 2 : 3;
}
