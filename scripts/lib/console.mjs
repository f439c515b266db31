/**
 * What the launchers print. On a terminal a running step has one line that
 * counts seconds; elsewhere (CI, pipes) it prints a line now and then, so that
 * nobody takes a long step for a hung one.
 */
const interactive = Boolean(process.stdout.isTTY) && !process.env.CI;
const QUIET_INTERVAL_S = 15;

// The reader may go away (closed terminal, `| head`). Printing to nobody must
// not stop us from ending our children in order.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', () => {});
}

const paint = code => text =>
  interactive ? `\u001b[${code}m${text}\u001b[0m` : text;
export const bold = paint('1');
export const dim = paint('2');
const red = paint('31');
export const green = paint('32');
const yellow = paint('33');

let activeLine;

export function say(text = '') {
  if (activeLine) {
    process.stdout.write('\r\u001b[K');
  }
  process.stdout.write(`${text}\n`);
  activeLine?.draw();
}

export const warn = text => say(`${yellow('!')} ${text}`);

export const seconds = ms =>
  ms < 9_950 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`;

/**
 * Shows a step while it runs. `detail()` adds what it is doing at the moment;
 * `done()` and `fail()` replace the line by the outcome and the time it took.
 */
export function progress(title) {
  const started = performance.now();
  let latest = '';
  let printedAt = 0;
  const elapsed = () => performance.now() - started;
  const text = () =>
    `${title} ${dim(`${Math.round(elapsed() / 1000)} s`)}${
      latest ? dim(`  ${latest}`) : ''
    }`;

  const line = {
    draw() {
      // Cut to the window: a wrapped line could not be wiped again.
      const room = Math.max(20, (process.stdout.columns || 80) - 4);
      const plain = `${title} ${Math.round(elapsed() / 1000)} s  ${latest}`;
      process.stdout.write(
        `\r\u001b[K  ${plain.length > room ? plain.slice(0, room) : text()}`,
      );
    },
  };

  const tick = () => {
    if (interactive) {
      if (activeLine === line) {
        line.draw();
      }
    } else if (elapsed() / 1000 - printedAt >= QUIET_INTERVAL_S) {
      printedAt = elapsed() / 1000;
      say(`  ... ${text()}`);
    }
  };
  const timer = setInterval(tick, 1000);
  if (interactive && !activeLine) {
    activeLine = line;
    line.draw();
  }

  const end = outcome => {
    clearInterval(timer);
    if (activeLine === line) {
      activeLine = undefined;
      process.stdout.write('\r\u001b[K');
    }
    if (outcome) {
      say(outcome);
    }
  };

  return {
    elapsed,
    detail(value) {
      latest = value;
    },
    done(outcome = title) {
      end(`${green('✓')} ${outcome} ${dim(`(${seconds(elapsed())})`)}`);
    },
    fail(outcome = title) {
      end(`${red('✗')} ${outcome} ${dim(`(${seconds(elapsed())})`)}`);
    },
    stop() {
      end();
    },
  };
}
