import { JsonObject } from '@backstage/types';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { accepted, DEEP, storeOn } from '../../__testUtils__/acceptedEvents';
import { fillLikeness } from '../fillLikeness';
import { dumpState } from '../../__testUtils__/dumpState';
import { generateScenario } from '../../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { Random } from '../../__testUtils__/Random';
import { runEvent } from '../../__testUtils__/sampleEvents';
import { stateDifferences } from '../../__testUtils__/stateDifferences';
import { EntityMirror } from '../../catalog/toMirror';
import { writeMirror } from '../../catalog/writeMirror';
import { hashKey } from '../keys';
import { writeTransaction } from '../writeTransaction';
import {
  decideIdentity,
  decisionKey,
  IdentityVerdict,
  revokeDecision,
} from './decideIdentity';

jest.setTimeout(DEEP ? 600_000 : 120_000);

const databases = createTestDatabases();
const OPTIONS = { staleAfterMs: 48 * 3_600_000 };
const FILLED = [
  ...['raw_event', 'namespace', 'node', 'run', 'run_io', 'node_facet'],
  ...['run_facet', 'io_facet', 'schema_version', 'identity_link', 'edge'],
  ...['column_set', 'column_edge', 'run_column', 'current_column'],
  ...['entity', 'entity_identity', 'entity_job', 'declared_edge'],
  ...['identity_decision', 'shared_likeness'],
];
const SNOWFLAKE = 'snowflake://org-acct';
const LOWER = { namespace: SNOWFLAKE, name: 'shop.public.orders' };
const UPPER = { namespace: SNOWFLAKE, name: 'SHOP.PUBLIC.ORDERS' };
const OTHER = { namespace: 'snowflake://legacy', name: 'SHOP.PUBLIC.ORDERS' };

function decide(
  knex: Knex,
  verdict: IdentityVerdict['verdict'],
  [a, b]: [OlIdentity, OlIdentity],
  more: Partial<IdentityVerdict> = {},
) {
  return writeTransaction(knex, tx =>
    decideIdentity(
      tx,
      {
        ...{ a, b, verdict, comment: null, by: 'user:default/ann', at: 7 },
        ...{ replace: false, ...more },
      },
      OPTIONS,
    ),
  );
}

function revoke(knex: Knex, a: OlIdentity, b: OlIdentity) {
  return writeTransaction(knex, tx =>
    revokeDecision(tx, decisionKey(a, b), OPTIONS),
  );
}

async function send(knex: Knex, event: JsonObject): Promise<void> {
  await storeOn(knex).applyEvents(accepted(event), 1);
}

/** A run of its own job that writes a dataset, and fails where it says so. */
function writes(dataset: OlIdentity, eventType = 'COMPLETE'): JsonObject {
  const name = `${dataset.namespace} ${dataset.name}`;
  return runEvent({
    eventType,
    job: { namespace: 'jobs', name },
    outputs: [
      {
        ...dataset,
        facets: { schema: { fields: [{ name: dataset.name, type: 'int' }] } },
      },
    ],
  });
}

