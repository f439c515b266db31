// node --test estate

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batches } from './load.mjs';
import { plan } from './plan.mjs';
import { shiftDaysFor, shiftEvent, shiftUuid, toMs } from './shift.mjs';

const RUN = '01a1cd3b-a2c0-70f5-9709-da170cd556bf';
const ROOT = '01a1cd3b-a2c0-7935-9ff1-fa51218be13e';
const event = {
  eventTime: '2026-11-12T00:50:04.320123+00:00',
  producer: 'https://example.org/2026-01-01T00:00:00',
  run: {
    runId: RUN,
    facets: {
      parent: { run: { runId: ROOT }, root: { run: { runId: ROOT } } },
      nominalTime: { nominalStartTime: '2026-11-12T00:50:00+00:00' },
      dagRun: {
        run_id: 'scheduled__2026-11-12T00:50:00+00:00',
        log_url:
          'https://airflow/runs/scheduled__2026-11-12T00%3A50%3A00%2B00%3A00',
      },
    },
  },
  inputs: [{ name: 'part-2026-11-12' }],
};

test('moves every timestamp and nothing else', () => {
  const moved = shiftEvent(event, 20);
  assert.equal(moved.eventTime, '2026-12-02T00:50:04.320123+00:00');
  assert.equal(
    moved.run.facets.nominalTime.nominalStartTime,
    '2026-12-02T00:50:00+00:00',
  );
  assert.equal(
    moved.run.facets.dagRun.run_id,
    'scheduled__2026-12-02T00:50:00+00:00',
  );
  assert.match(moved.run.facets.dagRun.log_url, /2026-12-02T00%3A50/);
  assert.equal(moved.inputs[0].name, 'part-2026-11-12');
  assert.equal(moved.producer, event.producer);
  assert.deepEqual(shiftEvent(event, 0), event);
});

test('gives a run the same new id wherever it is named', () => {
  const moved = shiftEvent(event, 1);
  assert.notEqual(moved.run.runId, RUN);
  assert.match(
    moved.run.runId,
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.equal(moved.run.facets.parent.run.runId, shiftUuid(ROOT, 1));
  assert.equal(moved.run.facets.parent.root.run.runId, shiftUuid(ROOT, 1));
  assert.notEqual(shiftUuid(RUN, 1), shiftUuid(RUN, 2));
});

test('the last event ends up within the last 24 hours', () => {
  const last = '2026-11-20T07:30:05.217Z';
  assert.equal(shiftDaysFor(last, '2026-11-21T07:30:05.216Z'), 0);
  assert.equal(shiftDaysFor(last, '2026-11-21T07:30:05.217Z'), 1);
  assert.equal(toMs('2026-11-20 07:30:05.217999'), toMs(last));
});

test('batches keep to 100 events and 2 MB', () => {
  const small = Array.from({ length: 250 }, (_, i) => ({ i }));
  assert.deepEqual(
    [...batches(small)].map(b => b.length),
    [100, 100, 50],
  );
  const large = Array.from({ length: 5 }, () => ({
    text: 'x'.repeat(900_000),
  }));
  assert.deepEqual(
    [...batches(large)].map(b => b.length),
    [2, 2, 1],
  );
});

test('the plan has what the README promises', () => {
  const runs = plan(new Date('2026-11-20T00:00:00Z'));
  const days = dag =>
    new Set(
      runs.filter(r => r.dag === dag && !r.manual).map(r => r.due.slice(8, 10)),
    );
  assert.equal(days('ingest_orders').size, 9);
  assert.ok(!days('ingest_ad_spend').has('17'));
  assert.ok(!days('refresh_dashboards').has('19'));
  assert.deepEqual(
    [...days('ingest_crm')],
    ['12', '13', '14', '15', '16', '17'],
  );
});
