import { Knex } from 'knex';
import { textList } from '../../access/jsonList';
import { insertRows } from '../bulk';
import { NodeSession } from '../NodeSession';
import { DecisionRow, NodeRow } from '../tables';
import { LinkRow } from './resolveIdentities';

/**
 * Joins names that are new with those that a person said are the same dataset.
 * Decisions are about names, so they may be older than the nodes. Returns the
 * nodes on which links touch.
 */
export async function linkDecided(
  tx: Knex,
  nodes: NodeSession,
  added: readonly NodeRow[],
): Promise<number[]> {
  const keys = added
    .filter(node => node.kind === 'dataset')
    .map(node => node.key);
  if (keys.length === 0) {
    return [];
  }
  const decisions: DecisionRow[] = await tx('identity_decision')
    .where('verdict', 'same')
    .where(
      tx.raw('(a_key in ? or b_key in ?)', [
        textList(tx, keys),
        textList(tx, keys),
      ]),
    );
  await nodes.loadKeys(decisions.flatMap(row => [row.a_key, row.b_key]));
  const links = decisions.flatMap(row => reviewLink(nodes, row) ?? []);
  await insertReviewLinks(tx, links);
  return links.flatMap(link => [link.a_id, link.b_id]);
}

/** The link that a decision makes; none while one of the names is not there. */
export function reviewLink(
  nodes: NodeSession,
  decision: DecisionRow,
): LinkRow | undefined {
  const a = nodes.find(decision.a_key);
  const b = nodes.find(decision.b_key);
  return (
    a &&
    b && {
      a_id: a.id,
      b_id: b.id,
      reason: 'review',
      type: '',
      first_at: decision.decided_at,
    }
  );
}

/** Writes links of decisions. */
export async function insertReviewLinks(
  tx: Knex,
  links: readonly LinkRow[],
): Promise<void> {
  await insertRows(tx, 'identity_link', links, {
    key: ['a_id', 'b_id', 'reason', 'type'],
    replace: ['first_at'],
  });
}
