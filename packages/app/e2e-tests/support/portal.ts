import { expect, Page } from '@playwright/test';

/** The looks that every page is checked in. */
export const THEMES = ['light', 'dark'] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Where clients send events to. */
export const BACKEND_URL =
  process.env.HEADWATER_BACKEND_URL ?? 'http://localhost:7007';

/** Whatever this plugin renders, wherever the host puts it. */
export const OUR_CONTENT = '[data-testid="dataops"]';

/** Said by the host's own libraries in development builds, on every page. */
const KNOWN_HOST_NOISE = [
  /findDOMNode is deprecated/,
  /React Router Future Flag Warning/,
  /Support for defaultProps will be removed/,
  // The host asks for the signed-in user's session before there is one.
  /api\/auth\/guest\/refresh/,
];

/** Collects what goes wrong on a page from now on. */
export function watchConsole(page: Page): () => string[] {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => {
    const text = `${message.text()} ${message.location().url}`;
    if (
      message.type() === 'error' &&
      !KNOWN_HOST_NOISE.some(noise => noise.test(text))
    ) {
      errors.push(text);
    }
  });
  return () => errors;
}

/** Opens the portal in a theme and signs in as its guest. */
export async function signIn(page: Page, theme: Theme = 'light') {
  await page.addInitScript(
    chosen => window.localStorage.setItem('theme', chosen),
    theme,
  );
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  const overview = page.getByRole('region', { name: 'Overview of your data' });
  await expect(enter.or(overview).first()).toBeVisible({ timeout: 60_000 });
  if (await enter.isVisible()) {
    await enter.click();
  }
  await expect(overview).toBeVisible();
}

/** Waits until nothing of ours is loading. */
export async function settled(page: Page) {
  await expect(page.locator(OUR_CONTENT).first()).toBeAttached();
  await expect(page.getByTestId('dataops-loading')).toHaveCount(0);
}

/** The first dataset of the list that has an entity, and lineage. */
export async function openSomeDataset(page: Page) {
  await page.goto('/data/datasets?sort=downstream&order=desc');
  await settled(page);
  const link = page
    .locator(`${OUR_CONTENT} tbody a[href*="/catalog/"][href*="/dataset/"]`)
    .first();
  const name = (await link.innerText()).trim();
  await link.click();
  await expect(page).toHaveURL(/\/catalog\/[^/]+\/dataset\//);
  await settled(page);
  return { name, path: new URL(page.url()).pathname };
}
