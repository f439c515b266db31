import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { browserTests } from './lib/browserTests.mjs';
import { formatting, lint, reports, typeCheck, unused } from './lib/checks.mjs';
import { bold, dim, progress, say, seconds } from './lib/console.mjs';
import { installPackages } from './lib/install.mjs';
import { findNode } from './lib/node.mjs';
import { forPeople } from './lib/paths.mjs';
import { providePostgres } from './lib/postgres.mjs';
import {
  Refusal,
  isShuttingDown,
  launch,
  shutDown,
  stopOnSignals,
} from './lib/shutdown.mjs';
import { unitTests } from './lib/unitTests.mjs';

const STEPS = [
  typeCheck,
  lint,
  formatting,
  unitTests,
  browserTests,
  reports,
  unused,
];
const SHOWN_LINES = 200;

const HELP = `Checks everything: one command, one exit code.

  npm test -- [--only ${STEPS.map(step => step.id).join(',')}] [--deep]

  --only   some of the steps
  --deep   many more random cases in the property tests (npm run test:deep)

Environment:
  HEADWATER_TEST_POSTGRES   connection string of a PostgreSQL to use;
                            by default the run starts one of its own
  CHROMIUM_PATH             the browser; by default the one that is installed`;

function options() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        deep: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
}

function chosenSteps(only) {
  if (!only) return STEPS;
  const ids = only.flatMap(value => value.split(',')).map(id => id.trim());
  const unknown = ids.filter(id => !STEPS.some(step => step.id === id));
  if (unknown.length) {
    throw new Refusal(`There is no step "${unknown.join('", "')}".\n\n${HELP}`);
  }
  return STEPS.filter(step => ids.includes(step.id));
}

const counts = ({ passed, failed, skipped = 0 }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

async function runStep(definition, context) {
  say();
  say(bold(`== ${definition.title}`));
  const step = progress(definition.title);
  let result;
  try {
    result = await definition.run({ ...context, step });
  } catch (error) {
    result = { passed: 0, failed: 1, note: error.message };
  }
  if (isShuttingDown()) {
    step.stop();
    return result;
  }
  if (result.failed && result.logFile) {
    const log = await readFile(result.logFile, 'utf8').catch(() => '');
    const lines = log.trimEnd().split('\n');
    if (lines.length > SHOWN_LINES) {
      say(dim(`[the last ${SHOWN_LINES} of ${lines.length} lines]`));
    }
    lines.slice(-SHOWN_LINES).forEach(line => say(line));
    say(dim(`[all of it: ${forPeople(result.logFile)}]`));
  }
  const outcome = `${counts(result)}${result.note ? ` (${result.note})` : ''}`;
  step[result.failed ? 'fail' : 'done'](outcome);
  return result;
}

stopOnSignals();

await launch(async () => {
  const values = options();
  if (values.help) {
    say(HELP);
    process.exit(0);
  }
  const steps = chosenSteps(values.only);

  say(bold('== Set-up'));
  const node = await findNode();
  await installPackages(node);
  const context = { node, deep: values.deep, ran: new Set() };
  if (steps.includes(unitTests)) {
    context.postgres = await providePostgres();
  }

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const definition of steps) {
    const result = await runStep(definition, context);
    if (isShuttingDown()) return;
    context.ran.add(definition.id);
    for (const key of Object.keys(total)) {
      total[key] += result[key] ?? 0;
    }
  }

  say();
  say(dim(`${seconds(performance.now())} in all`));
  say(counts(total));
  await shutDown(total.failed ? 1 : 0);
});
