import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../access/Visibility';
import { writeMirror } from '../catalog/writeMirror';
import { randomCatalog } from '../graph/__testUtils__/randomCatalog';
import { neighbourhood } from '../graph/neighbourhood';
import { writeTransaction } from '../store/writeTransaction';
import { accepted, DEEP, storeOn } from '../__testUtils__/acceptedEvents';
import {
  buildEstate,
  dataset,
  job,
  NOW,
  pipeline,
} from '../__testUtils__/estateBuilder';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { Random } from '../__testUtils__/Random';
import { listDatasets } from './listDatasets';

jest.setTimeout(DEEP ? 1_800_000 : 120_000);
const databases = createTestDatabases();

type Counts = Record<string, [upstream: number, downstream: number]>;

/** What the list says of each dataset. */
async function listed(knex: Knex, visibility: Visibility): Promise<Counts> {
  const { items } = await listDatasets(
    { knex, visibility, now: NOW },
    { limit: 1000 },
  );
  return Object.fromEntries(
    items.map(row => [row.key, [row.upstreamCount, row.downstreamCount]]),
  );
}

/** What the graph around each dataset shows at one hop. */
async function drawn(
  knex: Knex,
  visibility: Visibility,
  keys: readonly string[],
): Promise<Counts> {
  const counts: Counts = {};
  for (const focus of keys) {
    const graph = await neighbourhood(knex, {
      ...{ knex, visibility, now: NOW, focus },
      ...{ up: 1, down: 1, limit: 1000 },
    });
    counts[focus] = [
      datasetsBeside(graph, 'upstream').size,
      datasetsBeside(graph, 'downstream').size,
    ];
  }
  return counts;
}

function datasetsBeside(
  { focus, edges }: LineageGraph,
  flow: 'upstream' | 'downstream',
): Set<string> {
  const beyond = (node: string) =>
    edges.flatMap(({ from, to }) => {
      const [near, far] = flow === 'downstream' ? [from, to] : [to, from];
      return near === node ? [far] : [];
    });
  const found = beyond(focus).flatMap(node =>
    node.startsWith('dataset:') ? [node] : beyond(node),
  );
  return new Set(found.filter(node => node !== focus));
}

describe.each(databases.eachSupportedId())('neighbourCount on %s', id => {
  it('counts what the graph draws beside a dataset, of pipelines that are seen in part too', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      // Everything that it declares was seen: the jobs say what feeds what.
      pipeline('seen').declaresReading('a', 'b').declaresWriting('x', 'y'),
      job('ax').of('seen').reads('a').writes('x'),
      job('by').of('seen').reads('b').writes('y'),
      // One input was never seen, so all its outputs may be made from it.
      pipeline('input').declaresReading('c', 'never').declaresWriting('v', 'w'),
      job('cv').of('input').reads('c').writes('v'),
      job('cw').of('input').reads('c').writes('w'),
      // One output was never seen.
      pipeline('output').declaresReading('d', 'e').declaresWriting('t', 'u'),
      job('det').of('output').reads('d', 'e').writes('t'),
      // One of each.
      pipeline('both').declaresReading('f', 'g').declaresWriting('r', 's'),
      job('fr').of('both').reads('f').writes('r'),
      pipeline('none').declaresReading('h', 'i').declaresWriting('p', 'q'),
      dataset('copy').derivedFrom('x', 'a'),
      job('copying').reads('x').writes('copy', 'x'),
      job('once').reads('a').writes('copy').no('longer'),
    ]);
    const counts = await listed(knex, SEES_ALL);
    expect(counts).toEqual(await drawn(knex, SEES_ALL, Object.keys(counts)));
    const of = (name: string) => counts[`dataset:ns:${name}`];
    expect([of('a'), of('x'), of('never'), of('c')]).toEqual([
      [0, 2],
      [1, 1],
      [0, 2],
      [0, 2],
    ]);
    expect([of('u'), of('d'), of('f'), of('g'), of('h')]).toEqual([
      [2, 0],
      [0, 2],
      [0, 1],
      [0, 1],
      [0, 2],
    ]);
    const sorted = await listDatasets(
      { knex, visibility: SEES_ALL, now: NOW },
      { sort: 'downstream', order: 'desc', limit: 100 },
    );
    const inOrder = sorted.items.map(row => row.downstreamCount);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => b - a));
  });

  it('agrees with the graph of every estate, for every reader', async () => {
    const knex = await openTestDatabase(databases, id);
    const random = new Random(DEEP ? Date.now() : 3);
    const events = generateScenario({ events: DEEP ? 400 : 120, seed: 8 });
    await storeOn(knex).applyEvents(
      events.flatMap(event => accepted(event)),
      NOW,
    );
    const seen = await seenIn(knex);
    let compared = 0;
    for (let round = 0; round < (DEEP ? 20 : 3); round++) {
      const mirrors = randomCatalog(random, seen);
      await writeTransaction(knex, tx =>
        writeMirror(tx, mirrors, { staleAfterMs: 1 }),
      );
      const some = random.some(
        mirrors.map(({ ref }) => ref),
        0.7,
      );
      for (const visibility of [
        SEES_ALL,
        { entities: 'all', observed: false, conditional: false },
        { entities: some, observed: true, conditional: true },
      ] as const) {
        const counts = await listed(knex, visibility);
        const keys = Object.keys(counts).filter(key =>
          counts[key].some(count => count > 0),
        );
        compared += keys.length;
        expect(Object.fromEntries(keys.map(key => [key, counts[key]]))).toEqual(
          await drawn(knex, visibility, keys),
        );
      }
    }
    expect(compared).toBeGreaterThan(DEEP ? 300 : 15);
  });
});

async function seenIn(knex: Knex) {
  const of = (kind: string): Promise<{ namespace: string; name: string }[]> =>
    knex({ n: 'node' })
      .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
      .where('n.kind', kind)
      .orderBy('n.key')
      .select('n.name', { namespace: 'ns.name' });
  return { datasets: await of('dataset'), jobs: await of('job') };
}
