import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

/**
 * `npm test` starts a portal with a database to throw away and names it in
 * PLAYWRIGHT_URL. By hand: `npm start` in one terminal, `yarn playwright test`
 * in another.
 */
export default defineConfig({
  testDir: './packages/app/e2e-tests',
  testMatch: '**/*.test.ts',
  outputDir: './.headwater/reports/playwright',
  // All tests share one portal: the first page load of a dev server is slow,
  // and a second browser would only slow it further on two cores.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:3000',
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        // CI often runs as root in a container, where the sandbox cannot start.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
});
