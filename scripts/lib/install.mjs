import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { progress } from './console.mjs';
import { childEnv } from './node.mjs';
import { forPeople, fromRoot, logDir, stateDir } from './paths.mjs';
import { runGroup } from './processGroups.mjs';
import { Refusal } from './shutdown.mjs';
import { ensureYarn, yarn } from './yarn.mjs';

const stampFile = path.join(stateDir, 'installed');

async function manifests() {
  const files = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const group of ['packages', 'plugins']) {
    for (const name of (await readdir(fromRoot(group))).sort()) {
      files.push(path.join(group, name, 'package.json'));
    }
  }
  return files.filter(file => existsSync(fromRoot(file)));
}

/** Changes whenever the installed tree could: manifests, lock-file, Node. */
async function wantedStamp(node) {
  const hash = createHash('sha256').update(node.version);
  for (const file of await manifests()) {
    let content = await readFile(fromRoot(file));
    if (path.basename(file) === 'package.json') {
      // Editing a script must not cost an install.
      const { scripts, ...rest } = JSON.parse(content);
      content = JSON.stringify(rest);
    }
    hash.update(`\0${file}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Installs what the lock-file says, unless that is what is there already. */
export async function installPackages(node) {
  await ensureYarn();
  const wanted = await wantedStamp(node);
  const present = await readFile(stampFile, 'utf8').catch(() => '');
  if (
    present === wanted &&
    existsSync(fromRoot('node_modules/.yarn-state.yml'))
  ) {
    return;
  }

  // An interrupted install must not look like a finished one.
  await rm(stampFile, { force: true });
  const step = progress('Installing packages');
  const logFile = path.join(logDir, 'install.log');
  const { code, tail } = await runGroup(
    'yarn',
    node.bin,
    [yarn, 'install', '--immutable'],
    {
      cwd: fromRoot(),
      env: childEnv(node),
      logFile,
      onLine(line) {
        const phase = line.match(/┌ (.+)/)?.[1];
        if (phase) step.detail(phase.toLowerCase());
      },
    },
  );
  if (code !== 0) {
    step.fail();
    const reasons = tail.filter(
      line => /YN\d+/.test(line) && !/YN0000|YN0013/.test(line),
    );
    const locked = tail.some(line => line.includes('YN0028'))
      ? '\n\nyarn.lock does not match the package.json files: run `node ' +
        `${forPeople(yarn)} install\` and commit yarn.lock.`
      : '';
    throw new Refusal(
      `${(reasons.length ? reasons : tail)
        .slice(-15)
        .join('\n')}${locked}\n\n` +
        `The install failed; all of its output is in ${forPeople(logFile)}.`,
    );
  }
  await mkdir(stateDir, { recursive: true });
  await writeFile(stampFile, wanted);
  step.done('Packages installed');
}
