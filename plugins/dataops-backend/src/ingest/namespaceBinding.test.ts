import { JsonObject } from '@backstage/types';
import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import { stateDifferences } from '../__testUtils__/stateDifferences';
import { holdToNamespaces } from './namespaceBinding';

jest.setTimeout(60_000);

const KEYS = [{ subject: 'team-a', namespaces: ['own', 'own-*'] }];
const SUBJECT = 'external:team-a';
const job = { namespace: 'own', name: 'load' };
const own = { namespace: 'own-lake', name: 'orders' };
const foreign = { namespace: 'theirs', name: 'customers' };
const foreignJob = { namespace: 'theirs', name: 'dag' };

const symlinks = (other: JsonObject) => ({
  symlinks: { identifiers: [{ ...other, type: 'TABLE' }] },
});
const schema = { schema: { fields: [{ name: 'id', type: 'int' }] } };
const dropped = { lifecycleStateChange: { lifecycleStateChange: 'DROP' } };
const failed = {
  dataQualityAssertions: {
    assertions: [{ assertion: 'not_null', success: false }],
  },
};
const parent = (root: boolean) => ({
  parent: {
    job: foreignJob,
    run: { runId: 'theirs-1' },
    ...(root ? { root: { job: foreignJob, run: { runId: 'theirs-2' } } } : {}),
  },
});

function event(more: JsonObject = {}): JsonObject {
  return runEvent({
    run: { runId: 'r' },
    job,
    inputs: [],
    outputs: [],
    ...more,
  });
}

function datasetEvent(dataset: JsonObject): JsonObject {
  return { eventTime: '2026-11-20T06:31:00Z', dataset };
}

const hold = (value: JsonObject) =>
  holdToNamespaces(SUBJECT, accepted(value), KEYS);

