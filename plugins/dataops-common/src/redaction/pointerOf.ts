import { redactText } from './redactText';

/**
 * A JSON pointer to a place in what a producer sent. The keys on the way come
 * from strangers too, and a pointer is stored, answered and logged: each loses
 * its credentials. By itself, for the slashes of a URL are no borders.
 *
 * @public
 */
export function pointerOf(path: ReadonlyArray<string | number>): string {
  return path.map(part => `/${segmentOf(part)}`).join('');
}

/** The same for a pointer that was made of raw keys. @public */
export function redactPointer(pointer: string): string {
  return pointerOf(
    pointer
      .split('/')
      .slice(1)
      .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~')),
  );
}

function segmentOf(part: string | number): string {
  return typeof part === 'number'
    ? String(part)
    : redactText(part).replace(/~/g, '~0').replace(/\//g, '~1');
}
