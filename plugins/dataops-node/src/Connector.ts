import {
  LineageFacts,
  RedactionOptions,
} from '@headwater/backstage-plugin-dataops-common';

/**
 * What a connector may use besides the payload. Nothing here reaches a network,
 * a clock or a database: a translation is a pure function.
 *
 * @public
 */
export interface ConnectorContext {
  /** When the payload arrived, ms UTC. For payloads that carry no time of their own. */
  receivedAt: number;
  /** What may be stored; a connector applies it to everything it passes on. */
  redaction: RedactionOptions;
  /** A hash that names content: the same text gives the same key, in every replica. */
  contentKey(text: string): string;
}

/**
 * One event, ready to be stored.
 *
 * @public
 */
export interface TranslatedEvent {
  /**
   * What is kept as the raw event: text without secrets. Events with the same
   * body are one event, however often they arrive.
   */
  body: string;
  /** What it says. */
  facts: LineageFacts;
  /**
   * JSON pointer, within the payload, to what says when it happened, for the
   * error where that cannot be; absent = the payload as a whole.
   */
  timePointer?: string;
}

/**
 * Translates the payloads of one tool into facts.
 *
 * @remarks
 *
 * For each payload the backend
 *
 * 1. authenticates the caller and reads the body within the configured limits,
 * 2. calls {@link Connector.translate}, once,
 * 3. checks the namespaces that the caller's key may speak for,
 * 4. stores all events of the payload in one transaction, or none.
 *
 * Facts merge without regard to order and duplicates, so a connector need not
 * remember anything between calls.
 *
 * @public
 */
export interface Connector {
  /** At most 32 lower-case letters, digits and dashes; part of the URL `POST /v1/connectors/{id}`. */
  id: string;
  /** For people: shown where sources are listed. */
  title: string;
  /**
   * @param payload - the parsed JSON body
   * @returns at least one event; a promise of them where a payload may be so large
   *   that others should have their turn while it is translated
   * @throws InputError, best with `problems: {pointer, expected, got}[]`, when
   *   the payload is not what the tool sends; then nothing is stored
   */
  translate(
    payload: unknown,
    context: ConnectorContext,
  ): TranslatedEvent[] | Promise<TranslatedEvent[]>;
}
