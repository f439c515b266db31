import {
  Connector,
  ConnectorContext,
  TranslatedEvent,
} from '@headwater/backstage-plugin-dataops-node';
import {
  applyAliases,
  DatasetNaming,
  FactNote,
} from '@headwater/backstage-plugin-dataops-common';
import { DataOpsConfig } from '../config';
import { IngestQueue } from './IngestQueue';
import { AcceptedEvent, contentKey, EventOutcome } from './LineageStore';
import { eventKey } from '../store/keys';
import { checkTimes } from './checkTimes';
import { databaseRefusal } from './databaseRefusal';
import { holdToNamespaces } from './namespaceBinding';

/** What became of a payload. */
export type IngestResult = {
  /** Events that were new. */
  applied: number;
  /** Events that had been stored before. */
  known: number;
  /** What was assumed, cut, dropped or redacted, by event. */
  notes: Array<FactNote & { event: number }>;
};

/**
 * The one way into the store, for every route and topic: translate, check when
 * it happened and who may say it, put datasets under the names by which they
 * are kept, store whole.
 */
export class Ingestor {
  readonly #queue: IngestQueue;
  readonly #config: DataOpsConfig['ingest'];
  readonly #naming: DatasetNaming;
  readonly #now: () => number;

  constructor(options: {
    queue: IngestQueue;
    config: DataOpsConfig['ingest'];
    naming: DatasetNaming;
    now: () => number;
  }) {
    this.#queue = options.queue;
    this.#config = options.config;
    this.#naming = options.naming;
    this.#now = options.now;
  }

  /**
   * @param subject - of the caller's credentials, or {@link TOPIC_SUBJECT}
   * @returns after the commit
   */
  async ingest(
    connector: Connector,
    payload: unknown,
    subject: string,
  ): Promise<IngestResult> {
    const now = this.#now();
    const translated = await translate(connector, payload, {
      receivedAt: now,
      redaction: this.#config,
      contentKey,
    });
    checkTimes(translated, { now, maxFutureMs: this.#config.maxFutureMs });
    const events = holdToNamespaces(subject, translated, this.#config.keys);
    // After the check: a key speaks for the names that its producer uses.
    const outcomes = await this.#write(
      events.map(event => ({
        ...event,
        facts: applyAliases(event.facts, this.#naming),
      })),
    );
    const applied = outcomes.filter(outcome => outcome === 'applied').length;
    return {
      applied,
      known: outcomes.length - applied,
      notes: events.flatMap(({ facts }, event) =>
        facts.notes.map(note => ({ event, ...note })),
      ),
    };
  }

  async #write(events: readonly AcceptedEvent[]): Promise<EventOutcome[]> {
    try {
      return await this.#queue.submit(events);
    } catch (error) {
      throw databaseRefusal(error);
    }
  }
}

/** A payload as the store takes it. */
export function translate(
  connector: Connector,
  payload: unknown,
  context: ConnectorContext,
): AcceptedEvent[] | Promise<AcceptedEvent[]> {
  const accept = (event: TranslatedEvent): AcceptedEvent => ({
    ...event,
    source: connector.id,
    key: eventKey(
      `${connector.id}\n${event.body}`,
      // Without a time of its own it has that of its arrival, which is another each time.
      event.timePointer === undefined ? undefined : event.facts.at,
    ),
  });
  const translated = connector.translate(payload, context);
  return Array.isArray(translated)
    ? translated.map(accept)
    : translated.then(events => events.map(accept));
}
