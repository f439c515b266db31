import { JsonObject } from '@backstage/types';
import { Random } from './Random';
import { runEvent } from './sampleEvents';

/** An event that carries a secret, and the text that must be found nowhere. */
export type Planted = { secret: string; where: string; event: JsonObject };

type Plant = (secret: string, random: Random) => JsonObject;

const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const inRunFacet = (facet: JsonObject): JsonObject => ({
  run: { runId: 'r', facets: { custom: facet } },
});
const inJobFacet = (name: string, facet: JsonObject): JsonObject => ({
  job: { namespace: 'n', name: 'j', facets: { [name]: facet } },
});
const inDataset = (dataset: JsonObject): JsonObject => ({
  inputs: [{ namespace: 'n', name: 'd', ...dataset }],
});

/** Places where producers are known to let secrets out. */
const PLACES: Record<string, Plant> = {
  'user info of a namespace': s =>
    inDataset({ namespace: `postgres://app:${s}@db.example:5432` }),
  'user info of a job namespace': s => ({
    job: { namespace: `https://u:${s}@airflow.example/x`, name: 'j' },
  }),
  'user info of a dataset name': s =>
    inDataset({ name: `s3://key:${s}@bucket/path` }),
  'user info of the producer': s => ({
    producer: `https://u:${s}@example.com/p`,
  }),
  'user info of the schema URL': s => ({
    schemaURL: `https://u:${s}@example.com/s`,
  }),
  'a symlink': s =>
    inDataset({
      facets: {
        symlinks: {
          identifiers: [
            { namespace: `hive://u:${s}@h:9083`, name: 'x', type: 'TABLE' },
          ],
        },
      },
    }),
  'a name before a rename': s =>
    inDataset({
      facets: {
        lifecycleStateChange: {
          lifecycleStateChange: 'RENAME',
          previousIdentifier: { namespace: `mysql://u:${s}@h`, name: 'x' },
        },
      },
    }),
  'a parameter of a URL': s =>
    inDataset({
      facets: { dataSource: { uri: `https://h.example/x?sig=${s}&table=a` } },
    }),
  'a fragment of a URL': s =>
    inDataset({
      facets: { dataSource: { uri: `https://h.example/x#access_token=${s}` } },
    }),
  'JDBC semicolons': s =>
    inDataset({
      facets: {
        dataSource: {
          uri: `jdbc:sqlserver://h:1433;user=sa;password=${s};database=d`,
        },
      },
    }),
  'JDBC parameters': s =>
    inRunFacet({ url: `jdbc:mysql://h:3306/d?user=u&password=${s}` }),
  'JDBC of Oracle': s =>
    inRunFacet({ url: `jdbc:oracle:thin:scott/${s}@//h:1521/x` }),
  'a literal of SQL': s =>
    inJobFacet('sql', {
      query: `select * from users where mail = '${s}' and id = 7`,
    }),
  'an escaped literal of SQL': s =>
    inJobFacet('sql', { query: `insert into t values ('it''s ${s}', 1)` }),
  'a comment of SQL': s =>
    inJobFacet('sql', { query: `select 1 -- ${s}\n from t /* ${s} */` }),
  'a dollar literal of SQL': s =>
    inJobFacet('sql', { query: `select $x$${s}$x$` }),
  'credentials in COPY': s =>
    inJobFacet('sql', {
      query: `copy t from 's3://b' credentials 'aws_secret_access_key=${s}'`,
    }),
  'an environment variable': s => ({
    run: {
      runId: 'r',
      facets: {
        'environment-properties': {
          'environment-properties': { DB_PASS: s, HOME: s },
        },
      },
    },
  }),
  'a list of environment variables': s => ({
    run: {
      runId: 'r',
      facets: {
        environmentVariables: {
          environmentVariables: [{ name: 'HOME', value: s }],
        },
      },
    },
  }),
  'a member named password': s => inRunFacet({ conn: { password: s } }),
  'a member named like Spark does': s =>
    inRunFacet({ properties: { 'spark.hadoop.fs.s3a.secret.key': s } }),
  'a pair of name and value': s =>
    inRunFacet({ settings: [{ name: 'db.password', value: s }] }),
  'a parameter whose key is a secret, under another name': s =>
    inRunFacet({
      parameters: [{ key: 'db.password', name: 'Login', value: s }],
    }),
  'a list of assignments': s =>
    inRunFacet({ configs: ['a=b', `database.password=${s}`] }),
  'a literal of a condition': s =>
    inDataset({
      inputFacets: {
        subset: { right: { type: 'literal', value: s } },
      },
    }),
  'a URL whose scheme is a word for secrets': s =>
    inDataset({ name: `secret://u:${s}@vault/x,token://u:${s}@vault/y` }),
  'a list under a secret name': s =>
    inRunFacet({ tokens: { api_token: [s, 'x'] } }),
  'an assignment in an error': s => ({
    eventType: 'FAIL',
    run: {
      runId: 'r',
      facets: {
        errorMessage: {
          message: `login failed: password=${s} for u`,
          stackTrace: `at x\n  --token ${s} y`,
        },
      },
    },
  }),
  'a URL in an error': s => ({
    run: {
      runId: 'r',
      facets: {
        errorMessage: {
          message: `could not connect to postgresql://u:${s}@h/d: timeout`,
        },
      },
    },
  }),
  'JSON in a text': s =>
    inRunFacet({ conf: JSON.stringify({ api_key: s, deep: { secret: s } }) }),
  'a header in a text': s =>
    inRunFacet({ log: `Authorization: Bearer ${s}1_x` }),
  'a key of a facet': s => inRunFacet({ [`postgres://u:${s}@h/d`]: 1 }),
  'the name of a facet': s => ({
    run: { runId: 'r', facets: { [`postgres://u:${s}@h/d`]: { a: 1 } } },
  }),
  'the name of a column': s =>
    inDataset({
      facets: {
        schema: {
          fields: [
            {
              name: `mysql://u:${s}@h`,
              type: 'x',
              description: `password=${s}`,
            },
          ],
        },
      },
    }),
  'an input of column lineage': s => ({
    outputs: [
      {
        namespace: 'n',
        name: 'o',
        facets: {
          columnLineage: {
            fields: {
              a: {
                inputFields: [
                  {
                    namespace: `pg://u:${s}@h`,
                    name: 't',
                    field: 'f',
                    transformations: [
                      { type: 'DIRECT', description: `token=${s}` },
                    ],
                  },
                ],
              },
            },
          },
        },
      },
    ],
  }),
  'a parent': s => ({
    run: {
      runId: 'r',
      facets: {
        parent: {
          job: { namespace: `http://u:${s}@h`, name: 'p' },
          run: { runId: 'p' },
        },
      },
    },
  }),
  'an owner': s =>
    inJobFacet('ownership', {
      owners: [{ name: `https://u:${s}@h`, type: 'x' }],
    }),
  'a tag': s =>
    inJobFacet('tags', { tags: [{ key: 'password', value: s, source: 'x' }] }),
  'a documentation': s =>
    inJobFacet('documentation', { description: `see ftp://u:${s}@h/x` }),
  'source code': s =>
    inJobFacet('sourceCode', {
      language: 'python',
      sourceCode: `connect(password="${s}")`,
    }),
  'a source code location': s =>
    inJobFacet('sourceCodeLocation', {
      type: 'git',
      url: `https://oauth2:${s}@git.example/r.git`,
    }),
  'ten levels of nesting': s =>
    inRunFacet({
      a: {
        b: { c: { d: { e: { f: { g: [{ h: { client_secret: s } }] } } } } },
      },
    }),
  'a key above a member that is redacted': s =>
    inRunFacet({ [`postgres://bob:${s}@h/d`]: { password: s } }),
  'a column of column lineage': s => ({
    outputs: [
      {
        namespace: 'n',
        name: 'o',
        facets: {
          columnLineage: {
            fields: { [`pg://u:${s}@h/t`]: { inputFields: [], token: s } },
          },
        },
      },
    ],
  }),
  'the only key': s => ({
    run: undefined,
    job: undefined,
    [`postgres://bob:${s}@h/d`]: 1,
  }),
  'a password with brackets and quotes': s =>
    inDataset({ namespace: `postgres://bob:a(b)'c"${s}]}>\`x@db:5432` }),
  'a value within a secret': s => inRunFacet({ password: { value: s } }),
  'a list in a list': s => inRunFacet({ password: [[s]] }),
  'an option of a command line': s =>
    inRunFacet({ args: ['load', '--password', s] }),
  'a property': s => inRunFacet({ x: [{ property: 'db.password', value: s }] }),
  'a text within a text': s =>
    inRunFacet({ log: JSON.stringify(JSON.stringify({ password: `a"${s}` })) }),
  'another scheme of authorization': s =>
    inRunFacet({ log: `Authorization: Token ${s}` }),
  'a statement in an error': s =>
    inRunFacet({ log: `failed: create user u identified by '${s}'` }),
  'an element of XML': s => inRunFacet({ log: `<password>${s}</password>` }),
  'a cookie': s => inRunFacet({ log: `Cookie: session=${s}` }),
  'a webhook': s =>
    inRunFacet({ log: `https://discord.com/api/webhooks/1/${s}` }),
  'a run id': s => ({ run: { runId: `https://u:${s}@h/run` } }),
  'a wrong event type': s => ({ eventType: `postgres://u:${s}@h/d` }),
  'a wrong time': s => ({ eventTime: `password=${s}` }),
};

