import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../../../../../shared/corpus');

/** `describe` where the corpus is, and else a skipped one that says what is missing. */
export function describeCorpus(folder: string): jest.Describe {
  if (existsSync(path.join(ROOT, folder))) {
    return describe;
  }
  process.stderr.write(
    `\nSKIPPED: the corpus folder ../shared/corpus/${folder} is absent, so nothing of it is tested\n`,
  );
  return describe.skip;
}

/** Files below a folder of the corpus, as paths within the corpus, in order. */
export function corpusFiles(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) {
    return [];
  }
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? corpusFiles(file) : [file];
    })
    .sort();
}

/** A file of the corpus, parsed and otherwise unknown. */
export function corpusJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}
