import { idList } from '../access/jsonList';
import { readableFacets } from '../access/readableFacets';
import { ReadContext } from '../read/ReadContext';
import { MarquezFacets, MarquezRun } from './models';
import { loadRunDatasets } from './runDatasets';
import { MarquezRunRow, toRunOutline } from './runOutlines';

/** Runs with their facets and datasets, loaded for all at once. */
export async function toRuns(
  context: ReadContext,
  rows: readonly MarquezRunRow[],
): Promise<MarquezRun[]> {
  const ids = rows.map(row => row.id);
  const datasets = await loadRunDatasets(context, ids);
  const facets = await loadRunFacets(context, ids);
  return rows.map(row => {
    const io = datasets.get(row.id);
    return {
      ...toRunOutline(row, {
        inputs: io?.inputs.map(one => one.key) ?? [],
        outputs: io?.outputs.map(one => one.key) ?? [],
      }),
      inputDatasetVersions: io?.inputs.map(one => one.body) ?? [],
      outputDatasetVersions: io?.outputs.map(one => one.body) ?? [],
      facets: facets.get(row.id) ?? {},
    };
  });
}

async function loadRunFacets(
  context: ReadContext,
  ids: readonly number[],
): Promise<Map<number, MarquezFacets>> {
  const { knex } = context;
  const rows: Array<{ run_id: number; name: string; value: string }> =
    await knex('run_facet')
      .where(knex.raw('run_id in ?', [idList(knex, ids)]))
      .orderBy('name')
      .select('run_id', 'name', 'value');
  const found = new Map<number, MarquezFacets>();
  for (const row of await readableFacets(context, rows)) {
    const facets: MarquezFacets = found.get(row.run_id) ?? Object.create(null);
    facets[row.name] = row.value;
    found.set(row.run_id, facets);
  }
  return found;
}
