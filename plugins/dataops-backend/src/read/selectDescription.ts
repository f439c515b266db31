import { isRecord, textIn } from './facetValues';
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
  const facets: Array<{ value: string }> = await knex({ f: 'node_facet' })
    .join({ n: 'node' }, 'n.id', 'f.node_id')
    .where('f.name', 'documentation')
    .where(part => part.where('n.id', row.id).orWhere('n.canonical_id', row.id))
    .orderBy('f.at', 'desc')
    .orderByRaw(bytewise(knex, 'f.value'))
    .limit(1)
    .select('f.value');
  const facet: unknown = facets[0] && JSON.parse(facets[0].value);
  return isRecord(facet) ? textIn(facet, 'description') : undefined;
}
