import { amongIds } from '../access/amongIds';
import { readableFacets } from '../access/readableFacets';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';
import { CHECKS_FACET } from '../store/operations/checks';

/**
 * The newest checks of datasets, by the id of the canonical name, from the
 * reads and writes of visible jobs. Marquez has them among the facets of the
 * dataset, where its web interface looks for them.
 */
export async function qualityFacets(
  context: ReadContext,
  ids: readonly number[],
): Promise<Map<number, unknown>> {
  const { knex, visibility } = context;
  const newest = knex({ f2: 'io_facet' })
    .join({ r2: 'run' }, 'r2.id', 'f2.run_id')
    .join({ j2: 'node' }, 'j2.id', 'r2.job_id')
    .whereRaw(`f2.node_id = m.id and f2.name = '${CHECKS_FACET}'`)
    .where(visibleNodes(knex, visibility, 'j2'))
    .orderBy('f2.at', 'desc')
    .limit(1)
    .select('f2.at');
  const rows: Array<{ id: number; name: string; value: string }> = await knex({
    m: 'node',
  })
    .join({ f: 'io_facet' }, 'f.node_id', 'm.id')
    .join({ r: 'run' }, 'r.id', 'f.run_id')
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .where(amongIds(knex, 'm.canonical_id', ids))
    // As it stands: with a bound value the index of checks is not used.
    .whereRaw(`f.name = '${CHECKS_FACET}'`)
    .where('f.at', newest)
    .where(visibleNodes(knex, visibility, 'j'))
    .orderBy(['f.at', 'r.key', 'f.direction', 'm.key'])
    .select('m.canonical_id as id', 'f.name', 'f.value');
  const facets = await readableFacets(context, rows);
  return new Map(facets.map(({ id, value }) => [id, value]));
}
