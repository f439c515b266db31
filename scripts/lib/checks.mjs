import path from 'node:path';
import { childEnv, yarn } from './node.mjs';
import { fromRoot, logDir } from './paths.mjs';
import { runGroup } from './processGroups.mjs';

/** Runs a package script or a tool of the root as one step: its exit code is the result. */
export async function runTool(context, id, args, { env, onLine } = {}) {
  const { node, step } = context;
  const logFile = path.join(logDir, `test-${id}.log`);
  const { code } = await runGroup(id, node.bin, [yarn, 'run', ...args], {
    cwd: fromRoot(),
    env: childEnv(node, env),
    logFile,
    onLine: onLine ?? (line => line.trim() && step.detail(line.trim())),
  });
  return { code, logFile };
}

/** A check that has no tests inside counts as one. */
const check = (id, title, args) => ({
  id,
  title,
  async run(context) {
    const { code, logFile } = await runTool(context, id, args(context));
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, logFile };
  },
});

export const typeCheck = check('tsc', 'Types', () => ['tsc']);

export const lint = check('lint', 'Lint and import boundaries', () => ['lint']);

export const formatting = check('format', 'Formatting', () => ['format:check']);

export const reports = check(
  'reports',
  'API and SQL reports are current',
  context => [
    'build:api-reports',
    '--ci',
    // The reports are made from the declarations that the type check writes.
    ...(context.ran.has('tsc') ? [] : ['--tsc']),
  ],
);

export const unused = check('knip', 'Unused code and dependencies', () => [
  'knip',
]);
