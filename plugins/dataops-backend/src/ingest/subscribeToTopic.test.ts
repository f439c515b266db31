import { ConfigReader } from '@backstage/config';
import { createDatasetNaming } from '@headwater/backstage-plugin-dataops-common';
import {
  DefaultEventsService,
  EventsService,
} from '@backstage/plugin-events-node';
import { AcceptedEvent, EventOutcome } from './LineageStore';
import { CapturingLogger } from '../__testUtils__/CapturingLogger';
import { databaseError } from '../__testUtils__/failStatements';
import { numbered } from '../__testUtils__/sampleEvents';
import { readDataOpsConfig } from '../config';
import { Ingestor } from './Ingestor';
import { IngestQueue } from './IngestQueue';
import { subscribeToTopic } from './subscribeToTopic';

const AWAY = databaseError('57P01', "insert into raw_event ('the payload')");

/** The topic in front of a store that answers as told, once for each write. */
async function topicOn(
  answers: Array<Error | undefined>,
  namespaces?: string[],
): Promise<{
  events: EventsService;
  stored: AcceptedEvent[];
  log: string[];
}> {
  const logger = new CapturingLogger();
  const stored: AcceptedEvent[] = [];
  const { ingest, lineage } = readDataOpsConfig(
    new ConfigReader({
      dataops: {
        ingest: {
          keys: namespaces
            ? [{ subject: 'topic:openlineage', namespaces }]
            : [],
        },
      },
    }),
  );
  const apply = async (
    events: readonly AcceptedEvent[],
  ): Promise<EventOutcome[]> => {
    const error = answers.shift();
    if (error) {
      throw error;
    }
    stored.push(...events);
    return events.map(() => 'applied');
  };
  const events = DefaultEventsService.create({
    // It logs every payload at this level.
    logger: Object.assign(logger.child({}), { debug: () => {} }),
  });
  await subscribeToTopic({
    events,
    ingestor: new Ingestor({
      queue: new IngestQueue({ ...ingest, apply }),
      config: ingest,
      naming: createDatasetNaming(lineage),
      now: () => 1,
    }),
    logger,
    pausesMs: [1, 1],
  });
  return { events, stored, log: logger.lines };
}

const publish = (events: EventsService, eventPayload: unknown) =>
  events.publish({ topic: 'openlineage', eventPayload });

describe('the topic openlineage', () => {
  it('is tried again while the database is away, and who publishes waits for it', async () => {
    const { events, stored, log } = await topicOn([AWAY, AWAY]);
    await publish(events, [numbered(1), numbered(2)]);
    expect(stored).toHaveLength(2);
    expect(log).toHaveLength(1);
  });

  it.each([
    ['stays away', [AWAY, AWAY, AWAY], 'is lost unless it is published again'],
    ['refuses it', [databaseError('22021', 'the payload')], '(22021)'],
  ])(
    'gives up when the database %s, logs why and not what, and takes the event when it is published again',
    async (_, answers, said) => {
      const { events, stored, log } = await topicOn(answers);
      await publish(events, numbered(1));
      expect(stored).toEqual([]);
      expect(log.join('\n')).toContain(said);
      expect(log.join('\n')).not.toMatch(/the payload|run-1|shop\.orders/);
      await publish(events, numbered(1));
      expect(stored).toHaveLength(1);
    },
  );

  it('says which field of an event is wrong, and nothing else of it', async () => {
    const { events, log } = await topicOn([]);
    const wrong = { ...numbered(7), eventTime: 'yesterday' };
    await publish(events, wrong);
    expect(log).toEqual([
      expect.stringMatching(
        /^warn .*failed to process.*\/eventTime: expected/s,
      ),
    ]);
    expect(log[0]).not.toMatch(/run-7|shop\.orders/);
  });

  it('may be about every namespace, unless it is bound to some', async () => {
    const { events, stored, log } = await topicOn([], ['team-b']);
    await publish(events, numbered(1));
    expect(stored).toEqual([]);
    expect(log[0]).toContain("'topic:openlineage' may not send");
    const own = { job: { namespace: 'team-b', name: 'j' }, outputs: [] };
    await publish(events, numbered(1, own));
    expect(stored).toHaveLength(1);

    const free = await topicOn([]);
    await publish(free.events, numbered(1));
    expect(free.stored).toHaveLength(1);
  });
});
