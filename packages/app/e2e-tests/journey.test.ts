import { expect, test } from '@playwright/test';
import {
  openSomeDataset,
  settled,
  signIn,
  THEMES,
  watchConsole,
} from './support/portal';

for (const theme of THEMES) {
  test(`from Data to a dataset, its lineage, its pipeline, its owner and back (${theme})`, async ({
    page,
  }) => {
    const errors = watchConsole(page);
    await signIn(page, theme);

    await page.getByRole('link', { name: 'Data', exact: true }).first().click();
    await page.getByRole('tab', { name: 'Datasets' }).click();
    await settled(page);
    await expect(page.getByText(/^Showing 1–\d+ of \d+$/)).toBeVisible();

    const dataset = await openSomeDataset(page);
    await page.locator(`a[href="${dataset.path}/lineage"]`).click();
    const graph = page.getByRole('group', { name: /^Lineage around/ });
    await expect(graph).toBeVisible();
    await expect(page.getByTestId('dataops-graph-footer')).toContainText(
      /Showing \d+ of/,
    );

    await graph.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Details of /)).toBeVisible();
    await page.keyboard.press('Escape');

    await page.goto('/data/pipelines');
    await settled(page);
    await page
      .locator('tbody a[href*="/catalog/"][href*="/pipeline/"]')
      .first()
      .click();
    await expect(page).toHaveURL(/\/catalog\/[^/]+\/pipeline\//);
    await page.locator('a[href$="/runs"]').first().click();
    await settled(page);
    await expect(page.getByRole('group', { name: 'Show runs' })).toBeVisible();

    await page.goto(dataset.path);
    await settled(page);
    await page
      .locator('a[href*="/group/"], a[href*="/user/"]')
      .filter({ visible: true })
      .first()
      .click();
    await expect(page).toHaveURL(/\/catalog\/[^/]+\/(group|user)\//);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(dataset.path));

    await page.getByRole('link', { name: 'Data', exact: true }).first().click();
    await expect(
      page.getByRole('region', { name: 'Overview of your data' }),
    ).toBeVisible();
    expect(errors()).toEqual([]);
  });
}
