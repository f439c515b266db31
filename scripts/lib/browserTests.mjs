import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { runTool } from './checks.mjs';
import { fromRoot, logDir, stateDir } from './paths.mjs';
import { freePort } from './ports.mjs';
import { startGroup } from './processGroups.mjs';
import { onShutdown } from './shutdown.mjs';

/** Starts what `npm start` starts, on ports of its own and with a database to throw away. */
async function startTestPortal(step) {
  const dataDir = await mkdtemp(
    path.join(tmpdir(), 'headwater-browser-tests-'),
  );
  const removeData = () => rm(dataDir, { recursive: true, force: true });
  onShutdown(removeData);

  const appPort = await freePort();
  let backendPort = await freePort();
  while (backendPort === appPort) backendPort = await freePort();

  const portal = startGroup(
    'portal',
    process.execPath,
    [fromRoot('scripts/start.mjs')],
    {
      cwd: fromRoot(),
      env: {
        ...process.env,
        HEADWATER_APP_PORT: String(appPort),
        HEADWATER_BACKEND_PORT: String(backendPort),
        HEADWATER_DATA_DIR: dataDir,
        HEADWATER_LOG_DIR: path.join(logDir, 'browser-tests'),
      },
      logFile: path.join(logDir, 'browser-tests', 'portal.log'),
      ipc: true,
      // It needs time to end its own children in order.
      graceMs: 15_000,
      onLine: line => line.trim() && step.detail(line.trim()),
    },
  );
  const ready = await Promise.race([
    new Promise(resolve => portal.child.once('message', resolve)),
    portal.exited.then(() => undefined),
  ]);
  return {
    portal,
    url: ready?.ready,
    backendUrl: `http://localhost:${backendPort}`,
    async stop() {
      await portal.stop();
      await removeData();
    },
  };
}

export const browserTests = {
  id: 'browser',
  title: 'Browser tests in Chromium',
  async run(context) {
    const browser = findBrowser();
    if (!browser) {
      const note =
        'NO BROWSER FOUND: install Chromium, or name one in CHROMIUM_PATH';
      return process.env.CI
        ? { passed: 0, failed: 1, note }
        : { passed: 0, failed: 0, skipped: 1, note };
    }

    const { portal, url, backendUrl, stop } = await startTestPortal(
      context.step,
    );
    try {
      if (!url) {
        return {
          passed: 0,
          failed: 1,
          note: 'the portal did not start',
          logFile: portal.logFile,
        };
      }
      const report = path.join(stateDir, 'reports', 'playwright.json');
      await mkdir(path.dirname(report), { recursive: true });
      await rm(report, { force: true });
      const { code, logFile, note } = await runTool(
        context,
        'browser',
        ['playwright', 'test', '--reporter=list,json'],
        {
          env: {
            CHROMIUM_PATH: browser,
            PLAYWRIGHT_URL: url,
            HEADWATER_BACKEND_URL: backendUrl,
            PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          },
        },
      );
      const text = await readFile(report, 'utf8').catch(() => undefined);
      if (!text) {
        return {
          passed: 0,
          failed: 1,
          note: note ?? 'Playwright wrote no report',
          logFile,
        };
      }
      const { stats, errors } = JSON.parse(text);
      const failed = stats.unexpected + errors.length;
      return {
        passed: stats.expected + stats.flaky,
        failed: failed || (code === 0 ? 0 : 1),
        skipped: stats.skipped,
        note: stats.flaky
          ? `${stats.flaky} passed only when repeated`
          : undefined,
        logFile,
      };
    } finally {
      await stop();
    }
  },
};
