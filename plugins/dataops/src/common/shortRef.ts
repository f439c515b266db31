/** The part of an entity reference that people say: `group:default/finance` is `finance`. */
export function shortRef(ref: string): string {
  return ref.replace(/^[^:]*:/, '').replace(/^default\//, '');
}
