import { idList } from '../access/jsonList';
import { readableFacets } from '../access/readableFacets';
import { visibleNodes } from '../access/visibleNodes';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { MarquezFacets, MarquezVersionedDataset } from './models';
import { loadSchemas, schemaAt } from './schemas';
import { datasetVersionUuid } from './versionUuid';

/** A dataset that a run read or wrote. */
export type RunDataset = {
  /** `node.key` of its canonical name. */
  key: string;
  body: MarquezVersionedDataset;
};

export type RunDatasets = { inputs: RunDataset[]; outputs: RunDataset[] };

type IoRow = {
  run_id: number;
  direction: 'input' | 'output';
  last_at: number;
  id: number;
  key: string;
  name: string;
  namespace: string;
};

/** The visible datasets of runs, by `run.id`; all names of a dataset are one. */
export async function loadRunDatasets(
  context: ReadContext,
  runIds: readonly number[],
): Promise<Map<number, RunDatasets>> {
  const { knex, visibility } = context;
  const rows: IoRow[] = await knex({ io: 'run_io' })
    .join({ m: 'node' }, 'm.id', 'io.node_id')
    .join({ n: 'node' }, 'n.id', 'm.canonical_id')
    .join({ ns: 'namespace' }, 'ns.id', 'n.namespace_id')
    .where(knex.raw('io.run_id in ?', [idList(knex, runIds)]))
    .where(visibleNodes(knex, visibility, 'n'))
    .groupBy('io.run_id', 'io.direction', 'n.id', 'n.key', 'n.name', 'ns.name')
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'ns.name'), bytewise(knex, 'n.name')]),
    )
    .select(
      'io.run_id',
      'io.direction',
      'n.id',
      'n.key',
      'n.name',
      'ns.name as namespace',
    )
    .max({ last_at: 'io.last_at' });
  const schemas = await loadSchemas(
    context,
    [...new Set(rows.map(row => row.id))],
    false,
  );
  const facets = await loadIoFacets(context, runIds);
  const found = new Map<number, RunDatasets>();
  for (const row of rows) {
    const ofRun = found.get(row.run_id) ?? { inputs: [], outputs: [] };
    const schema = schemaAt(schemas.get(row.id), row.last_at);
    ofRun[row.direction === 'input' ? 'inputs' : 'outputs'].push({
      key: row.key,
      body: {
        datasetVersionId: {
          namespace: row.namespace,
          name: row.name,
          version: datasetVersionUuid(row.key, schema?.key ?? ''),
        },
        facets: facets.get(`${row.run_id} ${row.direction} ${row.id}`) ?? {},
      },
    });
    found.set(row.run_id, ofRun);
  }
  return found;
}

async function loadIoFacets(
  context: ReadContext,
  runIds: readonly number[],
): Promise<Map<string, MarquezFacets>> {
  const { knex } = context;
  const rows: Array<{
    run_id: number;
    direction: string;
    id: number;
    name: string;
    value: string;
  }> = await knex({ f: 'io_facet' })
    .join({ m: 'node' }, 'm.id', 'f.node_id')
    .where(knex.raw('f.run_id in ?', [idList(knex, runIds)]))
    // Where two names of a dataset have one facet, the newest counts: the last.
    .orderBy('f.at')
    .orderBy('m.key')
    .select('f.run_id', 'f.direction', 'm.canonical_id as id')
    .select('f.name', 'f.value');
  const found = new Map<string, MarquezFacets>();
  for (const row of await readableFacets(context, rows)) {
    const key = `${row.run_id} ${row.direction} ${row.id}`;
    const facets: MarquezFacets = found.get(key) ?? Object.create(null);
    facets[row.name] = row.value;
    found.set(key, facets);
  }
  return found;
}
