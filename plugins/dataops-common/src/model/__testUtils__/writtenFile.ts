import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * What a generated file says now and what it should say. With
 * `HEADWATER_UPDATE` set it is written first, so that both are the same.
 */
export function writtenFile(
  path: string,
  text: string,
): { actual: string; expected: string } {
  const expected = execFileSync(
    process.execPath,
    [require.resolve('prettier/bin-prettier.js'), '--stdin-filepath', path],
    { input: text, encoding: 'utf8' },
  );
  if (process.env.HEADWATER_UPDATE) {
    writeFileSync(path, expected);
  }
  const actual = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { actual, expected };
}
