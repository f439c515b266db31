import { LineageFacts } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { Applied, applyFacts } from '../store/applyFacts';
import { insertRows, selectIn } from '../store/bulk';
import { hashKey, nodeRowKey, runRowKey } from '../store/keys';
import { VerdictOptions } from '../store/VerdictOptions';
import { writeTransaction } from '../store/writeTransaction';

/** One event as it will be stored: redacted, checked and translated. */
export interface AcceptedEvent {
  /** Connector id. */
  source: string;
  /** {@link contentKey} of the body. */
  key: string;
  /** Canonical JSON of the redacted event. */
  body: string;
  facts: LineageFacts;
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
  readonly #knex: Knex;
  readonly #options: VerdictOptions;
  readonly #onPipelineNews: (entityIds: number[]) => void;

  constructor(options: {
    knex: Knex;
    verdicts: VerdictOptions;
    /** Called after a commit, with the Pipeline entities whose jobs had news. */
    onPipelineNews: (entityIds: number[]) => void;
  }) {
    this.#knex = options.knex;
    this.#options = options.verdicts;
    this.#onPipelineNews = options.onPipelineNews;
  }

  /** @returns an outcome for each event, in the order given. */
  async applyEvents(
    events: readonly AcceptedEvent[],
    receivedAt: number,
  ): Promise<EventOutcome[]> {
    const { outcomes, pipelines } = await writeTransaction(
      this.#knex,
      async tx => {
        const known = new Set(
          (
            await selectIn<{ key: string }>(
              tx,
              'raw_event',
              'key',
              events.map(event => event.key),
              ['key'],
            )
          ).map(row => row.key),
        );
        const fresh: AcceptedEvent[] = [];
        const results = events.map((event): EventOutcome => {
          if (known.has(event.key)) {
            return 'known';
          }
          known.add(event.key);
          fresh.push(event);
          return 'applied';
        });
        if (fresh.length === 0) {
          return { outcomes: results, pipelines: [] };
        }
        const applied = await applyFacts(
          tx,
          fresh.map(event => event.facts),
          this.#options,
        );
        const rows = fresh.map(event => ({
          key: event.key,
          source: event.source,
          event_at: event.facts.at,
          received_at: receivedAt,
          ...subject(event.facts, applied),
          body: event.body,
          notes: event.facts.notes.length
            ? JSON.stringify(event.facts.notes)
            : null,
        }));
        await insertRows(tx, 'raw_event', rows);
        return { outcomes: results, pipelines: applied.pipelines };
      },
    );
    if (pipelines.length > 0) {
      this.#onPipelineNews(pipelines);
    }
    return outcomes;
  }
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
      run_id: runs.get(runRowKey(jobKey, run.runId))?.id ?? null,
    };
  }
  const dataset = facts.datasets[0]?.dataset;
  return {
    node_id: dataset ? nodes.byKey(nodeRowKey('dataset', dataset)).id : null,
    run_id: null,
  };
}
