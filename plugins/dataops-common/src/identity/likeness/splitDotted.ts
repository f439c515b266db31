/** One part of a name, and whether it was quoted. */
export type NamePart = { text: string; quoted: boolean };

const CLOSE: Readonly<Record<string, string>> = {
  '"': '"',
  '`': '`',
  '[': ']',
};

/**
 * The parts of `a."b.c".[d]`, empty ones left out. A doubled closing quote is
 * one within; a quote that is never closed is a letter. Takes time in
 * proportion to the length, whatever the name: it comes from outside.
 */
export function splitDotted(name: string): NamePart[] {
  const parts: NamePart[] = [];
  const neverClosed = new Set<string>();
  let part: NamePart = { text: '', quoted: false };
  for (let i = 0; i < name.length; ) {
    const char = name[i];
    const close = CLOSE[char];
    const end =
      close === undefined || neverClosed.has(close)
        ? -1
        : closingQuote(name, close, i + 1);
    if (end !== -1) {
      const inner = name.slice(i + 1, end);
      part.text += inner.replaceAll(close + close, close);
      part.quoted = true;
      i = end + 1;
      continue;
    }
    if (close !== undefined) {
      neverClosed.add(close);
    }
    if (char === '.') {
      parts.push(part);
      part = { text: '', quoted: false };
    } else {
      part.text += char;
    }
    i += 1;
  }
  parts.push(part);
  return parts.filter(({ text }) => text !== '');
}

/** Where the quote ends, or -1. */
function closingQuote(name: string, close: string, from: number): number {
  let end = name.indexOf(close, from);
  while (end !== -1 && name[end + 1] === close) {
    end = name.indexOf(close, end + 2);
  }
  return end;
}
