import { InputError } from '@backstage/errors';
import { pointerOf } from '@headwater/backstage-plugin-dataops-common';

/** A body that is no acceptable JSON, with the place in it. */
class InvalidJsonError extends InputError {
  readonly problems: Array<{ pointer: string; expected: string; got: string }>;

  constructor(pointer: string, expected: string, got: string) {
    super(`${pointer || 'body'}: expected ${expected}, got ${got}`);
    this.problems = [{ pointer, expected, got }];
  }
}

type Frame = {
  /** Keys seen, of an object; absent for an array. */
  keys?: Set<string>;
  /** The key or index at which the scan stands. */
  at: string | number;
};

/**
 * Walks the tokens of a JSON text to tell what is wrong and where; leaves wrong
 * syntax for `JSON.parse` to report. Thorough and slow: only run on a text in
 * which something is known to be wrong.
 */
class FaultFinder {
  readonly #text: string;
  readonly #at: string;
  readonly #stack: Frame[] = [];
  #expectKey = false;

  constructor(text: string, at: string) {
    this.#text = text;
    this.#at = at;
  }

  run(): void {
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      switch (text.charCodeAt(i)) {
        case 0x22: // "
          i = this.#string(i);
          break;
        case 0x7b: // {
          this.#open({ keys: new Set(), at: '' });
          this.#expectKey = true;
          break;
        case 0x5b: // [
          this.#open({ at: 0 });
          this.#expectKey = false;
          break;
        case 0x7d: // }
        case 0x5d: // ]
          this.#stack.pop();
          this.#expectKey = false;
          break;
        case 0x2c: // ,
          this.#comma();
          break;
        default:
          i = this.#number(i);
      }
    }
  }

  #open(frame: Frame): void {
    this.#stack.push(frame);
  }

  #comma(): void {
    const frame = this.#stack.at(-1);
    if (!frame) {
      return;
    }
    if (frame.keys) {
      this.#expectKey = true;
    } else if (typeof frame.at === 'number') {
      frame.at += 1;
    }
  }

  /** Skips a string, checks it if it is a key; returns the index of its end. */
  #string(start: number): number {
    const text = this.#text;
    let end = start + 1;
    let escaped = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 0x5c) {
        escaped = true;
        end += 1;
      } else if (code === 0x22) {
        break;
      }
    }
    const frame = this.#stack.at(-1);
    if (this.#expectKey && frame?.keys) {
      this.#expectKey = false;
      this.#key(frame, text.slice(start, end + 1), escaped);
    }
    return end;
  }

  #key(frame: Frame, quoted: string, escaped: boolean): void {
    let key = quoted.slice(1, -1);
    if (escaped) {
      try {
        key = JSON.parse(quoted);
      } catch {
        return; // Wrong syntax: JSON.parse of the whole says so better.
      }
    }
    frame.at = key;
    if (frame.keys?.has(key)) {
      throw new InvalidJsonError(this.#pointer(), 'each key once', 'it twice');
    }
    if (key === '__proto__') {
      throw new InvalidJsonError(this.#pointer(), 'no key of this name', 'one');
    }
    frame.keys?.add(key);
  }

  /** Checks a number that begins here, if one does; returns the index of its end. */
  #number(start: number): number {
    const first = this.#text.charCodeAt(start);
    if (first !== 0x2d && (first < 0x30 || first > 0x39)) {
      return start;
    }
    let end = start + 1;
    while (
      end < this.#text.length &&
      '0123456789+-.eE'.includes(this.#text[end])
    ) {
      end += 1;
    }
    const digits = this.#text.slice(start, end);
    if (digits.length > 15 || /e/i.test(digits)) {
      const value = Number(digits);
      if (value === Infinity || value === -Infinity) {
        throw new InvalidJsonError(
          this.#pointer(),
          'a number that fits a double',
          digits.slice(0, 40),
        );
      }
    }
    return end - 1;
  }

  #pointer(): string {
    return this.#at + pointerOf(this.#stack.map(({ at }) => at));
  }
}

