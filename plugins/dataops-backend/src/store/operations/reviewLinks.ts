import { Knex } from 'knex';
import { insertRows } from '../bulk';
import { NodeSession } from '../NodeSession';
import { DecisionRow } from '../tables';
import { LinkRow } from './resolveIdentities';

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
