import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLineageConnector } from '../connectors/openlineage/openLineageConnector';
import { isUnavailable } from '../store/isUnavailable';
import { Ingestor } from './Ingestor';
import { TOPIC_SUBJECT } from './namespaceBinding';

/** Pauses between tries while the database is away or too much is waiting: a minute in all. */
const PAUSES_MS = [
  250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
];

/**
 * Takes what is published on the topic `openlineage` of Backstage's events
 * plugin, as a body of the intake's route is taken. Whoever publishes in the
 * portal is trusted, unless `dataops.ingest.keys` has an entry for the topic.
 *
 * The events service delivers once: when a subscriber throws, it logs that and
 * goes on. So what may succeed later is tried again here, and whoever publishes
 * waits meanwhile, which is what holds a Kafka consumer's offset back. Sending
 * an event again is always harmless.
 */
export async function subscribeToTopic(options: {
  events: EventsService;
  ingestor: Ingestor;
  logger: LoggerService;
  pausesMs?: readonly number[];
}): Promise<void> {
  const { events, ingestor, logger, pausesMs = PAUSES_MS } = options;
  await events.subscribe({
    id: 'dataops-openlineage',
    topics: ['openlineage'],
    onEvent: async ({ eventPayload }) => {
      for (let attempt = 0; ; attempt++) {
        try {
          await ingestor.ingest(
            openLineageConnector,
            eventPayload,
            TOPIC_SUBJECT,
          );
          return;
        } catch (error) {
          const pause = pausesMs[attempt];
          if (!isUnavailable(error) || pause === undefined) {
            // Logged by the events service, with the message only: it says
            // which field is wrong, and never more of the event.
            throw new Error(messageOf(error));
          }
          if (attempt === 0) {
            logger.warn(
              'Events of the topic openlineage wait: the database does not answer',
            );
          }
          await sleep(pause);
        }
      }
    },
  });
}

function messageOf(error: unknown): string {
  if (isUnavailable(error)) {
    return 'The database does not answer; an event of the topic openlineage is lost unless it is published again';
  }
  return error instanceof Error ? error.message : String(error);
}
