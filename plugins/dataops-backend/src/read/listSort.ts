import { ListRequest } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { statusRank } from './effectiveStatus';
import { neighbourCount } from './neighbourCount';
import { caseless, orderByNaturalKey, orderNullsLast } from './ordering';
import { ReadContext } from './ReadContext';

/** When the newest run of a pipeline's jobs, or of a job, was last heard of. */
const LAST_RUN = `case when n.kind = 'pipeline'
  then (select max(r.last_at) from node j join run r on r.id = j.last_run_id
        where j.entity_id = n.entity_id and j.kind = 'job')
  else (select r.last_at from run r where r.id = n.last_run_id) end`;

/** Adds the order of a request: by default by name; ties by natural key. */
export function applySort(
  query: Knex.QueryBuilder,
  context: ReadContext,
  request: Pick<ListRequest, 'sort' | 'order'>,
): Knex.QueryBuilder {
  const { knex } = context;
  const expression = sortExpression(context, request.sort ?? 'name');
  orderNullsLast(query, knex, expression, request.order ?? 'asc');
  if (request.sort && request.sort !== 'name') {
    orderNullsLast(query, knex, labelOrder(knex), 'asc');
  }
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  return query;
}

/** The shown name, without regard to case. */
export function labelOrder(knex: Knex): Knex.Raw {
  return caseless(
    knex,
    knex.raw(
      `case when n.kind in ('dataset', 'pipeline') then coalesce(e.label, n.label) else n.label end`,
    ),
  );
}

function sortExpression(
  context: ReadContext,
  sort: NonNullable<ListRequest['sort']>,
): Knex.Raw {
  const { knex } = context;
  switch (sort) {
    case 'status':
      return statusRank(context);
    case 'tier':
      return knex.raw('e.tier');
    case 'owner':
      return caseless(knex, knex.raw('n.owner_ref'));
    case 'dataAsOf':
      return knex.raw('n.data_at');
    case 'downstream':
      return neighbourCount(context, 'downstream', 'n.id');
    case 'lastRun':
      return knex.raw(LAST_RUN);
    default:
      return labelOrder(knex);
  }
}
