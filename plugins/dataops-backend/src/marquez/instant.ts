/**
 * An instant that Marquez's clients insist on. What is only declared, and was
 * in no event yet, has none: it gets the epoch.
 */
export function instant(ms: number | null): string {
  return new Date(ms ?? 0).toISOString();
}

/** An instant that may be missing; Marquez writes null then. */
export function instantOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
