import { createHash } from 'node:crypto';
import { dbtConnector } from './dbtConnector';

const undated = (name: string) => ({
  nodes: {
    'model.shop.a': { name, package_name: 'shop', resource_type: 'model' },
  },
});

async function translate(payload: object, receivedAt: number) {
  return dbtConnector.translate(payload, {
    receivedAt,
    redaction: {
      maxFacetBytes: 65_536,
      keepSqlLiterals: false,
      allowedEnvironmentVariables: [],
    },
    contentKey: text => createHash('sha256').update(text).digest('hex'),
  });
}

describe('dbt artifacts', () => {
  it('without a time are the same artifacts when they are sent again', async () => {
    const [first, again] = [
      await translate({ manifest: undated('a') }, 1),
      await translate({ manifest: undated('a') }, 2),
    ];
    expect(again[0].body).toBe(first[0].body);
    expect(again[0].facts.runs).toEqual(first[0].facts.runs);
    expect(first[0].facts.runs).toHaveLength(1);
    expect([first[0].facts.at, again[0].facts.at]).toEqual([1, 2]);
    const [other] = await translate({ manifest: undated('b') }, 1);
    expect(other.body).not.toBe(first[0].body);
    expect(other.facts.runs).not.toEqual(first[0].facts.runs);
  });

  it('are other ones at another time of their own', async () => {
    const at = (second: number) => ({
      ...undated('a'),
      metadata: { generated_at: `2026-01-01T00:00:0${second}Z` },
    });
    const [[first], [later], [again]] = [
      await translate({ manifest: at(1) }, 1),
      await translate({ manifest: at(2) }, 1),
      await translate({ manifest: at(1) }, 2),
    ];
    expect(later.body).not.toBe(first.body);
    expect(again).toEqual(first);
  });

  it('point into the part that each is, whichever came along', async () => {
    const events = await translate(
      {
        run_results: {
          metadata: { generated_at: '2026-01-01T00:00:00Z' },
          results: [{ unique_id: 'model.shop.a', status: 'new' }],
          args: { which: 'run' },
        },
        catalog: { nodes: {}, errors: ['Table gone'] },
      },
      1,
    );
    const pointers = events.map(({ facts }) =>
      facts.notes.map(({ pointer }) => pointer),
    );
    expect(pointers).toEqual([
      expect.arrayContaining([
        '/catalog/metadata/generated_at',
        '/catalog/errors',
      ]),
      expect.arrayContaining(['/run_results/results/0/status']),
    ]);
    expect(events.map(({ timePointer }) => timePointer)).toEqual([
      undefined,
      '/run_results/metadata/generated_at',
    ]);
  });
});
