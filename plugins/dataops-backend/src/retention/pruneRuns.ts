import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { Batch } from './inBatches';
import { runsInUse } from './runsInUse';

type Candidate = { id: number; origin: string; parent_run_id: number | null };

/** Tables whose rows belong to a run and go with it. */
const OWNED = ['run_io', 'run_facet', 'io_facet', 'run_column'];

/**
 * Looks at some runs that were last heard of before an instant, and deletes
 * those on which nothing of today rests (`runsInUse`), with all that is stored
 * of them. Kept runs whose parent goes have no parent any more.
 *
 * @param after - looks at runs with a greater id
 */
export async function pruneRuns(
  tx: Knex,
  before: number,
  after: number,
  limit: number,
): Promise<Batch> {
  const candidates: Candidate[] = await tx('run')
    .where('id', '>', after)
    .where(query =>
      query.where('last_at', '<', before).orWhere('origin', 'stub'),
    )
    .orderBy('id')
    .limit(limit)
    .select('id', 'origin', 'parent_run_id');
  const reported = candidates.filter(run => run.origin !== 'stub');
  const inUse = await runsInUse(
    tx,
    reported.map(run => run.id),
    before,
  );
  const expired = reported.filter(run => !inUse.has(run.id));
  await deleteRuns(
    tx,
    expired.map(run => run.id),
  );
  const stubs = await deleteStubs(tx, [
    ...expired.flatMap(run => run.parent_run_id ?? []),
    // Those that lost their last child in another way.
    ...candidates.filter(run => run.origin === 'stub').map(run => run.id),
  ]);
  return {
    deleted: expired.length + stubs,
    next: candidates.length < limit ? undefined : candidates.at(-1)?.id,
  };
}

async function deleteRuns(tx: Knex, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  const among = (column: string) =>
    tx.raw('?? in ?', [column, idList(tx, ids)]);
  for (const table of OWNED) {
    await tx(table).where(among('run_id')).delete();
  }
  await tx('raw_event').where(among('run_id')).update({ run_id: null });
  await tx('run').where(among('parent_run_id')).update({ parent_run_id: null });
  await tx('run').where(among('id')).delete();
}

/** A parent that never reported itself is kept for its children alone. */
async function deleteStubs(
  tx: Knex,
  stubIds: readonly number[],
): Promise<number> {
  if (stubIds.length === 0) {
    return 0;
  }
  const childless: Array<{ id: number }> = await tx({ p: 'run' })
    .where('p.origin', 'stub')
    .where(tx.raw('p.id in ?', [idList(tx, stubIds)]))
    .whereNotExists(
      tx({ c: 'run' }).whereRaw('c.parent_run_id = p.id').select(tx.raw('1')),
    )
    .select('p.id');
  await deleteRuns(
    tx,
    childless.map(run => run.id),
  );
  return childless.length;
}
