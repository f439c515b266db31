import path from 'node:path';
import { childEnv } from './node.mjs';
import { fromRoot, logDir } from './paths.mjs';
import { startGroup } from './processGroups.mjs';
import { yarn } from './yarn.mjs';

const LIMIT_MINUTES = 15;
const DEEP_LIMIT_MINUTES = 240;

/**
 * Runs a package script or a tool of the root as one step: its exit code is the
 * result. A tool that hangs is ended, so that the other steps get their turn.
 */
export async function runTool(context, id, args, { env, onLine } = {}) {
  const { node, step, deep } = context;
  const minutes = deep ? DEEP_LIMIT_MINUTES : LIMIT_MINUTES;
  const logFile = path.join(logDir, `test-${id}.log`);
  const group = startGroup(id, node.bin, [yarn, 'run', ...args], {
    cwd: fromRoot(),
    env: childEnv(node, env),
    logFile,
    onLine: onLine ?? (line => line.trim() && step.detail(line.trim())),
  });
  let note;
  const timer = setTimeout(() => {
    note = `ended after ${minutes} minutes without a result`;
    group.stop();
  }, minutes * 60_000);
  const { code } = await group.exited;
  clearTimeout(timer);
  await group.stop();
  return { code: code ?? 1, logFile, note };
}

/** A check that has no tests inside counts as one. */
const check = (id, title, args) => ({
  id,
  title,
  async run(context) {
    const { code, logFile, note } = await runTool(context, id, args(context));
    const passed = code === 0 && !note;
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, note, logFile };
  },
});

// A whole build each time: the order in which an incremental one prints the members
// of a type depends on what was built before, and with it the API reports.
export const typeCheck = check('tsc', 'Types', () => [
  'tsc',
  '--incremental',
  'false',
]);

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
