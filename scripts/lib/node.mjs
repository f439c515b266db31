import { existsSync } from 'node:fs';
import path from 'node:path';
import { progress } from './console.mjs';
import { fetchPackage, toolDir } from './fetchPackage.mjs';
import { fromRoot } from './paths.mjs';
import { runGroup } from './processGroups.mjs';
import { Refusal } from './shutdown.mjs';

const SUPPORTED = /^v(22|24)\./;
const VERSION = '24.21.0';

/**
 * Backstage runs on Node 22 and 24. The launchers themselves run on any Node
 * from 20, and bring the right one from the npm registry when it is missing.
 */
export async function findNode() {
  if (SUPPORTED.test(process.version)) {
    return { bin: process.execPath, version: process.version };
  }

  const name = `node-${process.platform}-${process.arch}`;
  const bin = path.join(toolDir('node'), 'node_modules', name, 'bin', 'node');
  const version = `v${VERSION}`;
  const works = async () =>
    existsSync(bin) &&
    (await runGroup('node', bin, ['--version'])).tail[0] === version;

  if (!(await works())) {
    const step = progress(
      `Node ${process.version} is not 22 or 24: fetching Node ${VERSION}`,
    );
    const { code, tail } = await fetchPackage('node', `${name}@${VERSION}`);
    if (code !== 0 || !(await works())) {
      step.fail();
      throw new Refusal(
        `${tail.join(
          '\n',
        )}\n\nCould not fetch the npm package ${name}@${VERSION}. ` +
          'Install Node 22 or 24 yourself and try again.',
      );
    }
    step.done(`Node ${VERSION} fetched`);
  }
  return { bin, version };
}

export const backstageCli = fromRoot(
  'node_modules/@backstage/cli/bin/backstage-cli',
);

/** The environment for all children: whatever they call `node` is the right one. */
export function childEnv(node, extra = {}) {
  const env = { ...process.env, ...extra };
  // Each tool decides for itself; only what a caller asks for goes in.
  if (!extra.NODE_ENV) delete env.NODE_ENV;
  env.PATH = [path.dirname(node.bin), process.env.PATH]
    .filter(Boolean)
    .join(path.delimiter);
  return env;
}
