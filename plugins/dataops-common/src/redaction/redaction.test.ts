import * as fc from 'fast-check';
import { redactSql } from './redactSql';
import { redactText } from './redactText';
import { redactUrl } from './redactUrl';
import { isSecretName } from './secretNames';

const RUNS = process.env.HEADWATER_DEEP ? 20_000 : 1_000;

describe('redactText', () => {
  it.each([
    ['postgres://bob:hunter2@db:5432/x', 'postgres://db:5432/x'],
    ['postgres://bob:hun/ter2@db:5432/x', 'postgres://db:5432/x'],
    ['postgres://bob:hun?ter2@db/x', 'postgres://bob'],
    ['postgres://bob:p@hunter2@db/x', 'postgres://db/x'],
    ['https://hunter2@github.com/a/b.git', 'https://github.com/a/b.git'],
    ['mongodb://u:hunter2@h1:1,h2:2/db?replicaSet=a', 'mongodb://h1:1,h2:2/db'],
    [
      'jdbc:postgresql://h/db?user=u&password=hunter2',
      'jdbc:postgresql://h/db',
    ],
    [
      'jdbc:sqlserver://h:1433;databaseName=x;user=u;password=hunter2',
      'jdbc:sqlserver://h:1433;databaseName=x',
    ],
    [
      'jdbc:oracle:thin:scott/hunter2@//h:1521/svc',
      'jdbc:oracle:thin:@//h:1521/svc',
    ],
    [
      'https://b.s3.amazonaws.com/k?X-Amz-Signature=hunter2',
      'https://b.s3.amazonaws.com/k',
    ],
    ['bob:hunter2@db.example.com:5432', 'db.example.com:5432'],
    ['Server=x;Uid=y;Pwd=hunter2;', 'Server=x;Uid=y;Pwd=[redacted];'],
    ['{"api_key": "hunter2"}', '{"api_key": "[redacted]"}'],
    ['token: //hunter2', 'token: [redacted]'],
    [
      'a://u:hunter2@h/x,b://u:hunter2@h/y,c://u:hunter2@h/z',
      'a://h/x,b://h/y,c://h/z',
    ],
    ['http://proxy/pg://u:hunter2@h/x', 'http://proxy/pg://h/x'],
    ['x://h/d?database=pg://u:hunter2@h/x', 'x://h/d?database=pg://h/x'],
    ['secret://u:hunter2@vault/x', 'secret://vault/x'],
    [
      'curl -H "Authorization: Bearer hunter2hunter2"',
      'curl -H "Authorization: [redacted]"',
    ],
    ['key AKIAABCDEFGHIJKLMNOP used', 'key [redacted] used'],
    [
      'a -----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY----- b',
      'a [redacted] b',
    ],
  ])('takes the secret out of %s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
    expect(redactText(expected)).toBe(expected);
  });

  it.each([
    'postgres://host:5432',
    // OpenLineage's own examples: no port was set.
    'postgres://workshop-db:None',
    'abfss://container@account.dfs.core.windows.net/path',
    'kafka://a:9092,b:9092',
    'duckdb:///path/file.duckdb',
    'hdfs://m/user/hive/warehouse/t1',
    'load:orders@v2',
    'Basic information about each customer; mail bob@example.com',
    'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunFacet',
    'public.token_usage',
    'secret://vault/orders',
    'a,secret://vault/orders,token://b/c',
  ])('leaves %s as it is', text => {
    expect(redactText(text)).toBe(text);
  });

  it('is idempotent', () => {
    const parts = fc.constantFrom(
      ...[
        'password=',
        'token: ',
        '://',
        'a',
        '@',
        ':',
        '/',
        '?',
        ';',
        '#',
        ' ',
      ],
      ...[
        '"',
        "'",
        'Bearer ',
        'Basic ',
        'eyJ',
        '.',
        '[redacted]',
        'jdbc:',
        'b1',
        ',',
      ],
      ...[
        '\\"',
        "'",
        '<',
        '</',
        'cookie',
        '=',
        '[::1]',
        '(',
        ')',
        'Digest ',
        '-u ',
        'password: a bc',
        '5',
      ],
      ...[
        '-----BEGIN PRIVATE KEY-----',
        'AKIAABCDEFGHIJKLMNOP',
        '--token ',
        ']',
        'db.com',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), list => {
        const once = redactText(list.join(''));
        expect(redactText(once)).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    'a.',
    'token ',
    '-',
    '[',
    'eyJ-',
    'token="',
    'http://a:',
    ',http://a:b@c',
    'a:b@',
    "'",
    '$a$',
    'jdbc:oracle:thin:',
    '/*',
    'http://a:b',
    'http://a"',
    'http://[::',
    'http://a;b=@',
    '<password>',
    '<token ',
    'token=\\"',
    'token="\\',
    "token='",
    'token: a ',
    'account.key.',
    'cookie=a=',
    ' -u a:',
    'identified by ',
    "q'[",
    'authorization: digest a=',
    'Bearer a',
    'Basic aaaaaaaa',
    'bob:hunter@a.',
    '/token=1',
    'pypi-a',
    'password={',
    'token:int',
    'token:struct<a:',
    'discord.com/api/webhooks/',
    'a.office.',
    "\\'",
  ])('takes time in proportion to the length of a text made of %p', part => {
    const text = `token ${part.repeat(Math.ceil(60_000 / part.length))}`;
    const start = performance.now();
    redactText(text);
    redactSql(text);
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('knows the names of secrets', () => {
    expect(
      [
        'spark.hadoop.fs.s3a.secret.key',
        'DB_PASSWORD',
        'apiKey',
        'authToken',
      ].every(isSecretName),
    ).toBe(true);
    expect(
      ['primary_key', 'name', 'author', 'keyword'].some(isSecretName),
    ).toBe(false);
  });
});

describe('redactUrl', () => {
  it('keeps no parameter that is not listed', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        url => {
          const parameters = redactUrl(url).split('?')[1]?.split('&') ?? [];
          expect(
            parameters.every(p =>
              /^(catalog|database|databasename|dataset|db|project|schema|snapshot|table|version|warehouse|dag_run_id|task_id|map_index)\b/i.test(
                p,
              ),
            ),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('redactSql', () => {
  it.each([
    ["select * from t1 where a = 'hunter2'", 'select * from t1 where a = ?'],
    [
      "select 'it''s', 42, 1.5e3, 0xFF from \"t 1\"",
      'select ?, ?, ?, ? from "t 1"',
    ],
    ['select $$hunter2$$, $x$ hunter2 $x$', 'select ?, ?'],
    ["select 1 -- hunter2\n, /* 'hunter2' */ b", 'select ? \n,   b'],
    ["where a = 'x\\' or b = 'hunter2'", 'where a = ?'],
    ["where a = 'hunter2", 'where a = ?'],
    ["where a in unnest(['hunter2', 'b'])", 'where a in unnest([?, ?])'],
    ['select [my col], `b`.c2 from d', 'select [my col], `b`.c2 from d'],
    ["where a = q'[it's hunter2]' and b = 1", 'where a = ? and b = ?'],
    ["where a = nq'!it's hunter2!' and b", 'where a = ? and b'],
    ["where a = q'{hunter2", 'where a = ?'],
    ["select q, nq from t where a = q'x'", 'select q, nq from t where a = q?'],
    [
      "where a = E'hunter2' and d = date'2026-01-01'",
      'where a = ? and d = date?',
    ],
  ])('turns %s into %s', (sql, expected) => {
    expect(redactSql(sql)).toBe(expected);
    expect(redactSql(expected)).toBe(expected);
  });

  it('takes "…" for a text where the dialect says so', () => {
    expect(redactSql('where a = "hunter2"', 'bigquery')).toBe('where a = ?');
    expect(redactSql('where "a" = 1', 'postgres')).toBe('where "a" = ?');
  });

  it('is idempotent', () => {
    const parts = fc.constantFrom(
      ...[
        "'",
        '"',
        '`',
        '$$',
        '$a$',
        '--',
        '/*',
        '*/',
        '\n',
        'a',
        '1',
        '[',
        ']',
        '\\',
        ' ',
        '-',
        '/',
        '*',
        '.',
        'x',
        '?',
        '$',
        'E',
        'q',
        '!',
        '{',
        '}',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), list => {
        const once = redactSql(list.join(''));
        expect(redactSql(once)).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });
});
