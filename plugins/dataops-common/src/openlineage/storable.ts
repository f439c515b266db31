const SUSPECT = /[\0\ud800-\udfff]/;

const UNSTORABLE =
  /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that both databases hold: NUL and halves of surrogate pairs become U+FFFD. */
export function storable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSTORABLE, '\ufffd') : text;
}
