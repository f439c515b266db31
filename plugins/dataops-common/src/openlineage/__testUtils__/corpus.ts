import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real events of real tools, read where they lie; nothing of them is copied. */
const CORPUS = resolve(__dirname, '../../../../../../shared/corpus');

/* eslint-disable jest/valid-describe-callback, jest/valid-title, jest/no-disabled-tests */
/** `describe` where the corpus lies beside the repository; elsewhere a loud skip. */
export function describeCorpus(title: string, tests: () => void): void {
  if (existsSync(CORPUS)) {
    describe(title, tests);
    return;
  }
  // eslint-disable-next-line no-console
  console.warn(
    `SKIPPED: ${title}: ../shared/corpus is not beside the repository, so no real event was read`,
  );
  describe.skip(title, tests);
}

/** Paths of the JSON files below a folder of the corpus, relative to it, in order. */
export function corpusFiles(folder: string): string[] {
  return readdirSync(join(CORPUS, folder), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(path => /\.jsonl?$/.test(path))
    .sort()
    .map(path => `${folder}/${path}`);
}

/** The documents of a file: one, or one per line. */
export function readDocuments(path: string): unknown[] {
  const text = readFileSync(join(CORPUS, path), 'utf8');
  try {
    return [JSON.parse(text)];
  } catch {
    return text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
  }
}

/**
 * The events of a document: itself, the elements of an array, or what lies in
 * a keyed document (a trigger of a test, a page of a read API).
 */
export function eventsIn(document: unknown): unknown[] {
  if (Array.isArray(document)) {
    return document.flatMap(eventsIn);
  }
  if (typeof document !== 'object' || document === null) {
    return [];
  }
  const keys = Object.keys(document);
  const isEvent = ['run', 'job', 'dataset', 'eventType', 'eventTime'].some(
    key => keys.includes(key),
  );
  return isEvent && !keys.includes('$schema') && !keys.includes('$defs')
    ? [document]
    : Object.values(document).flatMap(eventsIn);
}
