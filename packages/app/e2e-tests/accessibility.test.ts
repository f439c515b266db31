import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import {
  openSomeDataset,
  OUR_CONTENT,
  settled,
  signIn,
  THEMES,
} from './support/portal';

const PAGES = [
  '/data/overview',
  '/data/datasets',
  '/data/datasets?q=nothing-has-this-name',
  '/data/datasets/duplicates',
  '/data/datasets/duplicates?view=decided',
  '/data/pipelines',
  '/data/lineage',
];

async function expectNoViolations(page: Page, where: string) {
  await settled(page);
  const ours = await new AxeBuilder({ page }).include(OUR_CONTENT).analyze();
  expect
    .soft(
      ours.violations.map(v => `${v.id}: ${v.nodes[0]?.html}`),
      where,
    )
    .toEqual([]);
  const all = await new AxeBuilder({ page }).exclude(OUR_CONTENT).analyze();
  // The host's own: told, not judged here.
  test.info().annotations.push({
    type: 'host',
    description: `${where}: ${all.violations.map(v => v.id).join(', ') || '-'}`,
  });
}

for (const theme of THEMES) {
  test(`pages and entity tabs have no axe violations (${theme})`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await signIn(page, theme);
    for (const path of PAGES) {
      await page.goto(path);
      await expectNoViolations(page, path);
    }
    const dataset = await openSomeDataset(page);
    for (const tab of ['', '/schema', '/lineage', '/updates']) {
      await page.goto(dataset.path + tab);
      await expectNoViolations(page, dataset.path + tab);
    }
    await page.goto(`${dataset.path}/lineage?view=table`);
    await expectNoViolations(page, 'lineage as a table');
    await page.goto(`${dataset.path}/lineage?up=2&down=2&collapse=owner`);
    await expectNoViolations(page, 'lineage in groups');
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    await page.goto(`${dataset.path}/lineage?asOf=${yesterday}`);
    await expectNoViolations(page, 'lineage of yesterday');

    await page.goto('/data/pipelines');
    await settled(page);
    await page.locator('tbody a[href*="/pipeline/"]').first().click();
    await expect(page).toHaveURL(/\/catalog\/[^/]+\/pipeline\//);
    const pipeline = new URL(page.url()).pathname;
    for (const tab of ['', '/runs', '/lineage']) {
      await page.goto(pipeline + tab);
      await expectNoViolations(page, pipeline + tab);
    }
  });
}
