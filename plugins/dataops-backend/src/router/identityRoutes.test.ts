import {
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { formatNodeKey } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import { permissionsFor } from '../__testUtils__/permissionsFor';
import {
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const READER = mockCredentials.user.header('user:default/reader');
const STRANGER = mockCredentials.user.header('user:default/stranger');
const REVIEWER = mockCredentials.user.header('user:default/reviewer');

const DATABASE = 'snowflake://org-acct';
const CANDIDATES = '/v1/identity/candidates';
const DECISIONS = '/v1/identity/decisions';

const keyOf = (name: string, namespace = DATABASE) =>
  formatNodeKey({ kind: 'dataset', namespace, name });

/** Readers see, reviewers decide too, strangers neither. */
const permissions = permissionsFor(
  (permission, user = '') =>
    !user.endsWith('stranger') &&
    (permission !== 'dataops.identity.review' || !user.endsWith('reader')),
);

function writes(
  job: string,
  name: string,
  columns: string[],
  namespace = DATABASE,
): JsonObject {
  return runEvent({
    job: { namespace: 'jobs', name: job },
    inputs: [],
    outputs: [
      {
        ...{ namespace, name },
        facets: { schema: { fields: columns.map(one => ({ name: one })) } },
      },
    ],
  });
}

describe.each(databases.eachSupportedId())('identity review on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;
  const auditor = mockServices.auditor.mock();
  const audited = { success: jest.fn(), fail: jest.fn() };

  beforeEach(async () => {
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue(audited);
    knex = await openTestDatabase(databases, id);
    plugin = await startPlugin({
      knex,
      permissions,
      config: {
        ingest: { keys: [{ subject: 'bound', namespaces: ['jobs'] }] },
      },
      features: [
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => auditor,
        }),
      ],
    });
    await plugin.post(
      LINEAGE,
      JSON.stringify([
        writes('dbt', 'shop.public.orders', ['id', 'amount']),
        writes('loader', 'SHOP.PUBLIC.ORDERS', ['ID', 'AMOUNT']),
        writes('other', 'shop.public.customers', ['id']),
        writes('flink', 'orders', ['id', 'x', 'y'], 'postgres://db:5432'),
        writes('dbt', 'shop.public.orders', ['id'], 'postgres://db:5432'),
      ]),
    );
  });

  afterEach(() => plugin.stop());

  const get = (path: string, authorization = READER) =>
    plugin.get(path, { authorization });
  const post = (body: JsonObject | string, authorization = REVIEWER) =>
    plugin.send('POST', DECISIONS, {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization },
    });
  const same = {
    a: keyOf('shop.public.orders'),
    b: keyOf('SHOP.PUBLIC.ORDERS'),
    verdict: 'same',
  };

  it('lists what may be one, with what speaks for it and against it', async () => {
    const { json } = await get(CANDIDATES);
    expect(json).toMatchObject({
      total: 2,
      leftOut: { names: 0, datasets: 0 },
      mayDecide: false,
      restricted: false,
    });
    expect(json.items).toMatchObject([
      {
        a: { name: { name: 'orders' }, writtenBy: { total: 1 } },
        b: { name: { name: 'shop.public.orders' } },
        reasons: [{ rule: 'left-out-parts' }],
        columns: { verdict: 'different', onlyA: ['x', 'y'], onlyB: [] },
      },
      {
        a: {
          dataset: { label: 'ORDERS' },
          name: { namespace: DATABASE, name: 'SHOP.PUBLIC.ORDERS' },
          key: keyOf('SHOP.PUBLIC.ORDERS'),
          lastSeen: '2026-11-20T06:31:00.000Z',
          writtenBy: {
            total: 1,
            items: [{ key: 'job:jobs:loader', kind: 'job', label: 'loader' }],
          },
          readBy: { total: 0, items: [] },
        },
        b: { key: keyOf('shop.public.orders') },
        reasons: [
          {
            rule: 'letter-case',
            text: 'Upper and lower case differ',
            source: expect.stringMatching(/^https:/),
          },
        ],
        columns: { verdict: 'same', common: 2, onlyA: [], onlyB: [] },
      },
    ]);
    const second = await get(`${CANDIDATES}?limit=1&offset=1`);
    expect(second.json).toMatchObject({ total: 2, limit: 1, offset: 1 });
    expect(second.json.items).toEqual([json.items[1]]);
    expect((await get(CANDIDATES, REVIEWER)).json.mayDecide).toBe(true);
  });

  it('shows nobody what they may not see, and counts it nowhere', async () => {
    const some: PermissionsService = {
      ...permissions,
      authorizeConditional: async requests =>
        requests.map(() => ({ result: AuthorizeResult.DENY })),
    };
    const other = await startPlugin({ knex, permissions: some });
    const hide = (entity: number | null) =>
      knex('node')
        .where({ name: 'SHOP.PUBLIC.ORDERS' })
        .update({ entity_id: entity });
    await hide(77);
    const part = await other.get(CANDIDATES, { authorization: READER });
    expect(part.json).toMatchObject({ total: 1, restricted: true });
    expect(part.text).not.toContain('SHOP');

    await hide(null);
    await post(same);
    for (const path of [CANDIDATES, DECISIONS]) {
      expect((await get(path, STRANGER)).json).toMatchObject({
        items: [],
        total: 0,
      });
    }
    await hide(77);
    expect((await get(DECISIONS)).json.total).toBe(1);
    const answer = await other.get(DECISIONS, { authorization: READER });
    expect(answer.json).toMatchObject({ items: [], total: 0 });
    const denied = await other.send('POST', DECISIONS, {
      body: JSON.stringify({ ...same, verdict: 'different', replace: true }),
      headers: { authorization: REVIEWER },
    });
    expect(denied.status).toBe(404);
    expect(denied.json.error.message).toContain("'b': no dataset named");
    await other.stop();
  });

  it('joins what is the same and takes it off the list, until it is revoked', async () => {
    const made = await post({
      ...same,
      comment: ' seen both in pg://u:hunter2@h ',
    });
    expect(made).toMatchObject({
      status: 201,
      json: {
        verdict: 'same',
        comment: 'seen both in pg://h',
        by: 'user:default/reviewer',
        state: 'in-force',
      },
    });
    expect(await post(same)).toMatchObject({ status: 200, json: made.json });
    expect((await get(CANDIDATES)).json.total).toBe(1);
    const dataset = `/v1/datasets/by-ref?ref=${encodeURIComponent(same.a)}`;
    expect((await get(dataset)).json).toMatchObject({
      identities: [
        { name: 'SHOP.PUBLIC.ORDERS' },
        { name: 'shop.public.orders' },
      ],
      writtenBy: [{ label: 'dbt' }, { label: 'loader' }],
    });
    expect((await get(DECISIONS)).json).toMatchObject({
      total: 1,
      items: [made.json],
    });

    const path = `${DECISIONS}/${made.json.id}`;
    const headers = { authorization: REVIEWER };
    expect((await plugin.send('DELETE', path, { headers })).status).toBe(204);
    expect((await plugin.send('DELETE', path, { headers })).status).toBe(404);
    expect((await get(CANDIDATES)).json.total).toBe(2);
    expect((await get(dataset)).json.identities).toHaveLength(1);
    expect(
      auditor.createEvent.mock.calls.map(([event]) => event.eventId),
    ).toEqual([
      ...['identity-decide', 'identity-decide'],
      ...['identity-revoke', 'identity-revoke'],
    ]);
    expect(audited.success).toHaveBeenNthCalledWith(1, {
      meta: expect.objectContaining({ verdict: 'same', outcome: 'made' }),
    });
    expect(audited.fail).toHaveBeenCalledTimes(1);
  });

  it('asks no more of what is different, whatever name comes to stand for it', async () => {
    await post({ ...same, verdict: 'different' });
    expect((await get(CANDIDATES)).json.total).toBe(1);
    const renamed = {
      lifecycleStateChange: {
        lifecycleStateChange: 'RENAME',
        previousIdentifier: { namespace: DATABASE, name: 'shop.public.orders' },
      },
    };
    await plugin.post(
      LINEAGE,
      JSON.stringify(
        runEvent({
          outputs: [
            { namespace: DATABASE, name: 'shop.new.orders', facets: renamed },
          ],
        }),
      ),
    );
    expect((await get(CANDIDATES)).json.total).toBe(1);
    const clash = await post(same);
    expect(clash.status).toBe(409);
    expect(clash.json.error.message).toContain("'replace': true");
    const replaced = await post({ ...same, replace: true });
    expect(replaced.status).toBe(201);
  });

  it('leaves out what so many share that it says nothing, and says how many', async () => {
    const many = Array.from({ length: 11 }, (_, i) =>
      writes('copy', 'shop.public.events', ['id'], `mysql://db-${i}`),
    );
    const few = Array.from({ length: 40 }, (_, i) =>
      writes('tenant', `tenant_${i}.public.events`, ['id'], 'postgres://db'),
    );
    await plugin.post(LINEAGE, JSON.stringify([...many, ...few]));
    expect((await get(CANDIDATES)).json).toMatchObject({
      total: 2,
      leftOut: { names: 1, datasets: 11 },
    });
  });

  it('refuses what it cannot read or does not know, and names the field', async () => {
    const refusals: Array<[JsonObject | string, number, RegExp]> = [
      ['{', 400, /JSON|body/],
      [{ a: same.a, verdict: 'same' }, 400, /b\b/],
      [{ ...same, verdict: 'maybe' }, 400, /verdict/],
      [{ ...same, force: true }, 400, /force/],
      [{ ...same, a: 'dataset:default/orders' }, 400, /'a' is/],
      [{ ...same, b: 'job:jobs:dbt' }, 400, /'b' is/],
      [{ ...same, b: same.a }, 400, /'b' is the same name/],
      [{ ...same, comment: '\0' }, 400, /comment/],
      [{ ...same, b: keyOf('none') }, 404, /'b': no/],
      [{ ...same, b: 'dataset:a:%00' }, 404, /'b': no/],
    ];
    for (const [body, status, message] of refusals) {
      const answer = await post(body);
      expect([body, answer.status]).toEqual([body, status]);
      expect(answer.json.error.message).toMatch(message);
    }
    expect(await knex('identity_decision')).toEqual([]);
    expect(audited.fail).toHaveBeenCalledTimes(refusals.length);
  });

  it('lets only those decide who may', async () => {
    const denied = await post(same, READER);
    expect(denied.status).toBe(403);
    expect(denied.json.error.message).toContain('dataops.identity.review');
    const bound = await post(same, serviceHeader('external:bound'));
    expect(bound.status).toBe(403);
    expect(bound.json.error.message).toContain(DATABASE);
    expect((await post(same, serviceHeader('external:free'))).status).toBe(201);
    expect((await get(DECISIONS)).json.items[0].by).toBe('external:free');
    const revoke = async (decision: string) =>
      (
        await plugin.send('DELETE', `${DECISIONS}/${decision}`, {
          headers: { authorization: REVIEWER },
        })
      ).status;
    expect(await revoke('none')).toBe(404);
    expect(await revoke('%00')).toBe(400);
  });
});
