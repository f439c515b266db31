import { DESCRIBING_FACETS, reportedDescription } from './describingFacets';
import { FacetValue, isRecord } from './facetValues';
import { SummaryRow } from './nodeSummary';
import { bytewise } from './ordering';
import { ReadContext } from './ReadContext';

/** What the entity says it is, else what was reported. */
export async function selectDescription(
  { knex }: ReadContext,
  row: SummaryRow,
): Promise<string | undefined> {
  const [entity]: Array<{ description: string | null }> =
    row.entity_id === null
      ? []
      : await knex('entity').where('id', row.entity_id).select('description');
  if (entity?.description) {
    return entity.description;
  }
  const rows: Array<{ name: string; value: string }> = await knex({
    f: 'node_facet',
  })
    .join({ n: 'node' }, 'n.id', 'f.node_id')
    .whereIn('f.name', DESCRIBING_FACETS)
    .where(part => part.where('n.id', row.id).orWhere('n.canonical_id', row.id))
    .orderBy('f.at', 'desc')
    .orderByRaw(bytewise(knex, 'f.value'))
    .select('f.name', 'f.value');
  const newest = new Map<string, FacetValue>();
  for (const { name, value } of rows) {
    const facet: unknown = JSON.parse(value);
    if (!newest.has(name)) {
      newest.set(name, isRecord(facet) ? facet : {});
    }
  }
  return reportedDescription(name => newest.get(name));
}
