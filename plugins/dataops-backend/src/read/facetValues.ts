import { Knex } from 'knex';
import { idList } from '../access/jsonList';

/** A facet as its producer sent it: it may hold anything. */
export type FacetValue = Record<string, unknown>;

/** Facets of runs, by run and name. */
export async function runFacets(
  knex: Knex,
  runIds: number[],
  names: readonly string[],
): Promise<Map<number, Map<string, FacetValue>>> {
  const rows: Array<{ run_id: number; name: string; value: string }> =
    await knex('run_facet')
      .where(knex.raw('run_id in ?', [idList(knex, runIds)]))
      .whereIn('name', [...names])
      .select('run_id', 'name', 'value');
  return group(rows);
}

/** Facets of what runs wrote to one dataset, under any of its names. */
export async function outputFacets(
  knex: Knex,
  options: { canonicalId: number; runIds: number[]; names: readonly string[] },
): Promise<Map<number, Map<string, FacetValue>>> {
  const rows: Array<{ run_id: number; name: string; value: string }> =
    await knex({ f: 'io_facet' })
      .join({ n: 'node' }, 'n.id', 'f.node_id')
      .where('n.canonical_id', options.canonicalId)
      .where('f.direction', 'output')
      .where(knex.raw('f.run_id in ?', [idList(knex, options.runIds)]))
      .whereIn('f.name', [...options.names])
      // Where two names of the dataset have one facet, the newest counts: the last.
      .orderBy('f.at')
      .orderBy('n.key')
      .select('f.run_id', 'f.name', 'f.value');
  return group(rows);
}

function group(
  rows: Array<{ run_id: number; name: string; value: string }>,
): Map<number, Map<string, FacetValue>> {
  const facets = new Map<number, Map<string, FacetValue>>();
  for (const row of rows) {
    const value: unknown = JSON.parse(row.value);
    if (isRecord(value)) {
      const ofRun = facets.get(row.run_id) ?? new Map<string, FacetValue>();
      facets.set(row.run_id, ofRun.set(row.name, value));
    }
  }
  return facets;
}

export function isRecord(value: unknown): value is FacetValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number of a facet, if it is one; 0 is a value. */
export function numberIn(
  facet: FacetValue | undefined,
  name: string,
): number | undefined {
  const value = facet?.[name];
  return typeof value === 'number' ? value : undefined;
}

/** A text of a facet, if it is one and says something. */
export function textIn(
  facet: FacetValue | undefined,
  name: string,
): string | undefined {
  const value = facet?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
