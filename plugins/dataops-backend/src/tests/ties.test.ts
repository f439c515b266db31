import { JsonObject } from '@backstage/types';
import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import { stateDifferences } from '../__testUtils__/stateDifferences';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** In the order of their code points, which is not that of UTF-16. */
const IDS = [
  ...Array.from({ length: 70 }, (_, i) => `run-${String(i).padStart(2, '0')}`),
  'run-é',
  'run-\uffee',
  'run-\u{1f600}',
];

const complete = (runId: string): JsonObject =>
  runEvent({
    run: { runId },
    outputs: [{ namespace: 'n', name: `of ${runId}` }],
  });
/** A run that completed is found to have failed. */
const fail = (runId: string): JsonObject => ({
  ...complete(runId),
  eventType: 'FAIL',
  eventTime: '2026-11-20T07:00:00Z',
});

function inTens(events: JsonObject[]): JsonObject[][] {
  return events.flatMap((_, i) => (i % 10 ? [] : [events.slice(i, i + 10)]));
}

describe.each(databases.eachSupportedId())(
  'runs that end at once on %s',
  id => {
    async function stateOf(batches: JsonObject[][]) {
      const knex = await openTestDatabase(databases, id);
      for (const batch of batches) {
        await storeOn(knex).applyEvents(accepted(batch), 1);
      }
      const [job] = await knex({ j: 'node' })
        .join({ r: 'run' }, 'r.id', 'j.current_run_id')
        .where('j.kind', 'job')
        .select('r.run_id');
      return { current: job?.run_id, state: await dumpState(knex) };
    }

    it('count by the greatest id, also when that falls away, whatever came first', async () => {
      const first = IDS.map(complete);
      for (const failed of [0, 2, 60]) {
        const gone = IDS.slice(IDS.length - failed).map(fail);
        const whole = await stateOf([[...first, ...gone]]);
        expect([failed, whole.current]).toEqual([
          failed,
          IDS[IDS.length - failed - 1],
        ]);
        for (const batches of [
          [first, gone].filter(batch => batch.length > 0),
          inTens([...first].reverse()).concat(inTens(gone)),
          [[...gone, ...first.slice(0, 40)], first.slice(40)],
        ]) {
          const { current, state } = await stateOf(batches);
          expect(current).toBe(whole.current);
          expect(stateDifferences(state, whole.state)).toEqual([]);
        }
      }
    });
  },
);
