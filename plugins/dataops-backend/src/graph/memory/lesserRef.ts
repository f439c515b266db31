/** The lesser of two references byte by byte, as the databases compare them. */
export function lesserRef(a: string | undefined, b: string): string {
  return a !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0
    ? a
    : b;
}
