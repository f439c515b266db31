import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { BACKEND_URL, settled, signIn } from './support/portal';

const WITHIN_MS = 5_000;

test('an event that a client sends shows on the page within five seconds', async ({
  page,
  request,
}) => {
  await signIn(page);
  const table = `e2e_${randomUUID().slice(0, 8)}`;
  const url = `/data/datasets?q=${table}`;
  await page.goto(url);
  await expect(page.getByText('No datasets match 1 filter.')).toBeVisible();

  const response = await request.post(
    `${BACKEND_URL}/api/dataops/api/v1/lineage`,
    {
      headers: { authorization: 'Bearer headwater-demo-key' },
      data: {
        eventType: 'COMPLETE',
        eventTime: new Date().toISOString(),
        producer: 'https://github.com/headwater-dev/headwater/e2e',
        schemaURL:
          'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
        run: { runId: randomUUID() },
        job: { namespace: 'e2e', name: `load_${table}` },
        inputs: [],
        outputs: [{ namespace: 'e2e://warehouse', name: `public.${table}` }],
      },
    },
  );
  expect(response.ok()).toBe(true);

  // Without a reload: who waits for a first event looks at an empty list.
  const row = page.getByRole('rowheader').filter({ hasText: table });
  await expect(row).toBeVisible({ timeout: WITHIN_MS });

  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/data\/datasets\/view\?ref=/);
  await settled(page);
  await expect(page.getByText(/^Known from events only/)).toBeVisible();
});
