import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { bytewise } from '../read/ordering';
import { CHECKS_FACET, SAME_ROUND_MS } from '../store/operations/checks';

/**
 * Which of some runs carry what is derived from runs, and so are kept however
 * old they are:
 *
 * - the current run of a job, from which its edges and columns follow,
 * - the last run of a job, from which its verdict follows,
 * - the last run that wrote a dataset, or failed to, and those with the newest
 *   results of its checks: when names are joined the verdict is worked out anew,
 * - the run of a job that counted at the end of the deleted time, so that from
 *   then on it is known what every job did.
 *
 * @param before - the end of the time whose runs are deleted
 */
export async function runsInUse(
  tx: Knex,
  runIds: readonly number[],
  before: number,
): Promise<Set<number>> {
  if (runIds.length === 0) {
    return new Set();
  }
  const found: Array<Array<{ id: number }>> = [
    await runsOfJobs(tx, runIds),
    await lastWriters(tx, runIds),
    await lastCheckers(tx, runIds),
    await countedAt(tx, runIds, before),
  ];
  return new Set(found.flat().map(row => row.id));
}

function runsOfJobs(tx: Knex, runIds: readonly number[]): Knex.QueryBuilder {
  return tx({ r: 'run' })
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .where(tx.raw('r.id in ?', [idList(tx, runIds)]))
    .whereRaw('(r.id = j.current_run_id or r.id = j.last_run_id)')
    .select('r.id');
}

function lastWriters(tx: Knex, runIds: readonly number[]): Knex.QueryBuilder {
  return tx({ r: 'run' })
    .join({ io: 'run_io' }, 'io.run_id', 'r.id')
    .join({ n: 'node' }, 'n.id', 'io.node_id')
    .join({ c: 'node' }, 'c.id', 'n.canonical_id')
    .where(tx.raw('r.id in ?', [idList(tx, runIds)]))
    .where('io.direction', 'output')
    .whereRaw('(r.ended_at = c.written_at or r.ended_at = c.data_at)')
    .distinct('r.id');
}

function lastCheckers(tx: Knex, runIds: readonly number[]): Knex.QueryBuilder {
  return tx({ f: 'io_facet' })
    .join({ n: 'node' }, 'n.id', 'f.node_id')
    .join({ c: 'node' }, 'c.id', 'n.canonical_id')
    .where(tx.raw('f.run_id in ?', [idList(tx, runIds)]))
    .where('f.name', CHECKS_FACET)
    .whereRaw('f.at >= c.checks_at - ?', [SAME_ROUND_MS])
    .distinct('f.run_id as id');
}

function countedAt(
  tx: Knex,
  runIds: readonly number[],
  instant: number,
): Knex.QueryBuilder {
  const later = tx({ o: 'run' })
    .whereRaw('o.job_id = r.job_id')
    .where('o.proof_at', '<=', instant)
    .where(
      tx.raw(
        '(o.proof_at > r.proof_at or (o.proof_at = r.proof_at and ? > ?))',
        [bytewise(tx, 'o.run_id'), bytewise(tx, 'r.run_id')],
      ),
    )
    .select(tx.raw('1'));
  return tx({ r: 'run' })
    .where(tx.raw('r.id in ?', [idList(tx, runIds)]))
    .where('r.proof_at', '<=', instant)
    .whereNotExists(later)
    .select('r.id');
}
