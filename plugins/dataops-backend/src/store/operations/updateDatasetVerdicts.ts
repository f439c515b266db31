import { Knex } from 'knex';
import { NodeSession } from '../NodeSession';
import { NodeRow } from '../tables';
import { VerdictOptions } from '../VerdictOptions';
import { Checks, SAME_ROUND_MS } from './checks';
import { CheckNews, countChecks } from './countChecks';
import { latestEnds } from './endsOfRuns';
import { datasetVerdict, End, isLater } from './verdictRules';

/** A dataset of which something is new. */
type Case = {
  dataset: NodeRow;
  /** Work it out from all that is stored, not from what the batch brings. */
  again: boolean;
  /** When the newest check that the batch brings was reported. */
  reportedAt?: number;
  /** Whether the end of its last write is another now. */
  rewritten: boolean;
};

/**
 * Writes what the latest ends of runs and the newest checks say of datasets.
 *
 * @param ends - of the batch, by the dataset that was written
 * @param reports - the checks of the batch
 * @param redo - datasets to work out from all that is stored
 */
export async function updateDatasetVerdicts(
  tx: Knex,
  nodes: NodeSession,
  news: {
    ends: ReadonlyMap<number, readonly End[]>;
    reports: readonly CheckNews[];
  },
  redo: Iterable<number>,
  options: VerdictOptions,
): Promise<void> {
  const reported = await reportedDatasets(nodes, news.reports);
  const again = new Set(redo);
  const cases: Case[] = [];
  for (const dataset of await nodes.loadIds([
    ...news.ends.keys(),
    ...reported.keys(),
    ...again,
  ])) {
    const before = dataset.written_at;
    const isAgain = again.has(dataset.id);
    const write = isAgain
      ? lastWrite(await latestEnds(tx, nodes, dataset.id), undefined, null)
      : lastWrite(
          news.ends.get(dataset.id) ?? [],
          storedEnd(dataset),
          dataset.data_at,
        );
    nodes.patch(dataset, write);
    cases.push({
      dataset,
      again: isAgain,
      reportedAt: reported.get(dataset.id),
      rewritten: dataset.written_at !== before,
    });
  }
  const counts = await recount(tx, nodes, cases, news.reports);
  for (const one of cases) {
    const { dataset } = one;
    const checked = isRecounted(one)
      ? counts.get(dataset.id)
      : storedChecks(dataset);
    nodes.patch(dataset, {
      checks_at: checked?.at ?? null,
      checks_failed: checked?.failed ?? null,
      checks_total: checked?.total ?? null,
      ...datasetVerdict(storedEnd(dataset), checked, options),
    });
  }
}

/** The datasets that a batch brings checks of, each with the time of the newest. */
async function reportedDatasets(
  nodes: NodeSession,
  reports: readonly CheckNews[],
): Promise<Map<number, number>> {
  await nodes.loadIds(reports.map(report => report.node_id));
  const newest = new Map<number, number>();
  for (const { node_id, at } of reports) {
    const id = nodes.get(node_id).canonical_id ?? node_id;
    newest.set(id, Math.max(newest.get(id) ?? -Infinity, at));
  }
  return newest;
}

/** The last write of a dataset, and since when its data is, with what was known before. */
function lastWrite(
  ends: readonly End[],
  before: End | undefined,
  dataAt: number | null,
): Pick<NodeRow, 'data_at' | 'written_at' | 'written_phase'> {
  const written = ends.reduce<End | undefined>(later, before);
  const data = ends
    .filter(end => end.phase === 'complete')
    .reduce<number | null>(
      (max, end) => Math.max(max ?? end.at, end.at),
      dataAt,
    );
  return {
    data_at: data,
    written_at: written?.at ?? null,
    written_phase: written?.phase ?? null,
  };
}

function later(a: End | undefined, b: End): End {
  return a && isLater(a, b) ? a : b;
}

/** Whether its checks may come to something else than is stored. */
function isRecounted({ again, reportedAt, rewritten }: Case): boolean {
  return again || reportedAt !== undefined || rewritten;
}

/** The checks of those datasets whose checks are to be counted anew. */
async function recount(
  tx: Knex,
  nodes: NodeSession,
  cases: readonly Case[],
  reports: readonly CheckNews[],
): Promise<Map<number, Checks>> {
  const due = cases.filter(isRecounted).filter(
    // What was written after all checks has none of its own yet.
    ({ dataset, again, reportedAt }) =>
      again ||
      reportedAt !== undefined ||
      (dataset.checks_at ?? -Infinity) >= writtenAt(dataset),
  );
  const from = due.reduce((min, one) => Math.min(min, firstOf(one)), Infinity);
  const checked = due.map(({ dataset }) => ({
    dataset,
    since: writtenAt(dataset),
  }));
  return countChecks(tx, nodes, checked, reports, from);
}

/** No result before this can count. */
function firstOf({ dataset, again, reportedAt = -Infinity }: Case): number {
  const newest = Math.max(dataset.checks_at ?? -Infinity, reportedAt);
  const since = writtenAt(dataset);
  return again ? since : Math.max(since, newest - SAME_ROUND_MS);
}

function writtenAt({ written_at }: NodeRow): number {
  return written_at ?? -Infinity;
}

function storedEnd({ written_at, written_phase }: NodeRow): End | undefined {
  return written_at === null || written_phase === null
    ? undefined
    : { at: written_at, phase: written_phase };
}

function storedChecks(node: NodeRow): Checks | undefined {
  return node.checks_at === null
    ? undefined
    : {
        at: node.checks_at,
        failed: node.checks_failed ?? 0,
        total: node.checks_total ?? 0,
      };
}
