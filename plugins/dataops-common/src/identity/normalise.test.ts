import { NormalisationRule, normaliseIdentity } from './normalise';

describe('normaliseIdentity', () => {
  it.each<[NormalisationRule, string, string, string, string]>([
    [
      'snowflake-upper-case',
      'snowflake://acct',
      'shop.Public."my.Table".c"a""b"d',
      'snowflake://acct',
      'SHOP.PUBLIC."my.Table".C"a""b"D',
    ],
    ['snowflake-upper-case', 'bigquery', 'shop.t', 'bigquery', 'shop.t'],
    [
      'postgres-localhost',
      'postgres://127.0.0.1:5432',
      'A.b',
      'postgres://localhost:5432',
      'A.b',
    ],
    [
      'postgres-localhost',
      'postgres://[::1]',
      'a',
      'postgres://localhost',
      'a',
    ],
    [
      'postgres-localhost',
      'postgres://127.0.0.10',
      'a',
      'postgres://127.0.0.10',
      'a',
    ],
    [
      'partition-folders',
      's3://lake',
      'raw/orders/dt=2026-01-01/hour=3/',
      's3://lake',
      'raw/orders',
    ],
    ['partition-folders', 'file', '/a/b=1/c', 'file', '/a/b=1/c'],
    ['partition-folders', 'file', '/dt=2026-01-01', 'file', '/dt=2026-01-01'],
    ['partition-folders', 'kafka://k', 'a/b=1', 'kafka://k', 'a/b=1'],
  ])('%s: %s %s', (rule, namespace, name, ...kept) => {
    const id = normaliseIdentity({ namespace, name }, [rule]);
    expect([id.namespace, id.name]).toEqual(kept);
    expect(normaliseIdentity({ namespace, name }, [])).toEqual({
      namespace,
      name,
    });
  });
});
