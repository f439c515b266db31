import { Knex } from 'knex';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { RunRow } from '../tables';
import { VerdictOptions } from '../VerdictOptions';
import { CheckNews } from './countChecks';
import { endsOfRuns } from './endsOfRuns';
import { updateDatasetVerdicts } from './updateDatasetVerdicts';
import { updateJobVerdicts } from './updateJobVerdicts';

/** What a batch brings that verdicts follow from. */
export type VerdictNews = {
  touched: readonly RunRow[];
  /** Of them, those that began earlier than was known. */
  earlier: readonly RunRow[];
  checks: readonly CheckNews[];
  runs: RunSession;
  io: IoSession;
};

/**
 * Writes what the latest finished runs and the newest checks say of jobs and
 * datasets. Success is not a promise kept: it lapses to unknown when no news
 * comes (`due_at`).
 *
 * @param news - runs and assertions of the batch
 * @param redo - datasets and jobs whose verdict may rest on a run that was
 *   revised, on a type that changed or on names that were joined: worked out
 *   from all that is stored
 */
export async function updateVerdicts(
  tx: Knex,
  nodes: NodeSession,
  news: VerdictNews | undefined,
  redo: { datasets: Iterable<number>; jobs: Iterable<number> },
  options: VerdictOptions,
): Promise<void> {
  const reported = news?.touched.filter(run => run.origin === 'run') ?? [];
  if (news) {
    await updateJobVerdicts(
      nodes,
      news.runs,
      reported,
      news.earlier,
      redo.jobs,
    );
  }
  await updateDatasetVerdicts(
    tx,
    nodes,
    {
      ends: news ? await endsOfRuns(nodes, news.io, reported) : new Map(),
      reports: news?.checks ?? [],
    },
    redo.datasets,
    options,
  );
}
