import {
  datasetFacet,
  manifest,
  sources,
  WAREHOUSE,
} from './__testUtils__/artifacts';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';
import { UnknownRecord } from './readJson';

const ID = 'source.shop.app.orders';

function translate(results: UnknownRecord[], extra: UnknownRecord = {}) {
  const { facts, summary } = dbtArtifactsToFacts(
    {
      manifest: manifest({
        sources: {
          [ID]: { database: 'db', schema: 'raw', name: 'orders' },
        },
      }),
      sources: sources(results, extra),
    },
    { namespace: WAREHOUSE, redactText: text => text },
  );
  return { facts: facts[1], summary };
}

const measured = {
  unique_id: ID,
  max_loaded_at: '2026-01-01T00:00:00.000000+00:00',
  snapshotted_at: '2026-01-01T02:00:00+00:00',
  max_loaded_at_time_ago_in_s: 7200,
  criteria: {
    warn_after: { count: 1, period: 'hour' },
    error_after: { count: null, period: null },
    filter: null,
  },
};

describe('source freshness', () => {
  it.each([
    ['pass', 'pass'],
    ['warn', 'warn'],
    ['error', 'fail'],
  ])('of status %s is a measurement with outcome %s', (status, outcome) => {
    const { facts, summary } = translate([{ ...measured, status }]);
    expect(datasetFacet(facts, 'db.raw.orders', 'dbt_freshness')).toEqual({
      unique_id: ID,
      status,
      outcome,
      max_loaded_at: Date.UTC(2026, 0, 1),
      snapshotted_at: Date.UTC(2026, 0, 1, 2),
      age_s: 7200,
      warn_after: { count: 1, period: 'hour' },
    });
    expect(summary.freshness).toMatchObject({ [outcome]: 1 });
  });

  it('that could not be measured is unknown', () => {
    const { facts, summary } = translate([
      { unique_id: ID, status: 'runtime error', error: 'no such table' },
    ]);
    expect(datasetFacet(facts, 'db.raw.orders', 'dbt_freshness')).toEqual({
      unique_id: ID,
      status: 'runtime error',
      outcome: 'unknown',
      error: 'no such table',
    });
    expect(summary.freshness).toMatchObject({ pass: 0, fail: 0, unknown: 1 });
  });

  it('takes names from a manifest of another invocation, and says so', () => {
    const { facts } = translate([{ ...measured, status: 'pass' }], {
      invocation_id: 'other',
    });
    expect(facts.datasets).toHaveLength(1);
    expect(facts.runs).toEqual([]);
    expect(facts.notes).toEqual([
      { pointer: '/metadata/invocation_id', note: 'other-invocation' },
    ]);
  });

  it('of a source that no manifest names is noted and kept off the graph', () => {
    const { facts } = translate([
      { ...measured, unique_id: 'source.shop.app.lost', status: 'pass' },
    ]);
    expect(facts.datasets).toEqual([]);
    expect(facts.notes).toEqual([{ pointer: '/results/0', note: 'unplaced' }]);
  });

  it('of no source at all is sound: most projects configure none', () => {
    expect(translate([]).facts).toMatchObject({ datasets: [], notes: [] });
  });
});
