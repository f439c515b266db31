import fc from 'fast-check';
import { OlIdentity } from '../OlIdentity';
import { compareColumns } from './compareColumns';
import { explainLikeness } from './explainLikeness';
import { areAlike, likenessOf } from './likenessOf';
import { LikenessRule } from './likenessRules';

const id = (namespace: string, name: string): OlIdentity => ({
  namespace,
  name,
});

const rulesOf = (a: OlIdentity, b: OlIdentity) =>
  explainLikeness(a, b).map(reason => reason.rule);

describe('explainLikeness', () => {
  it.each<[string, OlIdentity, OlIdentity, LikenessRule[]]>([
    [
      'Snowflake as dbt and as the access history write it',
      id('snowflake://org-acct', 'shop.public.orders'),
      id('snowflake://org-acct', 'SHOP.PUBLIC.ORDERS'),
      ['letter-case'],
    ],
    [
      'Snowflake under the legacy name of the account',
      id('snowflake://ORG-ACCT', 'SHOP.PUBLIC.ORDERS'),
      id('snowflake://AB12345.eu-central-1.aws', 'SHOP.PUBLIC.ORDERS'),
      ['other-address'],
    ],
    [
      'Postgres by name and by address',
      id('postgres://db:5432', 'shop.public.orders'),
      id('postgresql://10.0.0.7:6432', 'shop.public.orders'),
      ['other-scheme', 'other-address'],
    ],
    [
      'Flink, which leaves out the schema',
      id('postgres://db:5432', 'orders'),
      id('postgres://db:5432', 'shop.public.orders'),
      ['left-out-parts'],
    ],
    [
      'a database without its default schema',
      id('mssql://db:1433', 'orders'),
      id('mssql://db:1433', 'dbo.Orders'),
      ['left-out-parts', 'letter-case'],
    ],
    [
      'quotes of dbt',
      id('postgres://db:5432', '"shop"."public"."orders"'),
      id('postgres://db:5432', 'shop.public.orders'),
      ['quoting'],
    ],
    [
      'Spark thrift and the Hive metastore',
      id('spark://localhost:10000', 'default.t1'),
      id('hive://meta:9083', 'default.t1'),
      ['other-scheme', 'other-address'],
    ],
    [
      'one bucket under three schemes',
      id('s3://lake', 'raw/orders'),
      id('s3a://lake', '/raw/orders/'),
      ['other-scheme'],
    ],
    [
      'one container under two interfaces',
      id('abfss://c@acct.dfs.core.windows.net', 'raw/orders'),
      id('wasbs://c@acct.blob.core.windows.net', 'raw/orders'),
      ['other-scheme'],
    ],
    [
      'a partition and its table',
      id('s3://lake', 'raw/orders/dt=2026-11-20/hour=3'),
      id('s3://lake', 'raw/orders'),
      ['partition-folders'],
    ],
    [
      'a path split at another place',
      id('hdfs://m:8020/user/hive', 'warehouse/t1'),
      id('hdfs://m:8020', '/user/hive/warehouse/t1'),
      ['separators'],
    ],
    [
      'a topic through another broker',
      id('kafka://broker-1:9092', 'orders'),
      id('kafka://broker-2:9092', 'orders'),
      ['other-address'],
    ],
    [
      'case in a namespace that nobody else knows',
      id('food_delivery', 'public.Orders'),
      id('food_delivery', 'public.orders'),
      ['letter-case'],
    ],
  ])('finds %s', (_, a, b, rules) => {
    expect(rulesOf(a, b)).toEqual(rules);
    expect(rulesOf(b, a)).toEqual(rules);
  });

  it.each<[string, OlIdentity, OlIdentity]>([
    [
      'two databases of one server',
      id('postgres://db:5432', 'shop.public.orders'),
      id('postgres://db:5432', 'crm.public.orders'),
    ],
    [
      'two schemas',
      id('postgres://db:5432', 'shop.raw.orders'),
      id('postgres://db:5432', 'shop.mart.orders'),
    ],
    [
      'two technologies',
      id('postgres://db:5432', 'shop.public.orders'),
      id('redshift://db:5439', 'shop.public.orders'),
    ],
    ['two buckets', id('s3://lake', 'raw/o'), id('s3://pond', 'raw/o')],
    [
      'two files of DuckDB',
      id('duckdb:///a/x.duckdb', 'x.main.orders'),
      id('duckdb:///b/x.duckdb', 'x.main.orders'),
    ],
    ['two unknown namespaces', id('a', 'orders'), id('b', 'orders')],
    [
      'a quoted dot and two parts',
      id('mysql://db', '"a.b"'),
      id('mysql://db', 'a.b'),
    ],
    ['one name', id('s3://lake', 'raw/o'), id('s3://lake', 'raw/o')],
  ])('does not find %s', (_, a, b) => {
    expect(rulesOf(a, b)).toEqual([]);
  });

  it('says each reason in a sentence and where it is from', () => {
    const [reason] = explainLikeness(
      id('s3://lake', 'raw/o'),
      id('s3a://lake', 'raw/o'),
    );
    expect(reason).toEqual({
      rule: 'other-scheme',
      text: expect.stringMatching(/^The same place/),
      source: expect.stringMatching(/^https:/),
    });
  });
});

