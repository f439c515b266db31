import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { say } from './console.mjs';
import { stopAllGroups } from './processGroups.mjs';

let stopping;
const cleanups = [];

/** For what is not a process: temporary directories. Runs after all children have ended. */
export const onShutdown = cleanup => cleanups.push(cleanup);

/** Ends every child, then this process. Only the first call counts. */
export function shutDown(exitCode) {
  stopping ??= (async () => {
    await stopAllGroups();
    for (const cleanup of cleanups.reverse()) {
      await Promise.resolve(cleanup()).catch(() => {});
    }
    process.exit(exitCode);
  })();
  return stopping;
}

export const isShuttingDown = () => stopping !== undefined;

/**
 * Ctrl-C, a polite kill and a closed terminal all leave no process behind.
 * Further signals while we stop are ignored: under `npm` one Ctrl-C arrives
 * twice, from the terminal and forwarded by npm.
 *
 * @param exitCodeFor - gets the conventional 128 + n; may answer another code
 */
export function stopOnSignals(exitCodeFor = code => code) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!isShuttingDown()) {
        say();
        say('Stopping ...');
      }
      shutDown(exitCodeFor(128 + constants.signals[signal]));
    });
  }

  // When whoever started us is killed, no signal reaches us. Only a launcher
  // run by npm or by another launcher has a parent that it must not outlive.
  if (process.env.npm_lifecycle_event || process.connected) {
    const before = ancestors();
    setInterval(() => {
      if (ancestors() !== before) {
        shutDown(exitCodeFor(128 + constants.signals.SIGHUP));
      }
    }, 1_000).unref();
  }
}

/** Our parent and its parent: between npm and us there may be a shell. */
function ancestors() {
  const parent = process.ppid;
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8');
    return `${parent} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    // No /proc outside Linux.
    return `${parent}`;
  }
}

/** A failure that has been explained to the reader: no stack trace is needed. */
export class Refusal extends Error {}

/** Runs a launcher: whatever goes wrong, the children end first. */
export async function launch(main) {
  try {
    await main();
  } catch (error) {
    if (!isShuttingDown()) {
      say();
      console.error(error instanceof Refusal ? error.message : error);
    }
    await shutDown(1);
  }
}
