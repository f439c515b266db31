import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { TranslatedEvent } from '@headwater/backstage-plugin-dataops-node';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { Applied, applyFacts } from '../store/applyFacts';
import { BatchWriter } from '../store/BatchWriter';
import { FactBatch } from '../store/FactBatch';
import { hashKey, nodeRowKey, runRowKey } from '../store/keys';
import { Known } from '../store/Known';
import { loadKnown } from '../store/loadKnown';
import { RecentRows } from '../store/RecentRows';
import { SpareIds } from '../store/SpareIds';
import { VerdictOptions } from '../store/VerdictOptions';
import { Writes } from '../store/Writes';

/** One event as it will be stored: redacted, checked and translated. */
export interface AcceptedEvent extends TranslatedEvent {
  /** Connector id. */
  source: string;
  /** `eventKey` of the source and the body. */
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
  readonly #recent = new RecentRows();
  readonly #spareIds = new SpareIds();
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
    const all = FactBatch.of(events);
    /** Much of it keeps our only thread busy: others get a turn in between. */
    const yieldIfBulky = async () => {
      if (all.isBulky) {
        await setImmediate();
      }
    };
    await yieldIfBulky();
    const { result, turns } = await this.#writer.write(
      async (tx, writes, since) => {
        const known = await this.#known(tx, writes, since, all, events);
        await yieldIfBulky();
        const { outcomes, fresh } = sift(events, known.raw_event);
        if (fresh.length === 0) {
          return { outcomes };
        }
        const batch =
          fresh.length === events.length ? all : FactBatch.of(fresh);
        const applied = await applyFacts(
          tx,
          batch,
          known,
          writes,
          this.#options,
        );
        await yieldIfBulky();
        writes.insert(
          'raw_event',
          fresh.map(event => rawEvent(event, applied, receivedAt)),
        );
        return { outcomes, applied: { ...applied, batch } };
      },
      { bulky: all.isBulky },
    );
    const { outcomes, applied } = result;
    if (applied) {
      this.#recent.keep(turns, applied.batch, applied.left);
      if (applied.pipelines.length > 0) {
        this.#onPipelineNews(applied.pipelines);
      }
    }
    return outcomes;
  }

  /** What the store knows of a batch: remembered, where nobody wrote since, or read. */
  async #known(
    tx: Knex,
    writes: Writes,
    since: string | undefined,
    batch: FactBatch,
    events: readonly AcceptedEvent[],
  ): Promise<Known> {
    const keys = events.map(event => event.key);
    const recalled =
      since === undefined ? undefined : this.#recent.recall(since, batch);
    if (!recalled) {
      return loadKnown(tx, batch, keys);
    }
    const { known, newRuns } = recalled;
    writes.presume({ run: newRuns, raw_event: keys });
    return {
      ...known,
      ids: { run: await this.#spareIds.take(tx, newRuns.length) },
    };
  }
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
