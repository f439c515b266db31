import { Knex } from 'knex';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { DriftScope } from './driftScope';
import { DriftSide, endsOf } from './driftSide';

/** What pipelines declare and none of their jobs does. */
export function unseenOfPipelines(
  { knex, visibility }: ReadContext,
  scope: DriftScope,
  { direction, dataset, process }: DriftSide,
): Knex.QueryBuilder {
  // Jobs of a pipeline carry its entity, so who may see it may see them.
  const seen = (column: string, current: boolean) =>
    knex.raw(
      `(select ${column} from edge x join node j on j.id = x.job_id
         where x.canonical_id = c.id and x.direction = ? and x.current = ?
           and j.entity_id = p.entity_id)`,
      [direction, current],
    );
  const query = knex({ d: 'declared_edge' })
    .join({ p: 'node' }, 'p.id', `d.${process}`)
    .join({ s: 'node' }, 's.id', `d.${dataset}`)
    .join({ c: 'node' }, 'c.id', 's.canonical_id')
    .join({ e: 'entity' }, 'e.id', 'd.entity_id')
    .where({ 'p.kind': 'pipeline', 'c.kind': 'dataset' })
    .where(visibleNodes(knex, visibility, 'p'))
    .where(visibleNodes(knex, visibility, 'c'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .where(knex.raw('not exists ?', [seen('1', true)]))
    .groupBy('c.id', 'p.id', 'p.entity_id')
    .select({
      ...endsOf(direction, 'c.id', 'p.id'),
      kind: knex.raw(`'declared-only'`),
      entity_ref: knex.raw('min(?)', [bytewise(knex, 'e.ref')]),
      last_at: seen('max(x.last_at)', false),
    });
  if (scope) {
    query.where(
      scope.kind === 'dataset'
        ? { 'c.id': scope.id }
        : { 'p.entity_id': scope.entity_id },
    );
  }
  return query;
}

/** Datasets that are declared to be derived from others, without a job that does it. */
export function unseenDerivations(
  { knex, visibility }: ReadContext,
  scope: DriftScope,
): Knex.QueryBuilder {
  const seen = (column: string, current: boolean) =>
    knex.raw(
      `(select ${column} from edge i
          join edge o on o.job_id = i.job_id
          join node j on j.id = i.job_id
         where i.canonical_id = a.canonical_id and i.direction = 'input'
           and o.canonical_id = b.canonical_id and o.direction = 'output'
           and ${current ? '' : 'not '}(i.current and o.current)
           and ?)`,
      [visibleNodes(knex, visibility, 'j')],
    );
  const query = knex({ d: 'declared_edge' })
    .join({ a: 'node' }, 'a.id', 'd.from_id')
    .join({ b: 'node' }, 'b.id', 'd.to_id')
    .join({ ca: 'node' }, 'ca.id', 'a.canonical_id')
    .join({ cb: 'node' }, 'cb.id', 'b.canonical_id')
    .join({ e: 'entity' }, 'e.id', 'd.entity_id')
    .where({ 'a.kind': 'dataset', 'b.kind': 'dataset' })
    .whereRaw('a.canonical_id <> b.canonical_id')
    .where(visibleNodes(knex, visibility, 'ca'))
    .where(visibleNodes(knex, visibility, 'cb'))
    .where(visibleEntities(knex, visibility, 'd.entity_id'))
    .where(knex.raw('not exists ?', [seen('1', true)]))
    .groupBy('a.canonical_id', 'b.canonical_id')
    .select({
      from_id: 'a.canonical_id',
      to_id: 'b.canonical_id',
      kind: knex.raw(`'declared-only'`),
      entity_ref: knex.raw('min(?)', [bytewise(knex, 'e.ref')]),
      last_at: seen('max(o.last_at)', false),
    });
  if (scope) {
    query.where(either =>
      either
        .where('a.canonical_id', scope.id)
        .orWhere('b.canonical_id', scope.id),
    );
  }
  return query;
}
