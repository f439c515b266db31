import { ConflictError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../../access/jsonList';
import { hashKey, nodeRowKey } from '../keys';
import { NodeSession } from '../NodeSession';
import { DecisionRow, NodeRow } from '../tables';
import { VerdictOptions } from '../VerdictOptions';
import { insertReviewLinks, reviewLink } from './reviewLinks';
import { reworkIdentities } from './reworkIdentities';

/** What somebody says of two names of datasets. */
export type IdentityVerdict = {
  a: OlIdentity;
  b: OlIdentity;
  verdict: 'same' | 'different';
  comment: string | null;
  by: string;
  /** Milliseconds UTC. */
  at: number;
  /** Whether it may take the place of an older decision that says the opposite. */
  replace: boolean;
};

export type DecisionOutcome = 'made' | 'replaced' | 'known';

/**
 * Keeps a decision about two names and everything that follows from it, in the
 * caller's transaction. It is one about names: either may be unknown still.
 * The same decision again changes nothing.
 *
 * @throws ConflictError when another decision, or what events say, contradicts it
 */
export async function decideIdentity(
  tx: Knex,
  verdict: IdentityVerdict,
  options: VerdictOptions,
): Promise<{ outcome: DecisionOutcome; decision: DecisionRow }> {
  const decision = toRow(verdict);
  const known = await tx<DecisionRow>('identity_decision')
    .where({ key: decision.key })
    .first();
  if (known?.verdict === decision.verdict) {
    return { outcome: 'known', decision: known };
  }
  if (known && !verdict.replace) {
    throw new ConflictError(
      `'verdict' is '${decision.verdict}', but ${known.decided_by} decided '${known.verdict}' of these names; 'replace': true puts this in its place`,
    );
  }
  await tx('identity_decision').where({ key: decision.key }).delete();
  await tx('identity_decision').insert(decision);
  await applyDecision(tx, decision, options);
  return { outcome: known ? 'replaced' : 'made', decision };
}

/**
 * Takes a decision back, as if it had never been made.
 *
 * @returns what was decided; `undefined` when nothing was
 */
export async function revokeDecision(
  tx: Knex,
  key: string,
  options: VerdictOptions,
): Promise<DecisionRow | undefined> {
  const known = await tx<DecisionRow>('identity_decision')
    .where({ key })
    .first();
  if (known) {
    await tx('identity_decision').where({ key }).delete();
    await applyDecision(tx, { ...known, verdict: 'different' }, options, true);
  }
  return known;
}

/** Key of the decision about two names, in whatever order. */
export function decisionKey(a: OlIdentity, b: OlIdentity): string {
  const keys = [nodeRowKey('dataset', a), nodeRowKey('dataset', b)].sort();
  return hashKey('decision', ...keys);
}

function toRow({ a, b, ...rest }: IdentityVerdict): DecisionRow {
  const [first, second] = [a, b]
    .map(id => ({ ...id, key: nodeRowKey('dataset', id) }))
    .sort((x, y) => (x.key < y.key ? -1 : 1));
  return {
    key: decisionKey(a, b),
    a_key: first.key,
    a_namespace: first.namespace,
    a_name: first.name,
    b_key: second.key,
    b_namespace: second.namespace,
    b_name: second.name,
    verdict: rest.verdict,
    comment: rest.comment,
    decided_by: rest.by,
    decided_at: rest.at,
  };
}

async function applyDecision(
  tx: Knex,
  decision: DecisionRow,
  options: VerdictOptions,
  revoked = false,
): Promise<void> {
  const nodes = new NodeSession(tx);
  await nodes.loadKeys([decision.a_key, decision.b_key]);
  const link = reviewLink(nodes, decision);
  const a = nodes.find(decision.a_key);
  const b = nodes.find(decision.b_key);
  if (!link || !a || !b) {
    return;
  }
  const before = [a, b].map(node => node.canonical_id ?? node.id);
  const names = await nodes.loadFamilies(before);
  if (decision.verdict === 'same') {
    refuseTwoEntities(a, b);
    await insertReviewLinks(tx, [link]);
  } else {
    const { a_id, b_id, reason } = link;
    const gone = await tx('identity_link')
      .where({ a_id, b_id, reason })
      .delete();
    if (gone === 0 && !revoked && before[0] === before[1]) {
      throw new ConflictError(joinedOtherwise(decision));
    }
    if (gone === 0) {
      return;
    }
  }
  await reworkIdentities(
    tx,
    nodes,
    names.map(node => node.id),
    options,
  );
  if (decision.verdict === 'same') {
    await refuseIfApart(tx, a.canonical_id ?? a.id);
  } else if (!revoked && a.canonical_id === b.canonical_id) {
    throw new ConflictError(joinedOtherwise(decision));
  }
}

/**
 * Of two entities one would vanish, and who may read the other would see what
 * was its: that is for the catalog to say.
 */
function refuseTwoEntities(a: NodeRow, b: NodeRow): void {
  if (
    a.entity_id !== null &&
    b.entity_id !== null &&
    a.entity_id !== b.entity_id
  ) {
    throw new ConflictError(
      `'verdict' is 'same', but the catalog has an entity for each; put both names into spec.identities of one`,
    );
  }
}

function joinedOtherwise(decision: DecisionRow): string {
  return `'verdict' is 'different', but '${decision.a_name}' and '${decision.b_name}' are joined by what events, entities or other decisions say`;
}

/** Two names of one dataset that somebody holds apart: one of the decisions is wrong. */
async function refuseIfApart(tx: Knex, canonicalId: number): Promise<void> {
  const names = tx('node').where('canonical_id', canonicalId).select('key');
  const apart = await tx<DecisionRow>('identity_decision')
    .where('verdict', 'different')
    .whereIn('a_key', names)
    .whereIn('b_key', names.clone())
    .orderBy('key')
    .first();
  if (apart) {
    throw new ConflictError(
      `'verdict' is 'same', but it would join '${apart.a_name}' and '${apart.b_name}', of which ${apart.decided_by} decided 'different'; revoke that first`,
    );
  }
}

/** Forgets the links of names that are no longer there; the decisions stay. */
export async function unlinkDecided(
  tx: Knex,
  nodeIds: readonly number[],
): Promise<void> {
  if (nodeIds.length > 0) {
    const ids = () => idList(tx, nodeIds);
    await tx('identity_link')
      .where('reason', 'review')
      .where(tx.raw('(a_id in ? or b_id in ?)', [ids(), ids()]))
      .delete();
  }
}
