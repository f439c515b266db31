import { Knex } from 'knex';
import { visibleNodes } from '../../access/visibleNodes';
import { bytewise } from '../ordering';
import { ReadContext } from '../ReadContext';

/**
 * A likeness under which there are more pairs than of ten names says nothing of
 * any one of them: they are partitions, or copies for each customer.
 */
const MAX_PAIRS = 45;

/** Datasets that somebody holds apart, under whatever names, the lesser id first. */
const APART = `
  select distinct case when x.canonical_id < y.canonical_id then x.canonical_id else y.canonical_id end as a_id,
         case when x.canonical_id < y.canonical_id then y.canonical_id else x.canonical_id end as b_id
    from identity_decision d
    join node x on x.key = d.a_key
    join node y on y.key = d.b_key
   where d.verdict = 'different'`;

const PAIRS = `
  select distinct a.id as a_id, b.id as b_id
    from block
    join member a on a.alike_key = block.alike_key
    join member b on b.alike_key = a.alike_key and b.id > a.id
     and (a.alike_within is null or b.alike_within is null or a.alike_within = b.alike_within)
    left join apart on apart.a_id = a.id and apart.b_id = b.id
   where block.pairs between 1 and ?
     and apart.a_id is null`;

/**
 * Adds what candidates are made of, to be selected from:
 *
 * - `member`: the datasets that the reader may see, under each likeness of their names
 * - `block`: likenesses with the number of pairs under them
 * - `pair`: datasets that are alike and not decided to be different, the lesser id first
 *
 * Names are never compared with each other: they meet by an equal key. (`cross
 * join` tells SQLite in which order to look: the shared keys are few.) What
 * the reader may not see is left out at the beginning, so that it counts nowhere.
 */
function withCandidates(context: ReadContext): Knex.QueryBuilder {
  const { knex, visibility } = context;
  return knex
    .queryBuilder()
    .with(
      'member',
      knex.raw(
        `select distinct n.alike_key, n.alike_within, c.id
           from shared_likeness s cross join node n cross join node c
          where n.alike_key = s.alike_key and c.id = n.canonical_id
            and c.gone = ? and ?`,
        [false, visibleNodes(knex, visibility, 'c')],
      ),
    )
    .with(
      'block',
      knex.raw(
        `select alike_key,
                sum(bare) * (sum(bare) - 1) / 2 + sum(bare) * sum(named)
                  + sum(named * (named - 1) / 2) as pairs
           from (select alike_key,
                        case when alike_within is null then count(*) else 0 end as bare,
                        case when alike_within is null then 0 else count(*) end as named
                   from member group by alike_key, alike_within) parts
          group by alike_key`,
      ),
    )
    .with('apart', knex.raw(APART))
    .with('pair', knex.raw(PAIRS, [MAX_PAIRS]));
}

/** One page of the pairs, by name; the lesser name first in each. */
export async function candidatePage(
  context: ReadContext,
  page: { offset: number; limit: number },
): Promise<Array<[number, number]>> {
  const { knex } = context;
  const [x, y] = ['x', 'y'].map(end => ({
    namespace: bytewise(knex, `${end}s.name`),
    name: bytewise(knex, `${end}.name`),
  }));
  const before = knex.raw('(? < ? or (? = ? and ? < ?))', [
    ...[x.namespace, y.namespace, x.namespace, y.namespace],
    ...[x.name, y.name],
  ]);
  const either = (first: Knex.Raw, second: Knex.Raw) =>
    knex.raw('case when ? then ? else ? end', [before, first, second]);
  const rows: Array<{ a_id: number; b_id: number; swapped: number }> =
    await withCandidates(context)
      .from('pair')
      .join({ x: 'node' }, 'x.id', 'pair.a_id')
      .join({ xs: 'namespace' }, 'xs.id', 'x.namespace_id')
      .join({ y: 'node' }, 'y.id', 'pair.b_id')
      .join({ ys: 'namespace' }, 'ys.id', 'y.namespace_id')
      .select(
        'pair.a_id',
        'pair.b_id',
        knex.raw('case when ? then 0 else 1 end as swapped', [before]),
      )
      .orderByRaw(
        knex.raw('?, ?, ?, ?', [
          ...[either(x.namespace, y.namespace), either(x.name, y.name)],
          ...[either(y.namespace, x.namespace), either(y.name, x.name)],
        ]),
      )
      .offset(page.offset)
      .limit(page.limit);
  return rows.map(row =>
    row.swapped ? [row.b_id, row.a_id] : [row.a_id, row.b_id],
  );
}

/** How many pairs there are, and what was left out of them. */
export async function countCandidates(
  context: ReadContext,
): Promise<{ total: number; leftOut: { names: number; datasets: number } }> {
  const { knex } = context;
  const row = await withCandidates(context)
    .select(
      knex.raw('(select count(*) from pair) as total'),
      knex.raw('(select count(*) from block where pairs > ?) as names', [
        MAX_PAIRS,
      ]),
      knex.raw(
        `(select count(distinct m.id) from member m
            join block b on b.alike_key = m.alike_key where b.pairs > ?) as datasets`,
        [MAX_PAIRS],
      ),
    )
    .first();
  return {
    total: Number(row.total),
    leftOut: { names: Number(row.names), datasets: Number(row.datasets) },
  };
}
