import { CandidateUsers } from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../../access/jsonList';
import { visibleEntities, visibleNodes } from '../../access/visibleNodes';
import { labelOrder } from '../listSort';
import { nodeQuery } from '../nodeQuery';
import { summaryColumns, SummaryRow, toSummary } from '../nodeSummary';
import { bytewise } from '../ordering';
import { ReadContext } from '../ReadContext';

/** Users of a dataset that are named; the others are counted. */
const MAX_NAMED = 5;

type UserRow = SummaryRow & {
  dataset_id: number;
  direction: 'input' | 'output';
  users: number | string;
};

export type UsersOf = (
  datasetId: number,
  direction: 'input' | 'output',
) => CandidateUsers;

/** Who reads and writes some datasets now, or is declared to, by name. */
export async function candidateUsers(
  context: ReadContext,
  datasetIds: readonly number[],
): Promise<UsersOf> {
  const { knex, visibility } = context;
  const ids = idList(knex, datasetIds);
  const uses = knex.raw(
    `(select x.canonical_id as dataset_id, x.direction, coalesce(p.id, j.id) as user_id
        from edge x
        join node j on j.id = x.job_id
        left join node p on p.kind = 'pipeline' and p.entity_id = j.entity_id
       where x.canonical_id in ? and x.current = ? and ?
      union
      select s.canonical_id, 'output', d.from_id from node s
        join declared_edge d on d.to_id = s.id
       where s.canonical_id in ? and ?
      union
      select s.canonical_id, 'input', d.to_id from node s
        join declared_edge d on d.from_id = s.id
       where s.canonical_id in ? and ?) as u`,
    [
      ...[ids, true, visibleNodes(knex, visibility, 'j')],
      ...[ids, visibleEntities(knex, visibility, 'd.entity_id')],
      ...[ids, visibleEntities(knex, visibility, 'd.entity_id')],
    ],
  );
  const ranked = nodeQuery(context)
    .join(uses, 'u.user_id', 'n.id')
    .whereIn('n.kind', ['job', 'pipeline'])
    .where('n.gone', false)
    .select(
      ...summaryColumns(knex),
      'u.dataset_id',
      'u.direction',
      knex.raw('count(*) over (partition by u.dataset_id, u.direction) users'),
      knex.raw(
        `row_number() over (partition by u.dataset_id, u.direction
           order by ?, ?, ?) place`,
        [labelOrder(knex), bytewise(knex, 'ns.name'), bytewise(knex, 'n.name')],
      ),
    );
  const rows: UserRow[] = await knex
    .from(ranked.as('r'))
    .where('r.place', '<=', MAX_NAMED)
    .orderBy('r.place')
    .select('r.*');
  return (datasetId, direction) => {
    const own = rows.filter(
      row => row.dataset_id === datasetId && row.direction === direction,
    );
    return {
      total: Number(own[0]?.users ?? 0),
      items: own.map(row => {
        const { key, kind, label, entityRef } = toSummary(row, context);
        return { key, kind, label, entityRef };
      }),
    };
  };
}