async function canonicalOf(knex: Knex, { name, namespace }: OlIdentity) {
  const row = await knex({ n: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .join({ c: 'node' }, 'c.id', 'n.canonical_id')
    .join({ cs: 'namespace' }, 'cs.id', 'c.namespace_id')
    .where({ 'n.name': name, 'ns.name': namespace })
    .first('c.name', 'cs.name as namespace');
  return row && { namespace: row.namespace, name: row.name };
}

function mirror(ref: string, identities: OlIdentity[]): EntityMirror {
  return {
    ref,
    kind: 'dataset',
    label: ref,
    ...{ description: null, type: null, lifecycle: null, owner_ref: null },
    ...{ system_ref: null, tier: null, spec: '{}' },
    etag: hashKey(JSON.stringify(identities)),
    identities,
    jobs: [],
    feeds: { from: [], to: [] },
  };
}

const mirrorAs = (knex: Knex, mirrors: EntityMirror[]) =>
  writeTransaction(knex, tx => writeMirror(tx, mirrors, OPTIONS));

/** What the first order gave on the first database: all others must give it too. */
const expected = new Map<string, string>();

describe.each(databases.eachSupportedId())('decideIdentity on %s', id => {
  let shared: Knex;

  beforeAll(async () => {
    shared = await openTestDatabase(databases, id);
  });

  /** An empty store; one database for all, since PostgreSQL makes and drops them slowly. */
  async function open(): Promise<Knex> {
    for (const table of FILLED) {
      await shared(table).delete();
    }
    return shared;
  }

  /** Runs the steps in several orders; all of them lead to one state. */
  async function expectOneState(
    name: string,
    steps: Array<(knex: Knex) => Promise<unknown>>,
    orders: number,
  ): Promise<string> {
    for (let seed = 0; seed < orders; seed++) {
      const knex = await open();
      const order = seed === 0 ? steps : new Random(seed).shuffled(steps);
      for (const step of order) {
        await step(knex);
      }
      const state = await dumpState(knex);
      expect(stateDifferences(state, expected.get(name) ?? state)).toEqual([]);
      expected.set(name, state);
    }
    return expected.get(name) ?? '';
  }

  it('reaches one state whether the decision or the events came first', async () => {
    const state = await expectOneState(
      'pair',
      [
        knex => send(knex, writes(LOWER)),
        knex => send(knex, writes(UPPER, 'FAIL')),
        knex => send(knex, writes(OTHER)),
        knex => decide(knex, 'same', [LOWER, UPPER]),
        knex => decide(knex, 'same', [UPPER, OTHER], { at: 9 }),
        knex => decide(knex, 'same', [LOWER, UPPER]),
      ],
      DEEP ? 6 : 4,
    );
    expect(state.match(/"reason":"review"/g)).toHaveLength(2);
  });

  it('reaches one state among symlinks, renames and drops', async () => {
    const events = accepted(
      generateScenario({ events: DEEP ? 600 : 120, seed: 7 }),
    );
    const name = (i: number) => ({
      namespace: i % 3 === 0 ? 's3://lake' : 'postgres://db:5432',
      name: `shop.${i % 2 ? 'öffentlich' : 'public'}.table_${i}`,
    });
    const batches = Array.from({ length: 6 }, (_, i) =>
      events.filter((_event, n) => n % 6 === i),
    );
    const pairs: Array<[OlIdentity, OlIdentity]> = [
      [name(0), name(1)],
      [name(1), name(2)],
      [name(3), { namespace: 'hive://metastore', name: 'never.seen' }],
      [{ namespace: 'hive://metastore', name: 'SHOP.PUBLIC.TABLE_4' }, name(5)],
    ];
    const state = await expectOneState(
      'scenario',
      [
        ...batches.map(
          batch => (knex: Knex) => storeOn(knex).applyEvents(batch, 1),
        ),
        ...pairs.map(pair => (knex: Knex) => decide(knex, 'same', pair)),
      ],
      DEEP ? 6 : 3,
    );
    expect(state.match(/"reason":"review"/g)?.length).toBeGreaterThan(1);
  });

  it('reaches one state with entities that come and go', async () => {
    const entity = mirror('dataset:default/orders', [LOWER]);
    await expectOneState(
      'entity',
      [
        knex => mirrorAs(knex, [entity]),
        knex => send(knex, writes(UPPER)),
        knex => decide(knex, 'same', [LOWER, UPPER]),
      ],
      DEEP ? 6 : 4,
    );
    const knex = await open();
    await send(knex, writes(UPPER));
    await decide(knex, 'same', [LOWER, UPPER]);
    const before = await dumpState(knex);
    await mirrorAs(knex, [entity]);
    expect(await canonicalOf(knex, UPPER)).toEqual(LOWER);
    await mirrorAs(knex, []);
    expect(stateDifferences(await dumpState(knex), before)).toEqual([]);
  });

  it('does not make one of two entities', async () => {
    const knex = await open();
    await mirrorAs(knex, [
      mirror('dataset:default/a', [LOWER]),
      mirror('dataset:default/b', [UPPER]),
    ]);
    await expect(decide(knex, 'same', [LOWER, UPPER])).rejects.toThrow(
      'an entity for each',
    );
    await decide(knex, 'different', [LOWER, UPPER]);
    expect(await canonicalOf(knex, UPPER)).toEqual(UPPER);
  });

  it('keeps two entities apart, whatever tools report, and gives their names back when one goes', async () => {
    const linked = (dataset: OlIdentity, other: OlIdentity) => {
      const event = writes(dataset);
      const symlinks = { identifiers: [{ ...other, type: 'TABLE' }] };
      return { ...event, outputs: [{ ...dataset, facets: { symlinks } }] };
    };
    const a = mirror('dataset:default/a', [LOWER]);
    const b = mirror('dataset:default/b', [UPPER]);
    const events = [
      (knex: Knex) => send(knex, linked(LOWER, UPPER)),
      (knex: Knex) => send(knex, writes(UPPER)),
      (knex: Knex) => send(knex, linked(OTHER, LOWER)),
    ];
    await expectOneState(
      'two entities',
      [...events, knex => mirrorAs(knex, [a, b])],
      8,
    );
    const canonical = (knex: Knex) =>
      Promise.all([LOWER, UPPER, OTHER].map(one => canonicalOf(knex, one)));
    expect(await canonical(shared)).toEqual([LOWER, UPPER, OTHER]);

    await mirrorAs(shared, [a]);
    expect(await canonical(shared)).toEqual([LOWER, LOWER, LOWER]);
    const joined = await dumpState(shared);

    const knex = await open();
    await mirrorAs(knex, [a]);
    for (const event of events) {
      await event(knex);
    }
    expect(stateDifferences(await dumpState(knex), joined)).toEqual([]);
  });

  it('leaves nothing behind when it is revoked', async () => {
    const knex = await open();
    await send(knex, writes(LOWER));
    await send(knex, writes(UPPER, 'FAIL'));
    await send(knex, {
      ...writes(OTHER),
      outputs: [
        {
          ...OTHER,
          facets: { lifecycleStateChange: { lifecycleStateChange: 'DROP' } },
        },
      ],
    });
    const before = await dumpState(knex);
    await decide(knex, 'same', [LOWER, UPPER]);
    await decide(knex, 'same', [OTHER, UPPER]);
    expect(await canonicalOf(knex, LOWER)).toEqual(
      await canonicalOf(knex, OTHER),
    );
    expect(await revoke(knex, UPPER, LOWER)).toMatchObject({
      verdict: 'same',
    });
    await revoke(knex, UPPER, OTHER);
    expect(await revoke(knex, UPPER, OTHER)).toBeUndefined();
    expect(stateDifferences(await dumpState(knex), before)).toEqual([]);
  });

  it('does not change its mind unless told so', async () => {
    const knex = await open();
    await send(knex, writes(LOWER));
    await send(knex, writes(UPPER));
    expect(await decide(knex, 'same', [LOWER, UPPER])).toMatchObject({
      outcome: 'made',
    });
    expect(
      await decide(knex, 'same', [UPPER, LOWER], { at: 99 }),
    ).toMatchObject({ outcome: 'known', decision: { decided_at: 7 } });
    const state = await dumpState(knex);
    await expect(decide(knex, 'different', [LOWER, UPPER])).rejects.toThrow(
      "user:default/ann decided 'same'",
    );
    expect(await dumpState(knex)).toBe(state);
    expect(
      await decide(knex, 'different', [UPPER, LOWER], { replace: true }),
    ).toMatchObject({ outcome: 'replaced' });
    expect(await canonicalOf(knex, LOWER)).toEqual(LOWER);
    expect(await canonicalOf(knex, UPPER)).toEqual(UPPER);
  });

  it('refuses what contradicts other decisions or events, and changes nothing', async () => {
    const knex = await open();
    for (const name of [LOWER, UPPER, OTHER]) {
      await send(knex, writes(name));
    }
    await decide(knex, 'different', [LOWER, OTHER]);
    await decide(knex, 'same', [LOWER, UPPER]);
    const state = await dumpState(knex);
    await expect(decide(knex, 'same', [UPPER, OTHER])).rejects.toThrow(
      'it would join',
    );
    expect(await dumpState(knex)).toBe(state);

    const linked = { namespace: 'hive://m', name: 'linked' };
    await send(knex, {
      ...writes(OTHER),
      outputs: [
        {
          ...OTHER,
          facets: { symlinks: { identifiers: [{ ...linked, type: 'TABLE' }] } },
        },
      ],
    });
    await expect(decide(knex, 'different', [linked, OTHER])).rejects.toThrow(
      'joined by what events',
    );
    await decide(knex, 'same', [linked, OTHER]);
    await expect(
      decide(knex, 'different', [linked, OTHER], { replace: true }),
    ).rejects.toThrow('joined by what events');
  });

  it('finds names by their likeness, those that were there before too', async () => {
    const knex = await open();
    await send(knex, writes(LOWER));
    await send(knex, writes(OTHER));
    await mirrorAs(knex, [mirror('dataset:default/x', [UPPER])]);
    await decide(knex, 'same', [LOWER, UPPER]);
    const likenesses = () =>
      knex('node')
        .orderBy('key')
        .select('name', 'kind', 'alike_key', 'alike_within');
    const rows = await likenesses();
    const alike = rows.filter(row => /orders/i.test(row.name));
    expect(alike.map(row => [row.kind, row.alike_key !== null])).toEqual(
      alike.map(row => [row.kind, row.kind === 'dataset']),
    );
    const datasets = alike.filter(row => row.kind === 'dataset');
    expect(datasets).toHaveLength(3);
    expect(new Set(datasets.map(row => row.alike_key)).size).toBe(1);
    expect(new Set(datasets.map(row => row.alike_within)).size).toBe(1);

    const directory = resolve(__dirname, '../../../migrations');
    const name = '20261121160000_identity_review.js';
    await knex.migrate.down({ directory, name });
    expect(await knex('identity_link').where({ reason: 'review' })).toEqual([]);
    await knex.migrate.up({ directory, name });
    await fillLikeness(knex);
    expect(await likenesses()).toEqual(rows);
  });
});
