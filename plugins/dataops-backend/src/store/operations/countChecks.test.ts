import { JsonObject } from '@backstage/types';
import { accepted, storeOn } from '../../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { runEvent } from '../../__testUtils__/sampleEvents';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const orders = { namespace: 'postgres://db:5432', name: 'shop.public.orders' };

function event(job: string, time: string, more: JsonObject): JsonObject {
  return runEvent({
    eventTime: `2026-01-${time}Z`,
    run: { runId: `${job} at ${time}` },
    job: { namespace: 'dbt', name: job },
    inputs: [],
    outputs: [],
    ...more,
  });
}

const write = (time: string) =>
  event('model.shop.orders', time, { outputs: [orders] });

/** As dbt-ol sends it from structured logs: each test is a job of its own. */
function check(name: string, time: string, success: boolean): JsonObject {
  return event(`test.shop.${name}`, time, {
    eventType: success ? 'COMPLETE' : 'FAIL',
    inputs: [
      {
        ...orders,
        inputFacets: {
          dataQualityAssertions: {
            assertions: [
              {
                ...{ assertion: name, column: 'id', success },
                ...{ severity: 'error', expected: '0', actual: '3' },
              },
            ],
          },
        },
      },
    ],
  });
}

const CASES: Array<[what: string, events: JsonObject[], verdict: object]> = [
  [
    'a check that passes hides none that failed before it',
    [
      write('02T03:00:10'),
      check('unique', '02T03:00:11', false),
      check('not_null', '02T03:00:12', true),
    ],
    { status: 'at-risk', status_reason: '1 of 2 checks failed' },
  ],
  [
    'checks of one instant all count',
    [
      write('02T03:00:10'),
      ...['a', 'b', 'c'].map(name => check(name, '02T03:00:10', name === 'c')),
    ],
    { status: 'at-risk', status_reason: '2 of 3 checks failed' },
  ],
  [
    'of one check the newest result counts',
    [
      write('02T03:00:10'),
      check('unique', '02T03:00:11', false),
      check('not_null', '02T03:00:12', true),
      check('unique', '02T04:00:00', true),
    ],
    { status: 'healthy', checks_failed: 0, checks_total: 2 },
  ],
  [
    'what is written anew has no checks yet',
    [
      write('02T03:00:10'),
      check('unique', '02T03:00:11', false),
      write('03T03:00:10'),
    ],
    { status: 'healthy', checks_failed: null, checks_total: null },
  ],
  [
    'a check that is run no more does not fail for ever',
    [
      check('unique', '02T03:00:11', false),
      check('not_null', '04T03:00:12', true),
    ],
    { status: 'unknown', checks_failed: 0, checks_total: 1 },
  ],
];

describe.each(databases.eachSupportedId())('checks of a dataset on %s', id => {
  it.each(CASES)('%s', async (_, events, verdict) => {
    for (const order of [events, [...events].reverse()]) {
      const together = await openTestDatabase(databases, id);
      await storeOn(together).applyEvents(accepted(order), 1);
      const apart = await openTestDatabase(databases, id);
      for (const one of order) {
        await storeOn(apart).applyEvents(accepted(one), 1);
      }
      for (const knex of [together, apart]) {
        expect(
          await knex('node').where('name', orders.name).first(),
        ).toMatchObject(verdict);
      }
    }
  });
});
