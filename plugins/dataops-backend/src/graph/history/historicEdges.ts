import { Knex } from 'knex';
import { visibleNodes } from '../../access/visibleNodes';
import { ReadContext } from '../../read/ReadContext';
import { countedRun } from './countedRun';
import { datasetPresentAt, jobPresentAt } from './presentAt';

/**
 * The edges that counted at an instant and that the reader may see: what the
 * run that counted then read and wrote (`io`), as `x`, job `j` and dataset `d`.
 * Of a run that was not over yet, only what it had reported.
 *
 * Names, owners and who may see what are those of today.
 */
export function historicEdges(
  { knex, visibility }: ReadContext,
  at: number,
): Knex.QueryBuilder {
  return knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .join({ d: 'node' }, 'd.id', 'x.canonical_id')
    .join({ io: 'run_io' }, join =>
      join
        .on('io.run_id', knex.raw('(?)', [countedRun(knex, at)]))
        .on('io.node_id', 'x.node_id')
        .on('io.direction', 'x.direction'),
    )
    .where(knex.raw('(io.first_at <= ? or not j.streaming)', [at]))
    .where(jobPresentAt(knex, at))
    .where(datasetPresentAt(knex, at))
    .where(visibleNodes(knex, visibility, 'j'))
    .where(visibleNodes(knex, visibility, 'd'));
}
