/** A path of the document as Express writes it: `/a/{b}` becomes `/a/:b`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
