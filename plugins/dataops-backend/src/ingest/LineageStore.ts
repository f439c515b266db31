import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { TranslatedEvent } from '@headwater/backstage-plugin-dataops-node';
import { Knex } from 'knex';
import { Applied, applyFacts } from '../store/applyFacts';
import { FactBatch } from '../store/FactBatch';
import { hashKey, nodeRowKey, runRowKey } from '../store/keys';
import { loadKnown } from '../store/Known';
import { VerdictOptions } from '../store/VerdictOptions';
import { BatchWriter } from '../store/BatchWriter';

/** One event as it will be stored: redacted, checked and translated. */
export interface AcceptedEvent extends TranslatedEvent {
  /** Connector id. */
  source: string;
  /** {@link contentKey} of the source and the body. */
  key: string;
}

/** @returns a hash by which the same content is known again. */
export function contentKey(body: string): string {
  return hashKey('event', body);
}

export type EventOutcome = 'applied' | 'known';

/**
 * Stores events. A call is one transaction: when it returns, all of it is
 * committed; when it throws, nothing of it happened.
 */
export class LineageStore {
  readonly #writer: BatchWriter;
  readonly #options: VerdictOptions;
  readonly #onPipelineNews: (entityIds: number[]) => void;

  constructor(options: {
    knex: Knex;
    verdicts: VerdictOptions;
    /** Called after a commit, with the Pipeline entities whose jobs had news. */
    onPipelineNews: (entityIds: number[]) => void;
  }) {
    this.#writer = new BatchWriter(options.knex);
    this.#options = options.verdicts;
    this.#onPipelineNews = options.onPipelineNews;
  }

  /** @returns an outcome for each event, in the order given. */
  async applyEvents(
    events: readonly AcceptedEvent[],
    receivedAt: number,
  ): Promise<EventOutcome[]> {
    // Before the transaction, which keeps other writers waiting.
    const all = batchOf(events);
    const keys = events.map(event => event.key);
    const { outcomes, pipelines } = await this.#writer.write(
      async (tx, writes) => {
        const known = await loadKnown(tx, all, keys);
        const sifted = sift(events, known.raw_event);
        const { fresh } = sifted;
        if (fresh.length === 0) {
          return { outcomes: sifted.outcomes, pipelines: [] };
        }
        const applied = await applyFacts(
          tx,
          fresh.length === events.length ? all : batchOf(fresh),
          known,
          writes,
          this.#options,
        );
        writes.insert(
          'raw_event',
          fresh.map(event => rawEvent(event, applied, receivedAt)),
        );
        return { outcomes: sifted.outcomes, pipelines: applied.pipelines };
      },
    );
    if (pipelines.length > 0) {
      this.#onPipelineNews(pipelines);
    }
    return outcomes;
  }
}

function batchOf(events: readonly AcceptedEvent[]): FactBatch {
  const batch = new FactBatch();
  for (const { facts } of events) {
    batch.add(facts);
  }
  return batch;
}

/** Tells which events are new; one that comes twice in a batch is new once. */
function sift(
  events: readonly AcceptedEvent[],
  stored: ReadonlyArray<{ key: string }>,
): { outcomes: EventOutcome[]; fresh: AcceptedEvent[] } {
  const known = new Set(stored.map(row => row.key));
  const fresh: AcceptedEvent[] = [];
  const outcomes = events.map((event): EventOutcome => {
    if (known.has(event.key)) {
      return 'known';
    }
    known.add(event.key);
    fresh.push(event);
    return 'applied';
  });
  return { outcomes, fresh };
}

function rawEvent(
  { key, source, body, facts }: AcceptedEvent,
  applied: Applied,
  receivedAt: number,
): object {
  return {
    key,
    source,
    event_at: facts.at,
    received_at: receivedAt,
    ...subject(facts, applied),
    body,
    notes: facts.notes.length ? JSON.stringify(facts.notes) : null,
  };
}

/** The thing that an event is mainly about. */
function subject(
  facts: LineageFacts,
  { nodes, runs }: Pick<Applied, 'nodes' | 'runs'>,
): { node_id: number | null; run_id: number | null } {
  const run = facts.runs[0];
  if (run) {
    const jobKey = nodeRowKey(run.job.kind ?? 'job', run.job);
    return {
      node_id: nodes.byKey(jobKey).id,
      run_id: runs.byKey(runRowKey(jobKey, run.runId))?.id ?? null,
    };
  }
  const dataset = facts.datasets[0]?.dataset;
  return {
    node_id: dataset ? nodes.byKey(nodeRowKey('dataset', dataset)).id : null,
    run_id: null,
  };
}
