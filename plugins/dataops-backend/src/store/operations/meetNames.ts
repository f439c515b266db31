import { Knex } from 'knex';
import { textList } from '../../access/jsonList';
import { rowsOf } from '../bulk';
import { isPostgres } from '../dialect';
import { NodeSession } from '../NodeSession';
import { DecisionRow, NodeRow } from '../tables';
import { insertReviewLinks, reviewLink } from './reviewLinks';

/**
 * What there is to do when names of datasets come: notes which likenesses they
 * share with others, and joins them with those that a person said are the same
 * dataset. Decisions are about names, so they may be older than the nodes.
 * Returns the nodes on which links touch.
 */
export async function meetNames(
  tx: Knex,
  nodes: NodeSession,
  added: readonly NodeRow[],
): Promise<number[]> {
  const datasets = added.filter(node => node.kind === 'dataset');
  if (datasets.length === 0) {
    return [];
  }
  const decisions = await noteAndAsk(tx, nodes, datasets);
  await nodes.loadKeys(decisions.flatMap(row => [row.a_key, row.b_key]));
  const links = decisions.flatMap(row => reviewLink(nodes, row) ?? []);
  await insertReviewLinks(tx, links);
  return links.flatMap(link => [link.a_id, link.b_id]);
}

/**
 * Candidates are looked for under shared likenesses only: most names share
 * theirs with nobody, and to group a million of them takes a second.
 */
const NOTE_SHARED = `
  insert into shared_likeness (alike_key)
  select alike_key from (
    select value as alike_key from ? as new_names
    union all
    select alike_key from node where alike_key in ?
  ) as names
  group by alike_key having count(*) > 1
  on conflict (alike_key) do nothing`;

const SAID_TO_BE_SAME = `
  select * from identity_decision
   where verdict = 'same' and (a_key in ? or b_key in ?)`;

/** On PostgreSQL in one round trip. */
async function noteAndAsk(
  tx: Knex,
  nodes: NodeSession,
  datasets: readonly NodeRow[],
): Promise<DecisionRow[]> {
  const likenesses = (some: readonly NodeRow[]) =>
    textList(
      tx,
      some.flatMap(node => node.alike_key ?? []),
    );
  const keys = textList(
    tx,
    datasets.map(node => node.key),
  );
  const unwritten = datasets.filter(node => nodes.isFresh(node));
  const shared = [likenesses(unwritten), likenesses(datasets)];
  if (isPostgres(tx)) {
    return rowsOf(
      await tx.raw(`with noted as (${NOTE_SHARED}) ${SAID_TO_BE_SAME}`, [
        ...[...shared, keys, keys],
      ]),
    );
  }
  await tx.raw(NOTE_SHARED, shared);
  return rowsOf(await tx.raw(SAID_TO_BE_SAME, [keys, keys]));
}
