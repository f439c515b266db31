import { SEES_ALL } from '../access/Visibility';
import { buildEstate, job, NOW } from '../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { neighbourhood } from './neighbourhood';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const HOUR = 3_600_000;

describe.each(databases.eachSupportedId())('past edges on %s', id => {
  it('count until they have not been reported for as long as configured, current ones for ever', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('old').reads('x').writes('y').no('longer'),
      job('failing').reads('x').no('proof'),
      job('now').reads('x').writes('z'),
    ]);
    // All of the estate was last seen an hour before NOW.
    const at = async (now: number, edgeExpiryMs?: number) => {
      const { nodes, notDrawn } = await neighbourhood(knex, {
        focus: 'dataset:ns:x',
        up: 9,
        down: 9,
        limit: 120,
        visibility: SEES_ALL,
        now,
        edgeExpiryMs,
      });
      const { ageingEdges, unconfirmedEdges } = notDrawn;
      return { nodes: nodes.length, ageingEdges, unconfirmedEdges };
    };
    const all = { nodes: 3, ageingEdges: 1, unconfirmedEdges: 1 };
    const none = { nodes: 3, ageingEdges: 0, unconfirmedEdges: 0 };
    expect(await at(NOW, 2 * HOUR)).toEqual(all);
    expect(await at(NOW + HOUR - 1, 2 * HOUR)).toEqual(all);
    expect(await at(NOW + HOUR, 2 * HOUR)).toEqual(none);
    expect(await at(NOW + 9_999 * HOUR, undefined)).toEqual(all);
  });

  it('are drawn when asked for, with the run that reported them and until when', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('old').reads('x').writes('y').no('longer'),
      job('failing').reads('x').no('proof'),
      job('now').reads('x').writes('z'),
    ]);
    const ask = (now: number, edgeExpiryMs?: number) =>
      neighbourhood(knex, {
        focus: 'dataset:ns:x',
        up: 9,
        down: 9,
        limit: 120,
        visibility: SEES_ALL,
        now,
        edgeExpiryMs,
        includePast: true,
      });
    const graph = await ask(NOW, 2 * HOUR);
    expect(
      graph.edges.map(({ from, to, observed }) => [
        `${from} > ${to}`.replace(/(dataset|job):ns:/g, ''),
        observed?.notCurrent,
        observed?.expiresAt,
        observed?.runId,
      ]),
    ).toEqual([
      ['x > failing', 'unconfirmed', new Date(NOW + HOUR).toISOString(), 'r1'],
      ['x > now', undefined, undefined, 'r1'],
      ['x > old', 'ageing', new Date(NOW + HOUR).toISOString(), 'r1'],
      ['now > z', undefined, undefined, 'r1'],
      ['old > y', 'ageing', new Date(NOW + HOUR).toISOString(), 'r1'],
    ]);
    expect(graph.notDrawn).toMatchObject({
      ageingEdges: 0,
      unconfirmedEdges: 0,
    });
    for (const node of graph.nodes) {
      expect([node.label, node.drawnIn, node.drawnOut]).toEqual([
        node.label,
        node.inCount,
        node.outCount,
      ]);
    }
    expect((await ask(NOW + HOUR, 2 * HOUR)).edges).toHaveLength(2);
    const forEver = await ask(NOW + 9_999 * HOUR);
    expect(forEver.edges).toHaveLength(5);
    expect(forEver.edges[0].observed).not.toHaveProperty('expiresAt');
  });
});
