import { SEES_ALL } from '../access/Visibility';
import { buildEstate, dataset, job, NOW } from '../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { loadNodes } from './loadNodes';

jest.setTimeout(60_000);
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('loadNodes on %s', id => {
  it('takes nodes in one order, whether all of them are wanted or some', async () => {
    const knex = await openTestDatabase(databases, id);
    const names = ['b', 'B', 'a_', 'aB', 'Ab', 'É', 'é', '\u{1F600}', '\uFF5E'];
    await buildEstate(knex, [
      ...names.map(name => job(name).reads(name).writes('one')),
      dataset('one').with({ tier: 1, label: 'Z' }),
      dataset('two').with({ tier: 2, label: 'A' }),
    ]);
    const context = { knex, visibility: SEES_ALL, now: NOW };
    const ids: number[] = await knex('node').pluck('id');

    const all = await loadNodes(context, ids, ids.length);
    const some = await loadNodes(context, ids, ids.length - 1);

    expect(all).toHaveLength(2 * names.length + 2);
    expect(some).toEqual(all.slice(0, -1));
    expect(all.slice(0, 2).map(row => row.entity_label)).toEqual(['Z', 'A']);
    const jobs = all.filter(row => row.kind === 'job');
    expect(jobs.map(row => row.name)).toEqual([
      'a_',
      'Ab',
      'aB',
      'B',
      'b',
      'É',
      'é',
      '\uFF5E',
      '\u{1F600}',
    ]);
  });
});
