import { NotFoundError } from '@backstage/errors';
import {
  DecidedName,
  formatNodeKey,
  IdentityDecision,
  OlIdentity,
  Page,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { visibleNodes } from '../../access/visibleNodes';
import { nodeRowKey } from '../../store/keys';
import { DecisionRow } from '../../store/tables';
import { countRows, toPage } from '../page';
import { ReadContext } from '../ReadContext';

type StoredDecision = DecisionRow & {
  a_canonical: number | null;
  b_canonical: number | null;
};

/** One page of what was decided, newest first. */
export async function listIdentityDecisions(
  context: ReadContext,
  request: { offset: number; limit: number },
): Promise<Page<IdentityDecision>> {
  const query = decisionQuery(context);
  const total = await countRows(query);
  const rows: StoredDecision[] = await query
    .orderBy([{ column: 'd.decided_at', order: 'desc' }, 'd.key'])
    .offset(request.offset)
    .limit(request.limit)
    .select('d.*', 'a.canonical_id as a_canonical')
    .select('b.canonical_id as b_canonical');
  return toPage(context, request, { items: rows.map(toDecision), total });
}

/** @throws NotFoundError also for a decision that the reader may not see */
export async function getIdentityDecision(
  context: ReadContext,
  id: string,
): Promise<IdentityDecision> {
  const row: StoredDecision | undefined = await decisionQuery(context)
    .where('d.key', id)
    .select('d.*', 'a.canonical_id as a_canonical')
    .first('b.canonical_id as b_canonical');
  if (!row) {
    throw new NotFoundError(`No decision '${id}' that you may see`);
  }
  return toDecision(row);
}

/**
 * Checks that a name is one of a dataset that the reader may see.
 *
 * @throws NotFoundError the same for what is hidden and for what is not there
 */
export async function checkDatasetName(
  { knex, visibility }: ReadContext,
  field: string,
  id: OlIdentity,
): Promise<void> {
  const row = await knex({ n: 'node' })
    .where('n.key', nodeRowKey('dataset', id))
    .where(visibleNodes(knex, visibility, 'n'))
    .first('n.id');
  if (!row) {
    throw new NotFoundError(
      `'${field}': no dataset named '${formatNodeKey({
        kind: 'dataset',
        ...id,
      })}' that you may see`,
    );
  }
}

/** Decisions of which the reader may see both names; one that is not there has no entity. */
function decisionQuery({ knex, visibility }: ReadContext): Knex.QueryBuilder {
  const end = (alias: string) =>
    knex.raw('((?? is null and ?) or (?? is not null and ?))', [
      `${alias}.id`,
      knex.raw(visibility.observed ? '1 = 1' : '1 = 0'),
      `${alias}.id`,
      visibleNodes(knex, visibility, alias),
    ]);
  return knex({ d: 'identity_decision' })
    .leftJoin({ a: 'node' }, 'a.key', 'd.a_key')
    .leftJoin({ b: 'node' }, 'b.key', 'd.b_key')
    .where(end('a'))
    .where(end('b'));
}

function toDecision(row: StoredDecision): IdentityDecision {
  return {
    id: row.key,
    a: decidedName(row.a_namespace, row.a_name),
    b: decidedName(row.b_namespace, row.b_name),
    verdict: row.verdict,
    comment: row.comment ?? undefined,
    by: row.decided_by,
    at: new Date(row.decided_at).toISOString(),
    state: stateOf(row),
  };
}

function decidedName(namespace: string, name: string): DecidedName {
  return {
    name: { namespace, name },
    key: formatNodeKey({ kind: 'dataset', namespace, name }),
  };
}

function stateOf(row: StoredDecision): IdentityDecision['state'] {
  if (row.a_canonical === null || row.b_canonical === null) {
    return 'waiting';
  }
  return row.verdict === 'different' && row.a_canonical === row.b_canonical
    ? 'overruled'
    : 'in-force';
}
