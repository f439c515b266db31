import { plantSecrets, Planted } from '../__testUtils__/plantSecrets';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { LINEAGE, startPlugin } from '../__testUtils__/startPlugin';
import { allTexts } from '../__testUtils__/tableContents';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const planted = plantSecrets(500, 5);

/** Where the secrets were planted that a text holds. */
function found(text: string): string[] {
  const places = planted.filter(({ secret }) => text.includes(secret));
  return [...new Set(places.map(({ where }: Planted) => where))];
}

describe.each(databases.eachSupportedId())('500 planted secrets on %s', id => {
  it('are in no column of any table, no answer and no line of the log', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({ knex });
    const answers: string[] = [];
    let taken = 0;
    for (const { event } of planted) {
      const answer = await plugin.post(LINEAGE, JSON.stringify(event));
      answers.push(answer.text);
      taken += answer.status === 201 ? 1 : 0;
      expect(answer.status).toBeLessThan(500);
    }
    expect(taken).toBeGreaterThan(450);
    for (const { event } of planted) {
      await plugin.events.publish({
        topic: 'openlineage',
        eventPayload: event,
      });
    }
    const stored = await allTexts(knex);
    expect(stored.length).toBeGreaterThan(100_000);
    expect({
      tables: found(stored),
      answers: found(answers.join('\n')),
      log: found(plugin.logger.lines.join('\n')),
    }).toEqual({ tables: [], answers: [], log: [] });
  });
});
