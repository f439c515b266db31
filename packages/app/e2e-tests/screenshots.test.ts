import { expect, test } from '@playwright/test';
import path from 'node:path';
import { openSomeDataset, settled, signIn, THEMES } from './support/portal';

const IMAGES = path.resolve(__dirname, '../../../docs/images');

test.describe('screenshots for the README', () => {
  test.skip(
    process.env.HEADWATER_SCREENSHOTS !== '1',
    'taken on request: HEADWATER_SCREENSHOTS=1',
  );
  test.use({
    viewport: { width: 1280, height: 800 },
    // A reader whose own zone is UTC has nothing to choose.
    timezoneId: 'Europe/Berlin',
  });

  for (const theme of THEMES) {
    test(`in ${theme}`, async ({ page }) => {
      const shoot = async (name: string) => {
        await settled(page);
        await page.waitForTimeout(1_000); // Icons and avatars of the host.
        await page.screenshot({
          path: path.join(IMAGES, `${name}-${theme}.png`),
        });
      };
      await signIn(page, theme);
      await shoot('overview');
      await page.goto('/data/datasets?sort=status');
      await expect(page.getByText(/^Showing 1–/)).toBeVisible();
      await shoot('datasets');
      const dataset = await openSomeDataset(page);
      await shoot('dataset');
      await page.goto(`${dataset.path}/lineage`);
      await shoot('lineage');
    });
  }
});
