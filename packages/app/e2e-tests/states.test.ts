import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  openSomeDataset,
  OUR_CONTENT,
  settled,
  signIn,
} from './support/portal';

const API = '**/api/dataops/v1/**';

test('a failing backend is said, with a retry that works', async ({ page }) => {
  await signIn(page);
  await page.route(API, route => route.fulfill({ status: 503, body: '{}' }));
  await page.goto('/data/datasets');
  const failure = page.getByText(
    "Couldn't load this list. The rest of the page works.",
  );
  await expect(failure).toBeVisible();
  const axe = await new AxeBuilder({ page }).include(OUR_CONTENT).analyze();
  expect(axe.violations.map(v => v.id)).toEqual([]);

  await page.unroute(API);
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect(page.getByText(/^Showing 1–/)).toBeVisible();
  await expect(failure).toHaveCount(0);
});

test('a slow backend is said after four seconds', async ({ page }) => {
  await signIn(page);
  await page.route(API, () => {});
  await page.goto('/data/datasets');
  await expect(page.getByText('Still loading this list.')).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what is hidden and what is not there look the same', async ({ page }) => {
  await signIn(page);
  await page.goto('/data/datasets/view?ref=dataset%3Anowhere%3Anothing');
  await expect(
    page.getByText("Not found, or you don't have access.").first(),
  ).toBeVisible();
});

test('pages reflow at 320 px without scrolling sideways', async ({ page }) => {
  await signIn(page);
  const dataset = await openSomeDataset(page);
  await page.setViewportSize({ width: 320, height: 740 });
  for (const path of [
    '/data/overview',
    '/data/datasets',
    '/data/datasets/duplicates',
    '/data/pipelines',
    '/data/lineage',
    `/data/lineage?focus=dataset%3Adefault%2F${dataset.name}`,
    `${dataset.path}/schema`,
    `${dataset.path}/lineage`,
    `${dataset.path}/updates`,
  ]) {
    await page.goto(path);
    await settled(page);
    const wide = await page.locator(OUR_CONTENT).evaluateAll(roots =>
      roots
        .flatMap(root => [...root.children])
        .filter(element => element.getBoundingClientRect().right > 321)
        .map(element => element.outerHTML.slice(0, 120)),
    );
    expect.soft(wide, path).toEqual([]);
  }
});
