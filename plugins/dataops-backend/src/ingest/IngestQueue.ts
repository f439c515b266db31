import { ServiceUnavailableError } from '@backstage/errors';
import { AcceptedEvent, EventOutcome } from './LineageStore';

type Waiting = {
  events: readonly AcceptedEvent[];
  resolve: (outcomes: EventOutcome[]) => void;
  reject: (error: unknown) => void;
};

/**
 * Commits several waiting requests in one transaction. While one batch is
 * being written the next gathers, so a lone request does not wait for company
 * and a flood shares commits. Each request is answered after the commit that
 * holds it.
 *
 * A batch that fails is written again request by request, so that one request
 * which the database refuses does not take its neighbours with it.
 */
export class IngestQueue {
  readonly #apply: (
    events: readonly AcceptedEvent[],
  ) => Promise<EventOutcome[]>;
  readonly #maxBatchEvents: number;
  readonly #maxWaitingEvents: number;
  readonly #waiting: Waiting[] = [];
  #waitingEvents = 0;
  #running = false;

  constructor(options: {
    apply: (events: readonly AcceptedEvent[]) => Promise<EventOutcome[]>;
    /** Events in one transaction, unless one request alone holds more. */
    maxBatchEvents: number;
    /** Beyond this many waiting events new ones are refused with 503. */
    maxWaitingEvents: number;
  }) {
    this.#apply = options.apply;
    this.#maxBatchEvents = options.maxBatchEvents;
    this.#maxWaitingEvents = options.maxWaitingEvents;
  }

  /**
   * Resolves when the events are committed, all of them or none.
   *
   * @throws ServiceUnavailableError when too much is waiting already
   */
  submit(events: readonly AcceptedEvent[]): Promise<EventOutcome[]> {
    if (
      this.#waitingEvents > 0 &&
      this.#waitingEvents + events.length > this.#maxWaitingEvents
    ) {
      return Promise.reject(
        new ServiceUnavailableError(
          `${this.#waitingEvents} events are waiting to be written; try again`,
        ),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ events, resolve, reject });
      this.#waitingEvents += events.length;
      if (!this.#running) {
        this.#running = true;
        // Requests that arrive in the same turn of the event loop share a commit;
        // so do those of clients which were answered in the turn before.
        setImmediate(() => setImmediate(() => this.#drain()));
      }
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#write(this.#takeBatch());
    }
    this.#running = false;
  }

  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    let size = 0;
    while (this.#waiting.length > 0) {
      const next = this.#waiting[0].events.length;
      if (batch.length > 0 && size + next > this.#maxBatchEvents) {
        break;
      }
      size += next;
      batch.push(...this.#waiting.splice(0, 1));
    }
    this.#waitingEvents -= size;
    return batch;
  }

  async #write(batch: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#apply(batch.flatMap(one => one.events));
      let offset = 0;
      for (const { events, resolve } of batch) {
        resolve(outcomes.slice(offset, offset + events.length));
        offset += events.length;
      }
    } catch (error) {
      if (batch.length === 1) {
        batch[0].reject(error);
        return;
      }
      for (const one of batch) {
        await this.#write([one]);
      }
    }
  }
}
