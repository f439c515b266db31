import fc from 'fast-check';
import { createDatasetNaming, DatasetAlias } from './aliases';
import { NORMALISATION_RULES, NormalisationRule } from './normalise';
import { OlIdentity } from './OlIdentity';

function renamed(
  namespace: string,
  name: string,
  aliases: DatasetAlias[],
  normalise: NormalisationRule[] = [],
): string[] {
  const id = createDatasetNaming({ aliases, normalise })({ namespace, name });
  return [id.namespace, id.name];
}

const HOST: DatasetAlias = {
  from: { namespace: 'postgres://db-1:5432' },
  to: { namespace: 'postgres://db:5432' },
};
const TABLE: DatasetAlias = {
  from: { namespace: 'postgres://db:5432', name: 'shop.public.old' },
  to: { namespace: 'postgres://db:5432', name: 'shop.public.new' },
};

describe('createDatasetNaming', () => {
  it('rewrites a namespace, one dataset, and through both', () => {
    const aliases = [TABLE, HOST];
    expect(renamed('postgres://db-1:5432', 'a.b.c', aliases)).toEqual([
      'postgres://db:5432',
      'a.b.c',
    ]);
    expect(renamed('postgres://db-1:5432', 'shop.public.old', aliases)).toEqual(
      ['postgres://db:5432', 'shop.public.new'],
    );
    expect(renamed('postgres://db-10:5432', 'a.b.c', aliases)).toEqual([
      'postgres://db-10:5432',
      'a.b.c',
    ]);
  });

  it('prefers the alias of a dataset to that of its namespace', () => {
    const own: DatasetAlias = {
      from: { namespace: 'postgres://db-1:5432', name: 'x' },
      to: { namespace: 's3://lake' },
    };
    expect(renamed('postgres://db-1:5432', 'x', [HOST, own])).toEqual([
      's3://lake',
      'x',
    ]);
  });

  it('looks aliases up by normalised names', () => {
    const alias: DatasetAlias = {
      from: { namespace: 'snowflake://acct', name: 'db.s.Old' },
      to: { namespace: 'snowflake://acct', name: 'db.s.new' },
    };
    expect(
      renamed(
        'snowflake://acct',
        'DB.s.old',
        [alias],
        ['snowflake-upper-case'],
      ),
    ).toEqual(['snowflake://acct', 'DB.S.NEW']);
  });

  it.each<[string, DatasetAlias[], NormalisationRule[], RegExp]>([
    ['itself', [{ from: HOST.from, to: HOST.from }], [], /circle/],
    ['back', [HOST, { from: HOST.to, to: HOST.from }], [], /circle/],
    [
      'back by a dataset',
      [
        HOST,
        {
          from: { ...HOST.to, name: 'x' },
          to: HOST.from,
        },
      ],
      [],
      /circle/,
    ],
    [
      'what a rule makes of it',
      [
        {
          from: { namespace: 'snowflake://a', name: 'T' },
          to: { namespace: 'snowflake://a', name: 't' },
        },
      ],
      ['snowflake-upper-case'],
      /circle/,
    ],
    [
      'two places',
      [HOST, { from: HOST.from, to: { namespace: 'elsewhere' } }],
      [],
      /differ/,
    ],
    [
      'one dataset for a namespace',
      [{ from: HOST.from, to: { namespace: 'x', name: 'y' } }],
      [],
      /has a name in 'to'/,
    ],
  ])('refuses an alias to %s', (_, aliases, normalise, message) => {
    expect(() => createDatasetNaming({ aliases, normalise })).toThrow(message);
  });

  it('gives each name that it returns to itself, whatever is configured', () => {
    const namespace = fc.constantFrom(
      'postgres://127.0.0.1:5432',
      'postgres://localhost:5432',
      'snowflake://a',
      's3://lake',
      'file',
    );
    const name = fc.oneof(
      fc.constantFrom('t', 'T', '"t".T', 'a/dt=1/h=2/', 'a//b=1//c=2', '/x=1'),
      fc.string({ unit: fc.constantFrom('a', 'B', '/', '=', '"', '.', 'ß') }),
    );
    const id: fc.Arbitrary<OlIdentity> = fc.record({ namespace, name });
    const place = fc.record(
      { namespace, name },
      { requiredKeys: ['namespace'] },
    );
    const aliases = fc.array(fc.record({ from: place, to: place }), {
      maxLength: 4,
    });
    let tried = 0;
    fc.assert(
      fc.property(
        aliases,
        fc.subarray([...NORMALISATION_RULES]),
        fc.array(id, { minLength: 1 }),
        (configured, normalise, ids) => {
          let naming;
          try {
            naming = createDatasetNaming({ aliases: configured, normalise });
          } catch {
            return; // Contradictory or circular: refused when the backend starts.
          }
          tried += 1;
          for (const one of ids) {
            const kept = naming(one);
            expect(naming(kept)).toEqual(kept);
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(tried).toBeGreaterThan(500);
  });
});
