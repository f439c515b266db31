import { compareCodePoints } from './compareCodePoints';

/**
 * A value that several reports may give, with what decides which counts.
 *
 * @public
 */
export interface LatestRegister {
  /** Milliseconds UTC. */
  at: number;
  /** Decides between values of one instant; usually the canonical JSON of the value. */
  key: string;
}

/**
 * Of two values the later, of two of one instant the one with the greater key:
 * commutative, associative and idempotent.
 *
 * @public
 */
export function latestWins<T extends LatestRegister>(a: T, b: T): T {
  if (a.at !== b.at) {
    return a.at > b.at ? a : b;
  }
  return compareCodePoints(a.key, b.key) >= 0 ? a : b;
}
