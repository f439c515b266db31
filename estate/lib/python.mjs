// The pinned Python tools, Airflow and dbt each in its own environment: one can
// be upgraded without the other.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Runs a command; its output goes to a log file, whose end is shown on failure. */
export function run(command, args, { log, env, cwd, stdin, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const out = fs.createWriteStream(log, { flags: 'a' });
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      cwd,
    });
    let rest = '';
    const take = chunk => {
      out.write(chunk);
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      if (onLine) lines.forEach(onLine);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', code =>
      out.end(() => {
        if (code === 0) return resolve();
        const tail = fs
          .readFileSync(log, 'utf8')
          .split('\n')
          .slice(-25)
          .join('\n');
        return reject(
          new Error(
            `${path.basename(
              command,
            )} ended with ${code}. The end of ${log}:\n${tail}`,
          ),
        );
      }),
    );
    child.stdin.end(stdin ?? '');
  });
}

/** Makes the environment of a lock file, unless the same lock is installed. */
export async function install(name, { estate, env, log, say }) {
  const lock = path.join(estate, `requirements-${name}.lock.txt`);
  const target = path.join(env, name);
  const stamp = path.join(target, 'installed.sha256');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(lock))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    say(`${name}: already installed`);
    return;
  }
  const python = process.env.PYTHON ?? 'python3';
  say(
    `${name}: making the environment with ${python} (3.11 is what the lock was made with)`,
  );
  fs.rmSync(target, { recursive: true, force: true });
  await run(python, ['-m', 'venv', target], { log });
  const packages = fs
    .readFileSync(lock, 'utf8')
    .split('\n')
    .filter(line => /^[\w.[\]-]+==/.test(line)).length;
  say(`${name}: installing ${packages} pinned packages`);
  await run(
    path.join(target, 'bin', 'pip'),
    ['install', '--no-deps', '--disable-pip-version-check', '-r', lock],
    {
      log,
      onLine: line =>
        line.startsWith('Collecting') &&
        process.stderr.isTTY &&
        process.stderr.write(`\r\x1b[K  ${line.slice(0, 70)}`),
    },
  );
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  fs.writeFileSync(stamp, wanted);
  say(`${name}: installed`);
}

/** The versions of some packages of a lock file. */
export function versions(lockFile, names) {
  const lines = fs.readFileSync(lockFile, 'utf8').split('\n');
  return Object.fromEntries(
    lines
      .map(line => line.split('=='))
      .filter(([name]) => names.includes(name)),
  );
}