describe('a key that is bound to namespaces', () => {
  it.each<[string, JsonObject]>([
    ['runs of a foreign job', event({ job: foreignJob })],
    [
      'a foreign job without a run',
      { ...event({ job: foreignJob }), run: null },
    ],
    ['writing a foreign dataset', event({ outputs: [foreign] })],
    [
      'writing what it also reads',
      event({ inputs: [foreign], outputs: [foreign] }),
    ],
    ['a foreign dataset', datasetEvent({ ...foreign, facets: schema })],
    [
      'a foreign dataset that is dropped',
      datasetEvent({ ...foreign, facets: dropped }),
    ],
    [
      'a foreign name for its own dataset',
      event({ outputs: [{ ...own, facets: symlinks(foreign) }] }),
    ],
    [
      'a foreign name before a rename',
      datasetEvent({
        ...own,
        facets: {
          lifecycleStateChange: {
            lifecycleStateChange: 'RENAME',
            previousIdentifier: foreign,
          },
        },
      }),
    ],
    [
      'what a foreign job reads, in a LineageFacet',
      event({
        job: {
          ...job,
          facets: {
            lineage: {
              entries: [{ ...foreignJob, type: 'JOB', inputs: [own] }],
            },
          },
        },
      }),
    ],
    [
      'what a foreign dataset is made of, in a LineageFacet',
      event({
        job: {
          ...job,
          facets: {
            lineage: {
              entries: [{ ...foreign, type: 'DATASET', inputs: [own] }],
            },
          },
        },
      }),
    ],
    [
      'a foreign job that writes its own dataset, in a LineageFacet',
      datasetEvent({
        ...own,
        facets: { lineage: { inputs: [{ ...foreignJob, type: 'JOB' }] } },
      }),
    ],
  ])('may not tell of %s', (_, value) => {
    expect(() => hold(value)).toThrow(/namespace 'theirs'; it may for 'own'/);
    expect(() =>
      holdToNamespaces('external:another', accepted(value), KEYS),
    ).not.toThrow();
  });

  it('may not list the jobs of a foreign namespace: what it left out would be gone', () => {
    const [told] = accepted(event());
    const listing = (namespace: string) => {
      const inventories = [{ namespace, prefixes: ['model.shop.'] }];
      return [{ ...told, facts: { ...told.facts, inventories } }];
    };
    const held = (namespace: string) =>
      holdToNamespaces(SUBJECT, listing(namespace), KEYS);
    expect(() => held('theirs')).toThrow(/namespace 'theirs'/);
    expect(held('own')).toHaveLength(1);
  });

  it.each<[string, JsonObject]>([
    [
      'its own job and dataset',
      event({ outputs: [{ ...own, facets: schema }] }),
    ],
    ['reading a foreign dataset', event({ inputs: [foreign] })],
    ['a foreign parent', event({ run: { runId: 'r', facets: parent(false) } })],
    ['a foreign root', event({ run: { runId: 'r', facets: parent(true) } })],
    [
      'columns that come from a foreign dataset',
      event({
        outputs: [
          {
            ...own,
            facets: {
              columnLineage: {
                fields: { id: { inputFields: [{ ...foreign, field: 'id' }] } },
              },
            },
          },
        ],
      }),
    ],
  ])('may tell of %s, as it is', (_, value) => {
    expect(hold(value)).toEqual(accepted(value));
  });

  it('is heard to read a foreign dataset, but not on what that is', () => {
    const plain = event({ inputs: [foreign] });
    const [said] = hold(
      event({
        inputs: [
          {
            ...foreign,
            facets: { ...schema, ...dropped, ...symlinks(own) },
            inputFacets: failed,
          },
        ],
      }),
    );
    const [read] = accepted(plain);
    expect(said.facts).toEqual({
      ...read.facts,
      datasets: [],
      notes: [{ pointer: '/inputs/0', note: 'foreign-namespace' }],
    });
    // Nor is it kept raw, where others would read it.
    expect(said.body).toBe(read.body);
  });

  it('says of each foreign dataset where it stood', () => {
    const facets = { columnLineage: { fields: {} } };
    const [said] = hold(
      event({
        inputs: [
          { ...own, facets: schema },
          { ...foreign, facets },
          {
            ...foreign,
            name: 'plain',
            facets: {},
            inputFacets: { none: null },
          },
          { ...foreign, name: 'more', inputFacets: failed },
        ],
      }),
    );
    expect(said.facts.notes.map(({ pointer }) => pointer)).toEqual([
      '/inputs/1',
      '/inputs/3',
    ]);
    expect(said.body).toContain('"schema"');
    expect(said.body).not.toMatch(/columnLineage|dataQuality/);
  });

  it('does not keep a key that may say all of it from saying it', () => {
    const whole = event({ inputs: [{ ...foreign, facets: schema }] });
    expect(hold(whole)[0].key).not.toBe(accepted(whole)[0].key);
    expect(hold(whole)[0].key).toBe(hold(whole)[0].key);
  });
});

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('a bound key on %s', id => {
  it('changes nothing about what it only names, in either order', async () => {
    const knex = await openTestDatabase(databases, id);
    const theirs = accepted([
      runEvent({
        run: { runId: 'theirs-1' },
        job: foreignJob,
        inputs: [],
        outputs: [{ ...foreign, facets: schema }],
      }),
    ]);
    const late = '2026-11-21T00:00:00Z';
    const names = [true, false].flatMap(root =>
      hold(
        event({
          eventTime: late,
          run: { runId: `r-${root}`, facets: parent(root) },
        }),
      ),
    );
    await storeOn(knex).applyEvents(theirs, 1);
    const lines = async () =>
      (await dumpState(knex)).split('\n').filter(one => /theirs/.test(one));
    const before = await lines();
    await storeOn(knex).applyEvents(names, 1);
    const after = (await lines()).filter(line => !/"own"/.test(line));
    expect(after.filter(line => !/^(raw_event|run) /.test(line))).toEqual(
      before.filter(line => !/^(raw_event|run) /.test(line)),
    );
    expect(before.length).toBeGreaterThan(2);

    const other = await openTestDatabase(databases, id);
    await storeOn(other).applyEvents(names, 1);
    await storeOn(other).applyEvents(theirs, 1);
    expect(
      stateDifferences(await dumpState(other), await dumpState(knex)),
    ).toEqual([]);
  });
});