/** Credentials that are known by their looks, wherever they stand. */
const SHAPES: Record<string, (random: Random) => string> = {
  'an AWS key id': random => `AKIA${random.text(16, UPPER)}`,
  'a GitHub token': random => `ghp_${random.text(36)}`,
  'a fine-grained GitHub token': random =>
    `github_pat_${random.text(22)}_${random.text(59)}`,
  'a GitLab token': random => `glpat-${random.text(20)}`,
  'a Slack token': random =>
    `xoxb-${random.text(12, '0123456789')}-${random.text(24)}`,
  'a Google key': random => `AIza${random.text(35)}`,
  'a Databricks token': random => `dapi${random.text(32, HEX)}`,
  'a JWT': random =>
    `eyJ${random.text(20)}.eyJ${random.text(40)}.${random.text(43)}`,
  'a Slack hook': random =>
    `hooks.slack.com/services/T${random.text(8)}/B${random.text(
      8,
    )}/${random.text(24)}`,
};

const SHAPE_PLACES: Plant[] = [
  s => inRunFacet({ note: `use ${s} to log in` }),
  s => inRunFacet({ list: [['x', s]] }),
  s => inJobFacet('documentation', { description: s }),
  s => ({
    run: { runId: 'r', facets: { errorMessage: { message: `401 for ${s}` } } },
  }),
];

/** Events that carry one secret each, by every way that is known in turn. */
export function plantSecrets(count: number, seed: number): Planted[] {
  const random = new Random(seed);
  const shapes = Object.entries(SHAPES).map(
    ([where, make]) =>
      [where, () => make(random), random.pick(SHAPE_PLACES)] as const,
  );
  const places = Object.entries(PLACES).map(
    ([where, plant]) => [where, () => `S3cr${random.text(20)}`, plant] as const,
  );
  const ways = [...places, ...shapes];
  return Array.from({ length: count }, (_, i) => {
    const [where, make, plant] = ways[i % ways.length];
    const secret = make();
    const at = new Date(Date.UTC(2026, 10, 1) + i * 1_000).toISOString();
    return {
      secret,
      where,
      event: runEvent({ eventTime: at, ...plant(secret, random) }),
    };
  });
}
