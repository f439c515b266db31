import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { keyOfFacts } from './keyOfFacts';

const job = { namespace: 'dbt', name: 'model.shop.orders' };

function facts(count: number, changes: Partial<LineageFacts> = {}) {
  return {
    at: 1,
    producer: 'p',
    notes: [],
    jobs: Array.from({ length: count }, (_, i) => ({
      job: { ...job, name: `${job.name}${i}` },
      facets: [],
    })),
    datasets: [],
    runs: [],
    io: [],
    columnLineage: [],
    identityLinks: [],
    ...changes,
  };
}

/** With keys that show what they are keys of. */
function keyOf(value: LineageFacts): string {
  const work = keyOfFacts(value, text => `<${text}>`);
  for (;;) {
    const step = work.next();
    if (step.done) {
      return step.value;
    }
  }
}

describe('the key of facts', () => {
  it('is the same for the same facts', () => {
    expect(keyOf(facts(1_000))).toBe(keyOf(facts(1_000)));
  });

  it.each<[string, LineageFacts]>([
    ['time', facts(3, { at: 2 })],
    ['last job', facts(4)],
    ['note', facts(3, { notes: [{ pointer: '', note: 'unplaced' }] })],
    [
      'run',
      facts(3, { runs: [{ job, runId: 'r', origin: 'run', facets: [] }] }),
    ],
    [
      'facet',
      facts(3, {
        datasets: [{ dataset: job, facets: [{ name: 'a', value: 1 }] }],
      }),
    ],
  ])('is another with another %s', (_, other) => {
    expect(keyOf(other)).not.toBe(keyOf(facts(3)));
  });

  it('is one text of many facts, too', () => {
    const [fewer, more] = [facts(999), facts(1_000)].map(keyOf);
    expect(more).not.toBe(fewer);
  });
});
