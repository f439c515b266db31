import { JsonObject } from '@backstage/types';
import { mockServices } from '@backstage/backend-test-utils';
import {
  formatNodeKey,
  NodeKind,
  parseNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../../access/Visibility';
import { writeMirror } from '../../catalog/writeMirror';
import { getLineage } from '../../marquez/lineage';
import { datasetNodeId } from '../../marquez/nodeIds';
import { pruneGraphChanges } from '../../retention/pruneGraphChanges';
import { writeTransaction } from '../../store/writeTransaction';
import { accepted, DEEP, storeOn } from '../../__testUtils__/acceptedEvents';
import { generateScenario } from '../../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { Random } from '../../__testUtils__/Random';
import { randomCatalog } from '../__testUtils__/randomCatalog';
import { impact } from '../impact';
import { lineagePaths } from '../lineagePaths';
import { neighbourhood } from '../neighbourhood';
import { GraphMemory } from './GraphMemory';

jest.setTimeout(DEEP ? 1_800_000 : 120_000);
const databases = createTestDatabases();

const NOW = Date.UTC(2026, 10, 21);
const ROUNDS = DEEP ? 20 : 4;
const EVENTS = DEEP ? 60 : 40;

function memoryOf(knex: Knex, maxEdges = 1_000_000): GraphMemory {
  return new GraphMemory({
    knex,
    maxEdges,
    logger: mockServices.logger.mock(),
  });
}

async function refs(knex: Knex, random: Random): Promise<string[]> {
  const rows: Array<{ kind: NodeKind; name: string; namespace: string }> =
    await knex({ n: 'node' })
      .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
      .whereRaw('n.canonical_id = n.id')
      .orderBy('n.key')
      .select('n.kind', 'n.name', { namespace: 'ns.name' });
  return random.shuffled(rows).map(row => formatNodeKey(row));
}

async function readers(knex: Knex, random: Random): Promise<Visibility[]> {
  const entities: Array<{ ref: string }> = await knex('entity').select('ref');
  const some = random.some(
    entities.map(({ ref }) => ref),
    0.7,
  );
  return [
    SEES_ALL,
    { entities: 'all', observed: false, conditional: false },
    { entities: some, observed: true, conditional: true },
    { entities: some, observed: false, conditional: true },
  ];
}

/** What is answered, or in which words it is refused. */
async function answer(read: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await read());
  } catch (error) {
    expect(error).toMatchObject({ name: 'NotFoundError' });
    return String(error);
  }
}

/**
 * Holds every kind of answer out of memory to be the one of the database.
 *
 * @returns how many were answers and not refusals
 */
async function expectSameAnswers(
  knex: Knex,
  graphs: readonly GraphMemory[],
  random: Random,
): Promise<number> {
  let answers = 0;
  const names = await refs(knex, random);
  const datasets = names.flatMap(name => {
    const key = parseNodeKey(name);
    return key?.kind === 'dataset' ? [key] : [];
  });
  for (const visibility of await readers(knex, random)) {
    const reader = { knex, visibility, now: NOW };
    const [focus, to, other] = random.shuffled(names);
    const marquezId = datasetNodeId(random.pick(datasets));
    const hops = { up: random.int(6), down: random.int(6) };
    const reads: Array<(graph?: GraphMemory) => Promise<unknown>> = [
      graph =>
        neighbourhood(knex, {
          ...{ ...reader, ...hops, focus, graph },
          limit: random.pick([120, 120]),
        }),
      graph =>
        neighbourhood(knex, {
          ...{ ...reader, ...hops, focus: other, graph },
          limit: 7,
        }),
      graph => impact(knex, { ...reader, focus, graph }),
      graph =>
        lineagePaths({ ...reader, graph }, { from: focus, to, limit: 9 }),
      graph => getLineage({ ...reader, graph }, marquezId, hops.up),
    ];
    for (const read of reads) {
      const expected = await answer(() => read());
      answers += expected.startsWith('{') ? 1 : 0;
      for (const graph of graphs) {
        expect(await answer(() => read(graph))).toBe(expected);
      }
    }
  }
  return answers;
}

function jobsAndDatasets(events: readonly JsonObject[]) {
  const ids = (list: unknown[]) => [
    ...new Map(
      list.flatMap(one => {
        const [namespace, name] = [
          Reflect.get(Object(one), 'namespace'),
          Reflect.get(Object(one), 'name'),
        ];
        return typeof namespace === 'string' && typeof name === 'string'
          ? [[`${namespace} ${name}`, { namespace, name }] as const]
          : [];
      }),
    ).values(),
  ];
  return {
    jobs: ids(events.map(event => event.job)),
    datasets: ids(
      events.flatMap(({ inputs, outputs }) => [inputs, outputs].flat()),
    ),
  };
}