describe('likeness', () => {
  const word = fc.constantFrom('orders', 'Orders', '"Orders"', 'o', '`a.b`');
  const anyId = fc.oneof(
    fc.record({ namespace: fc.string(), name: fc.string() }),
    fc.record({
      namespace: fc.constantFrom(
        'postgres://db:5432',
        'postgresql://other',
        'snowflake://ORG-A',
        'bigquery',
        's3://lake',
        's3a://lake',
        'hdfs://m/user',
        'file',
        'kafka://b:9092',
        'free words',
      ),
      name: fc.oneof(
        fc.array(word, { maxLength: 5 }).map(parts => parts.join('.')),
        fc
          .array(fc.oneof(word, fc.constantFrom('', 'dt=1', '=', 'a=b')), {
            maxLength: 5,
          })
          .map(parts => parts.join('/')),
      ),
    }),
  );

  it('is symmetric and gives the same answer again', () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        expect(explainLikeness(a, b)).toEqual(explainLikeness(b, a));
        expect(explainLikeness(a, b)).toEqual(explainLikeness({ ...a }, b));
        expect(areAlike(likenessOf(a), likenessOf(b))).toBe(
          areAlike(likenessOf(b), likenessOf(a)),
        );
      }),
    );
  });

  it('has a reason for exactly the different names that share a key', () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        const differ = a.namespace !== b.namespace || a.name !== b.name;
        const alike = areAlike(likenessOf(a), likenessOf(b));
        expect(explainLikeness(a, b).length > 0).toBe(differ && alike);
      }),
    );
  });

  it.each(['[', '"', '`', '[]', '.[', '/=', '"."'])(
    'reads a megabyte of %s at once',
    text => {
      const name = text.repeat(1_000_000 / text.length);
      const start = performance.now();
      likenessOf(id('postgres://db', name));
      likenessOf(id('s3://lake', name));
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  it('groups names whatever their order', () => {
    const groups = (ids: OlIdentity[]) => {
      const byKey = new Map<string, Set<string>>();
      for (const one of ids) {
        const { key } = likenessOf(one);
        const group = byKey.get(key) ?? new Set();
        byKey.set(key, group.add(JSON.stringify(one)));
      }
      return [...byKey].map(([key, set]) => [key, [...set].sort()]).sort();
    };
    fc.assert(
      fc.property(fc.array(anyId), ids => {
        expect(groups([...ids].reverse())).toEqual(groups(ids));
      }),
    );
  });
});

describe('compareColumns', () => {
  it.each([
    [['id', 'NAME'], ['ID', 'name'], 'same', 2],
    [['id', 'name', 'a'], ['id', 'name', 'b'], 'overlap', 2],
    [['id', 'a', 'c'], ['id', 'b'], 'different', 1],
    [undefined, ['id'], 'unknown', 0],
    [[], ['id'], 'unknown', 0],
  ])('of %j and %j are %s', (a, b, verdict, common) => {
    expect(compareColumns(a, b)).toMatchObject({ verdict, common });
    expect(compareColumns(b, a)).toMatchObject({ verdict, common });
  });

  it('names what only one has', () => {
    expect(compareColumns(['z', 'id', 'A'], ['id', 'b'])).toMatchObject({
      onlyA: ['a', 'z'],
      onlyB: ['b'],
    });
  });
});
