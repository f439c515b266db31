import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { progress } from './console.mjs';
import { fetchPackage, toolDir } from './fetchPackage.mjs';
import { fromRoot } from './paths.mjs';
import { Refusal } from './shutdown.mjs';

const PACKAGE = '@yarnpkg/cli-dist';
const folder = path.join(toolDir('yarn'), 'node_modules', PACKAGE);

/** The script that is yarn, once `ensureYarn` has been here. */
export const yarn = path.join(folder, 'bin', 'yarn.js');

/** Brings the yarn that package.json names, where it is not there yet. */
export async function ensureYarn() {
  const { packageManager } = JSON.parse(
    await readFile(fromRoot('package.json'), 'utf8'),
  );
  const version = packageManager.split('@')[1];
  if ((await fetchedVersion()) === version) return;
  const step = progress(`Fetching yarn ${version}`);
  const { code, tail } = await fetchPackage('yarn', `${PACKAGE}@${version}`);
  if (code !== 0 || (await fetchedVersion()) !== version) {
    step.fail();
    throw new Refusal(
      `${tail.join(
        '\n',
      )}\n\nCould not fetch the npm package ${PACKAGE}@${version}.`,
    );
  }
  step.done(`Yarn ${version} fetched`);
}

async function fetchedVersion() {
  if (!existsSync(yarn)) return undefined;
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  return JSON.parse(text).version;
}
