import { Knex } from 'knex';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { ReadContext } from './ReadContext';

export type Flow = 'upstream' | 'downstream';

/**
 * A scalar subquery: how many distinct datasets lie one hop away from the
 * dataset whose id stands in `column`, through a job, a declared pipeline, or
 * a declaration that one is derived from the other. Only what the reader may
 * see counts, also of what lies between.
 *
 * `kind || ''` keeps SQLite from starting at the index of kinds, which would
 * visit every dataset for each row; the few edges of one dataset are the start.
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
       where t.gone = ? and t.id <> ?? and ?)`,
    [
      observed(context, flow, column),
      throughPipeline(context, flow, column),
      derived(context, flow, column),
      false,
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

function throughPipeline(
  { knex, visibility }: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const [near, far] =
    flow === 'downstream' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  return knex.raw(
    `select t.canonical_id as id from node s
       join declared_edge d1 on d1.${near} = s.id
       join node p on p.id = d1.${far} and p.kind || '' = 'pipeline'
       join declared_edge d2 on d2.${near} = p.id
       join node t on t.id = d2.${far} and t.kind || '' = 'dataset'
      where s.canonical_id = ?? and ? and ? and ?`,
    [
      column,
      visibleNodes(knex, visibility, 'p'),
      visibleEntities(knex, visibility, 'd1.entity_id'),
      visibleEntities(knex, visibility, 'd2.entity_id'),
    ],
  );
}

function derived(
  { knex, visibility }: ReadContext,
  flow: Flow,
  column: string,
): Knex.Raw {
  const [near, far] =
    flow === 'downstream' ? ['from_id', 'to_id'] : ['to_id', 'from_id'];
  return knex.raw(
    `select t.canonical_id as id from node s
       join declared_edge d on d.${near} = s.id
       join node t on t.id = d.${far} and t.kind || '' = 'dataset'
      where s.canonical_id = ?? and ?`,
    [column, visibleEntities(knex, visibility, 'd.entity_id')],
  );
}
