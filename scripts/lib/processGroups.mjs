import { spawn } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Children run in process groups of their own. A tool such as backstage-cli
 * starts further processes, and ending only the one that we know of would leave
 * those behind; a group can be ended as a whole.
 */
const live = new Set();
const TERM_GRACE_MS = 5_000;
const KILL_GRACE_MS = 2_000;
const TAIL_LINES = 40;

/** A zombie still counts as a member for kill(2), but there is nothing left to end. */
function onlyZombiesLeft(pgid) {
  if (process.platform !== 'linux') {
    return false;
  }
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // The command name is in brackets and may hold spaces.
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(group) === pgid && state !== 'Z') {
        return false;
      }
    } catch {
      // It ended while we were looking.
    }
  }
  return true;
}

function signalGroup(pgid, signal) {
  try {
    process.kill(-pgid, signal);
    return true;
  } catch (error) {
    // EPERM: members exist but run as somebody else (never ours).
    return error.code === 'EPERM';
  }
}

const groupAlive = pgid => signalGroup(pgid, 0) && !onlyZombiesLeft(pgid);

async function groupEnds(pgid, withinMs) {
  const deadline = performance.now() + withinMs;
  while (groupAlive(pgid)) {
    if (performance.now() > deadline) {
      return false;
    }
    await sleep(50);
  }
  return true;
}

/**
 * Starts a command as a process group.
 *
 * @param name - what to call it in messages
 * @param options.logFile - receives all its output
 * @param options.onLine - is told every line of output
 * @param options.stopSignal - how to ask it to end
 * @param options.graceMs - how long it may take before it is killed
 */
export function startGroup(name, command, args, options = {}) {
  const {
    logFile,
    onLine,
    stopSignal = 'SIGTERM',
    graceMs = TERM_GRACE_MS,
    ipc = false,
    ...spawnOptions
  } = options;

  let log;
  if (logFile) {
    mkdirSync(path.dirname(logFile), { recursive: true });
    log = createWriteStream(logFile);
    log.on('error', () => {});
  }

  const child = spawn(command, args, {
    ...spawnOptions,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
  });

  const tail = [];
  const readLines = stream => {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', chunk => {
      log?.write(chunk);
      const lines = (rest + chunk).split(/\r?\n|\r/);
      rest = lines.pop();
      for (const line of lines) {
        tail.push(line);
        if (tail.length > TAIL_LINES) tail.shift();
        onLine?.(line);
      }
    });
    stream.on('end', () => {
      if (rest) {
        tail.push(rest);
        onLine?.(rest);
      }
    });
  };
  readLines(child.stdout);
  readLines(child.stderr);

  const group = { name, child, logFile, tail, stopping: false };

  group.exited = new Promise(resolve => {
    child.once('error', error => {
      tail.push(String(error.message));
      resolve({ code: 127, signal: null });
    });
    child.once('exit', async (code, signal) => {
      // The output of a finished command may still be in the pipe. Do not wait
      // for ever: a left-over grandchild can hold the pipe open.
      await Promise.race([
        new Promise(closed => child.once('close', closed)),
        sleep(1_000, undefined, { ref: false }),
      ]);
      log?.end();
      resolve({ code, signal });
    });
  });

  group.stop = () => {
    group.stopping = true;
    group.stopped ??= (async () => {
      if (child.pid === undefined) {
        return;
      }
      signalGroup(child.pid, stopSignal);
      if (!(await groupEnds(child.pid, graceMs))) {
        signalGroup(child.pid, 'SIGKILL');
        await groupEnds(child.pid, KILL_GRACE_MS);
      }
      live.delete(group);
    })();
    return group.stopped;
  };

  live.add(group);
  return group;
}

export async function stopAllGroups() {
  await Promise.all([...live].map(group => group.stop()));
}

/** Runs a command to its end and sweeps up what it may have left running. */
export async function runGroup(name, command, args, options) {
  const group = startGroup(name, command, args, options);
  const { code, signal } = await group.exited;
  await group.stop();
  return { code: code ?? 1, signal, tail: group.tail };
}
