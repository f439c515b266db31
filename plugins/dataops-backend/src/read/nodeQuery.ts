import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from './ReadContext';

/**
 * The rows of `node` that the reader may see, as `n`, with the namespace as
 * `ns` and the entity, where there is one, as `e`. Every list starts here.
 */
export function nodeQuery(context: ReadContext): Knex.QueryBuilder {
  const { knex, visibility } = context;
  return knex({ n: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .leftJoin({ e: 'entity' }, 'e.id', 'n.entity_id')
    .where(visibleNodes(knex, visibility, 'n'));
}

/** What a list of datasets holds: one row for all names of each, without dropped ones. */
export function datasetQuery(context: ReadContext): Knex.QueryBuilder {
  return nodeQuery(context)
    .where('n.kind', 'dataset')
    .whereRaw('n.canonical_id = n.id')
    .where('n.gone', false);
}

/** What a list of pipelines holds: the entities, and the jobs that belong to none. */
export function pipelineQuery(context: ReadContext): Knex.QueryBuilder {
  return nodeQuery(context)
    .where('n.gone', false)
    .where(part =>
      part
        .where('n.kind', 'pipeline')
        .orWhere(job => job.where('n.kind', 'job').whereNull('n.entity_id')),
    );
}