/**
 * Counts the keys in a JSON text, each time that one stands there. Strings are
 * skipped natively, so that this takes a fraction of the time of parsing.
 *
 * @returns undefined when it is nested deeper than allowed
 */
function countKeys(text: string, maxDepth: number): number | undefined {
  let keys = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i);
        break;
      case 0x3a: // :
        keys++;
        break;
      case 0x7b: // {
      case 0x5b: // [
        depth++;
        if (depth > maxDepth) {
          return undefined;
        }
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      default:
    }
  }
  return keys;
}

/** The index of the quote that ends a string, or of the end of a text that is cut off. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charCodeAt(end - 1) === 0x5c) {
    let slashes = 1;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) {
      slashes++;
    }
    if (slashes % 2 === 0) {
      break;
    }
    end = text.indexOf('"', end + 1);
  }
  return end === -1 ? text.length : end;
}

/** What parsing did to a text. */
type Faith = 'kept' | 'rounded' | 'lost';

/**
 * Whether a parsed value has that many keys, none of them `__proto__`, and no
 * number is infinite; and whether an integer may have lost digits.
 */
function faithOf(value: unknown, keysInText: number): Faith {
  let keys = 0;
  let faith: Faith = 'kept';
  const pending: unknown[] = [value];
  const add = (item: unknown) => {
    if (typeof item === 'object' ? item !== null : typeof item === 'number') {
      pending.push(item);
    }
  };
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) {
      next.forEach(add);
    } else if (isObject(next)) {
      // Three times as fast as over a list of the keys; nothing parsed inherits any.
      for (const key in next) {
        if (key !== '__proto__') {
          keys++; // One of that name is missed here, and so found.
          add(next[key]);
        }
      }
    } else if (next === Infinity || next === -Infinity) {
      return 'lost';
    } else if (Number.isInteger(next) && !Number.isSafeInteger(next)) {
      faith = 'rounded';
    }
  }
  return keys === keysInText ? faith : 'lost';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * `JSON.parse` for bodies from outside. Refuses what parsing would hide or what
 * would harm: nesting beyond a depth (before parsing), a key twice in one object
 * (the earlier value would vanish), `__proto__`, and numbers that overflow a
 * double. A key twice shows in that the text has more keys than the value. An
 * integer that a double cannot hold is kept as the text of its digits.
 *
 * @param at - JSON pointer to where the text stands in the request, for errors;
 *   the text is the whole body when it is empty
 * @throws InvalidJsonError with a JSON pointer
 */
export function parseJson(
  text: string,
  maxDepth: number,
  at: string = '',
): unknown {
  const keys = countKeys(text, maxDepth);
  if (keys === undefined) {
    throw new InvalidJsonError(
      at,
      `nesting of at most ${maxDepth} levels`,
      'a deeper one',
    );
  }
  const value = parse(text, at);
  switch (faithOf(value, keys)) {
    case 'kept':
      return value;
    case 'rounded':
      return JSON.parse(text, keepDigits);
    default:
      new FaultFinder(text, at).run();
      throw new InvalidJsonError(at, 'a JSON document', 'an unclear one');
  }
}

/** Ids of 64 bits, such as Iceberg's of snapshots, are no quantities: each digit counts. */
function keepDigits(
  _key: string,
  value: unknown,
  context?: { source?: string },
): unknown {
  const digits = context?.source;
  return typeof value === 'number' &&
    !Number.isSafeInteger(value) &&
    digits !== undefined &&
    /^-?\d+$/.test(digits) &&
    digits !== String(value)
    ? digits
    : value;
}

function parse(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'a syntax error';
    throw new InvalidJsonError(at, 'a JSON document', withoutExcerpt(reason));
  }
}

/**
 * `Unexpected token 'x', ..."word":"hunt"... is not valid JSON`: the part of
 * the body that an engine shows may be part of a secret, known by nothing.
 */
function withoutExcerpt(reason: string): string {
  return reason.replace(/, (?:\.{3})?"[\s\S]*$/, '');
}
