import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { logDir, stateDir } from './paths.mjs';
import { runGroup } from './processGroups.mjs';

/** Where a tool lies that `fetchPackage` brought. */
export const toolDir = name => path.join(stateDir, 'tools', name);

/**
 * Brings one npm package into a folder of its own, with the machine's npm and
 * without running anything of it. Answers with npm's exit code and last words.
 */
export async function fetchPackage(tool, spec) {
  const folder = toolDir(tool);
  await mkdir(folder, { recursive: true });
  return runGroup(
    'npm',
    'npm',
    [
      'install',
      ...['--prefix', folder, '--no-save', '--ignore-scripts'],
      ...['--no-audit', '--no-fund', '--no-package-lock'],
      spec,
    ],
    { cwd: folder, logFile: path.join(logDir, `${tool}.log`) },
  );
}
