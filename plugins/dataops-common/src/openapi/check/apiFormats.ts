import { parseInstant } from '../../openlineage/parseInstant';

const DATE_TIME =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * An instant as clients write it into a URL: any that events may have, and one
 * whose plus was not percent-encoded and so arrives as a space.
 *
 * @returns milliseconds UTC
 * @public
 */
export function parseLooseInstant(text: string): number | undefined {
  const found =
    parseInstant(text) ?? parseInstant(text.replace(/ (?=\d\d:?\d\d$)/, '+'));
  return found?.at;
}

/** The values of `format` that the document uses. */
export const apiFormats: Record<string, (text: string) => boolean> = {
  date: text =>
    /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(text) !== undefined,
  'date-time': text => DATE_TIME.test(text) && parseInstant(text) !== undefined,
  'loose-instant': text => parseLooseInstant(text) !== undefined,
};
