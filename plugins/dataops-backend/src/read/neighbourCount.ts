import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { Flow } from '../graph/EdgeSource';
import { derivedNeighbours, pipelineNeighbours } from './declaredNeighbours';
import { ReadContext } from './ReadContext';

/**
 * A scalar subquery: how many distinct datasets lie one hop away from the
 * dataset whose id stands in `column`, as the graph draws them: through a job,
 * a pipeline of which something declared was not seen, or a declaration that
 * one is derived from the other. Only what the reader may see counts, also of
 * what lies between.
 */
export function neighbourCount(
  context: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const { knex, visibility } = context;
  return knex.raw(
    `(select count(*) from (? union ? union ?) hop
        join node t on t.id = hop.id
       where t.id <> ?? and ?)`,
    [
      observed(context, flow, column),
      pipelineNeighbours(context, flow, column),
      derivedNeighbours(context, flow, column),
      column,
      visibleNodes(knex, visibility, 't'),
    ],
  );
}

function observed(
  { knex, visibility }: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const [near, far] =
    flow === 'downstream' ? ['input', 'output'] : ['output', 'input'];
  return knex.raw(
    `select far.canonical_id as id from edge near
       join node j on j.id = near.job_id
       join edge far on far.job_id = near.job_id
      where near.canonical_id = ?? and near.direction = '${near}' and near.current = ?
        and far.direction = '${far}' and far.current = ? and ?`,
    [column, true, true, visibleNodes(knex, visibility, 'j')],
  );
}
