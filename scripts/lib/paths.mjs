import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repoRoot = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Everything the launchers make lives here; git ignores it. */
export const stateDir = path.join(repoRoot, '.headwater');

export const fromRoot = (...parts) => path.join(repoRoot, ...parts);

/** Several portals may run at once (`npm test` beside `npm start`), so the caller may move the logs. */
export const logDir = process.env.HEADWATER_LOG_DIR
  ? path.resolve(process.env.HEADWATER_LOG_DIR)
  : path.join(stateDir, 'logs');

export const forPeople = file => {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
};
