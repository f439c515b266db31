import { amongIds } from '../access/amongIds';
import { reportedTags } from '../read/describingFacets';
import { readableFacets } from '../access/readableFacets';
import { FacetValue, isRecord, textIn } from '../read/facetValues';
import { ReadContext } from '../read/ReadContext';
import { MarquezFacets } from './models';

/** Facets of datasets and jobs, by the id of the canonical name; of several the newest counts. */
export async function nodeFacets(
  context: ReadContext,
  ids: readonly number[],
): Promise<Map<number, MarquezFacets>> {
  const { knex } = context;
  const rows: Array<{ id: number; name: string; value: string }> = await knex({
    f: 'node_facet',
  })
    .join({ m: 'node' }, 'm.id', 'f.node_id')
    .where(amongIds(knex, 'm.canonical_id', ids))
    .orderBy('f.at')
    .orderBy('m.key')
    .select('m.canonical_id as id', 'f.name', 'f.value');
  const found = new Map<number, MarquezFacets>();
  for (const row of await readableFacets(context, rows)) {
    // Null prototype: a facet may have any name.
    const facets: MarquezFacets = found.get(row.id) ?? Object.create(null);
    facets[row.name] = row.value;
    found.set(row.id, facets);
  }
  return found;
}

/** A facet that is an object, as all that have a meaning to us. */
export function facet(
  facets: MarquezFacets | undefined,
  name: string,
): FacetValue | undefined {
  const value = facets?.[name];
  return isRecord(value) ? value : undefined;
}

/** Facets of who builds a dataset, and what is shown in their place where no one does. */
const STAND_INS = [
  ['dbt', 'dbt_source'],
  ['dbt_columns', 'dbt_source_columns'],
];

/** Facets as bodies of datasets show them. */
export function shownFacets(facets: MarquezFacets = {}): MarquezFacets {
  // Null prototype: a facet may have any name.
  const shown: MarquezFacets = Object.assign(Object.create(null), facets);
  for (const [name, standIn] of STAND_INS) {
    if (!(name in shown) && standIn in shown) {
      shown[name] = shown[standIn];
    }
  }
  return shown;
}

/** Tags of a thing, or of one of its fields. */
export function tagsIn(
  facets: MarquezFacets | undefined,
  field?: string,
): string[] {
  const names = reportedTags(name => facet(facets, name))
    .filter(tag => textIn(tag, 'field') === field)
    .flatMap(tag => textIn(tag, 'key') ?? []);
  return [...new Set(names)].sort();
}
