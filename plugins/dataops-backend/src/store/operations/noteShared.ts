import { Knex } from 'knex';
import { textList } from '../../access/jsonList';
import { NodeSession } from '../NodeSession';
import { NodeRow } from '../tables';

/**
 * Notes which likenesses new names share with others, so that candidates are
 * looked for under these only: most names share theirs with nobody, and to
 * group a million of them takes a second.
 */
export async function noteShared(
  tx: Knex,
  nodes: NodeSession,
  added: readonly NodeRow[],
): Promise<void> {
  const keys = added.flatMap(node => node.alike_key ?? []);
  if (keys.length === 0) {
    return;
  }
  const unwritten = added
    .filter(node => nodes.isFresh(node))
    .flatMap(node => node.alike_key ?? []);
  await tx.raw(
    `insert into shared_likeness (alike_key)
     select alike_key from (
       select value as alike_key from ? as new_names
       union all
       select alike_key from node where alike_key in ?
     ) as names
     group by alike_key having count(*) > 1
     on conflict (alike_key) do nothing`,
    [textList(tx, unwritten), textList(tx, keys)],
  );
}