describe.each(databases.eachSupportedId())('GraphMemory on %s', id => {
  it('answers as the database does, in two replicas, whatever happens', async () => {
    const knex = await openTestDatabase(databases, id);
    const store = storeOn(knex);
    const random = new Random(DEEP ? Date.now() : 11);
    const events = generateScenario({ events: ROUNDS * EVENTS, seed: 5 });
    const seen = jobsAndDatasets(events);
    const [early, late] = [memoryOf(knex), memoryOf(knex)];
    await early.load();
    let answers = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const batch = events.slice(round * EVENTS, (round + 1) * EVENTS);
      await store.applyEvents(
        batch.flatMap(event => accepted(event)),
        NOW,
      );
      if (random.chance(0.7)) {
        const mirrors = randomCatalog(random, seen);
        await writeTransaction(knex, tx =>
          writeMirror(tx, mirrors, { staleAfterMs: 1 }),
        );
      }
      if (round === 1) {
        await late.load();
      }
      answers += await expectSameAnswers(
        knex,
        random.chance(0.6) ? [early, late] : [late],
        random,
      );
    }
    answers += await expectSameAnswers(knex, [early, late], random);
    expect(answers).toBeGreaterThan(4 * ROUNDS);
    expect(await early.open(SEES_ALL)).toBeDefined();
    expect(await late.open(SEES_ALL)).toBeDefined();
  });

  it('writes nothing to its log for events that change nothing of the graph', async () => {
    const knex = await openTestDatabase(databases, id);
    const store = storeOn(knex);
    const count = async () =>
      Number((await knex('graph_change').count({ n: '*' }))[0].n);
    const run = (runId: string, hour: number) =>
      accepted({
        eventType: 'COMPLETE',
        eventTime: new Date(NOW + hour * 3_600_000).toISOString(),
        producer: 'https://example.com',
        run: { runId },
        job: { namespace: 'jobs', name: 'j' },
        inputs: [{ namespace: 'db', name: 'x' }],
        outputs: [{ namespace: 'db', name: 'y' }],
      });
    await store.applyEvents(run('r1', 0), NOW);
    const before = await count();
    expect(before).toBe(2);
    await store.applyEvents(run('r2', 1), NOW);
    expect(await count()).toBe(before);
  });

  it('takes no statement for a hop, however long the way is', async () => {
    const knex = await openTestDatabase(databases, id);
    const length = 400;
    await storeOn(knex).applyEvents(
      Array.from({ length }, (_, i) =>
        accepted({
          eventType: 'COMPLETE',
          eventTime: new Date(NOW).toISOString(),
          producer: 'https://example.com',
          run: { runId: `r${i}` },
          job: { namespace: 'jobs', name: `j${i}` },
          inputs: [{ namespace: 'db', name: `t${i}` }],
          outputs: [{ namespace: 'db', name: `t${i + 1}` }],
        }),
      ).flat(),
      NOW,
    );
    const graph = memoryOf(knex);
    await graph.load();
    const reader = { knex, visibility: SEES_ALL, now: NOW, graph };
    const ends = { from: 'dataset:db:t0', to: `dataset:db:t${length}` };
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const drawn = await neighbourhood(knex, {
      ...{ ...reader, focus: 'dataset:db:t200' },
      ...{ up: 100, down: 100, limit: 120 },
    });
    expect(drawn.total.nodes).toBe(2 * length + 1);
    expect(drawn.nodes).toHaveLength(120);
    const paths = await lineagePaths(reader, { ...ends, limit: 60 });
    expect(paths.total.nodes).toBe(2 * length + 1);
    const { total } = await impact(knex, { ...reader, focus: ends.from });
    expect(total).toBe(length);
    expect(statements).toBeLessThan(16);
  });

  it('begins anew when the log no longer reaches back to it', async () => {
    const knex = await openTestDatabase(databases, id);
    const store = storeOn(knex);
    const graph = memoryOf(knex);
    await graph.load();
    for (const [i, event] of generateScenario({
      events: 30,
      seed: 2,
    }).entries()) {
      await store.applyEvents(accepted(event), i);
    }
    await writeTransaction(knex, tx => pruneGraphChanges(tx, 1_000, 1));
    expect(await graph.open(SEES_ALL)).toBeUndefined();
    await graph.load();
    expect(await graph.open(SEES_ALL)).toBeDefined();
    await expectSameAnswers(knex, [graph], new Random(1));
  });

  it('leaves a graph that is too large to the database', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(
      generateScenario({ events: 60, seed: 2 }).flatMap(one => accepted(one)),
      NOW,
    );
    const graph = memoryOf(knex, 3);
    await graph.load();
    expect(await graph.open(SEES_ALL)).toBeUndefined();
    await expectSameAnswers(knex, [graph], new Random(1));
  });
});
