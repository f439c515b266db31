/**
 * The beginning of a text, at most `length` code units: never half a surrogate
 * pair, which PostgreSQL does not store.
 */
export function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut === text ? text : cut.replace(/[\ud800-\udbff]$/, '');
}
