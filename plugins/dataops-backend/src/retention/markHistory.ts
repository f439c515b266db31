import { Knex } from 'knex';

/**
 * Notes that runs before an instant are deleted, before the first of them is.
 * It is noted whether there are any or not: what a reader is told must not
 * depend on runs that he may not see. Longer retention does not bring back
 * what is gone.
 */
export async function markHistory(tx: Knex, before: number): Promise<void> {
  await tx('history')
    .where({ id: 1 })
    .where(known =>
      known.whereNull('runs_since').orWhere('runs_since', '<', before),
    )
    .update({ runs_since: before });
}
