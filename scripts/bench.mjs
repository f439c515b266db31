import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { bold, dim, say, seconds } from './lib/console.mjs';
import { installPackages } from './lib/install.mjs';
import { childEnv, findNode } from './lib/node.mjs';
import { fromRoot, logDir } from './lib/paths.mjs';
import { providePostgres } from './lib/postgres.mjs';
import { runGroup } from './lib/processGroups.mjs';
import {
  Refusal,
  isShuttingDown,
  launch,
  shutDown,
  stopOnSignals,
} from './lib/shutdown.mjs';

async function benchFiles(words) {
  const files = [];
  for (const plugin of (await readdir(fromRoot('plugins'))).sort()) {
    const dir = fromRoot('plugins', plugin, 'bench');
    if (!existsSync(dir)) continue;
    for (const file of (await readdir(dir)).sort()) {
      if (file.endsWith('.bench.ts')) {
        files.push(path.join('plugins', plugin, 'bench', file));
      }
    }
  }
  return words.length
    ? files.filter(file => words.some(word => file.includes(word)))
    : files;
}

stopOnSignals();

await launch(async () => {
  // `npm run bench -- ingest` runs the files that have the word in their path.
  const files = await benchFiles(process.argv.slice(2));
  if (files.length === 0) {
    throw new Refusal('No benchmark found: plugins/*/bench/*.bench.ts');
  }

  say(bold('== Set-up'));
  const node = await findNode();
  await installPackages(node);
  const postgres = await providePostgres({ durable: true });

  const failed = [];
  for (const file of files) {
    say();
    say(bold(`== ${file}`));
    const { code } = await runGroup(
      file,
      node.bin,
      [
        '--enable-source-maps',
        '--expose-gc',
        // How backstage-cli itself runs a backend from its TypeScript sources.
        ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
        fromRoot(file),
      ],
      {
        cwd: fromRoot(),
        env: childEnv(node, {
          NODE_ENV: 'production',
          // A line for every request would bury the figures, and cost time.
          LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
          HEADWATER_TEST_POSTGRES: postgres,
        }),
        logFile: path.join(logDir, `${path.basename(file, '.ts')}.log`),
        onLine: say,
      },
    );
    if (isShuttingDown()) return;
    if (code !== 0) failed.push(file);
  }

  say();
  say(dim(`${seconds(performance.now())} in all`));
  say(
    failed.length
      ? `Failed: ${failed.join(', ')}`
      : `${files.length} benchmark files run`,
  );
  await shutDown(failed.length ? 1 : 0);
});
