import { parseArgs } from 'node:util';
import { bold, dim, say, seconds } from './lib/console.mjs';
import { installPackages } from './lib/install.mjs';
import { findNode } from './lib/node.mjs';
import { forPeople, logDir } from './lib/paths.mjs';
import { checkPorts, chosenPorts } from './lib/ports.mjs';
import { startPortal } from './lib/portal.mjs';
import { Refusal, launch, stopOnSignals } from './lib/shutdown.mjs';

const HELP = `Starts the portal with its sample estate.

  npm start -- [--app-port 3000] [--backend-port 7007] [--watch]

  --watch   restart the backend when its sources change; the frontend always reloads

Environment:
  HEADWATER_APP_PORT, HEADWATER_BACKEND_PORT   as the flags
  HEADWATER_DATA_DIR    where the database lives   (.headwater/db)
  HEADWATER_LOG_DIR     where the logs go          (.headwater/logs)`;

function options() {
  try {
    return parseArgs({
      options: {
        'app-port': { type: 'string' },
        'backend-port': { type: 'string' },
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
}

let ready = false;
// To stop a portal that runs is no failure.
stopOnSignals(code => (ready ? 0 : code));

await launch(async () => {
  const values = options();
  if (values.help) {
    say(HELP);
    process.exit(0);
  }
  const ports = chosenPorts(values);
  // First of all: nobody should wait for an install to learn this.
  await checkPorts(ports);

  say(dim(`Logs: ${forPeople(logDir)}`));
  const node = await findNode();
  await installPackages(node);
  const url = await startPortal(node, ports, { watch: values.watch });

  ready = true;
  say();
  say(
    `Headwater is ready after ${seconds(performance.now())}. Open ${bold(url)}`,
  );
  say(dim('Ctrl-C stops it.'));
  process.send?.({ ready: url });
});
