import { idList } from '../access/jsonList';
import { readableFacets } from '../access/readableFacets';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';
import { instant } from './instant';
import { MarquezFacets } from './models';
import { MarquezRunRow } from './runOutlines';

const SPEC = 'https://openlineage.io/spec/facets';
const NOMINAL_TIME = `${SPEC}/1-0-1/NominalTimeRunFacet.json#/$defs/NominalTimeRunFacet`;
const PARENT = `${SPEC}/1-1-0/ParentRunFacet.json#/$defs/ParentRunFacet`;

/** Facets of runs, by `run.id`: those that are stored, and those that became columns of the run. */
export async function loadRunFacets(
  context: ReadContext,
  runs: readonly MarquezRunRow[],
): Promise<Map<number, MarquezFacets>> {
  const { knex } = context;
  const ids = runs.map(run => run.id);
  const rows: Array<{ run_id: number; name: string; value: string }> =
    await knex('run_facet')
      .where(knex.raw('run_id in ?', [idList(knex, ids)]))
      .select('run_id', 'name', 'value');
  const named = [
    ...runs.flatMap(nominalTime),
    ...(await parents(context, ids)),
    ...(await readableFacets(context, rows)),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = new Map<number, MarquezFacets>();
  for (const { run_id: id, name, value } of named) {
    // Null prototype: a facet may have any name.
    const facets: MarquezFacets = found.get(id) ?? Object.create(null);
    facets[name] = value;
    found.set(id, facets);
  }
  return found;
}

type RunFacet = { run_id: number; name: string; value: unknown };

function nominalTime(run: MarquezRunRow): RunFacet[] {
  const { nominal_start: start, nominal_end: end } = run;
  if (start === null) {
    return [];
  }
  const value = {
    ...header(run.producer, NOMINAL_TIME),
    nominalStartTime: instant(start),
    ...(end === null ? {} : { nominalEndTime: instant(end) }),
  };
  return [{ run_id: run.id, name: 'nominalTime', value }];
}

/** The runs that started others, unless those are hidden. */
async function parents(
  { knex, visibility }: ReadContext,
  ids: readonly number[],
): Promise<RunFacet[]> {
  const rows: Array<{
    id: number;
    producer: string | null;
    run_id: string;
    namespace: string;
    name: string;
  }> = await knex({ r: 'run' })
    .join({ p: 'run' }, 'p.id', 'r.parent_run_id')
    .join({ j: 'node' }, 'j.id', 'p.job_id')
    .join({ ns: 'namespace' }, 'ns.id', 'j.namespace_id')
    .where(knex.raw('r.id in ?', [idList(knex, ids)]))
    .where(visibleNodes(knex, visibility, 'j'))
    .select('r.id', 'r.producer', 'p.run_id', 'j.name')
    .select('ns.name as namespace');
  return rows.map(({ id, producer, run_id: runId, namespace, name }) => ({
    run_id: id,
    name: 'parent',
    value: {
      ...header(producer, PARENT),
      run: { runId },
      job: { namespace, name },
    },
  }));
}

function header(producer: string | null, schema: string): MarquezFacets {
  return {
    ...(producer === null ? {} : { _producer: producer }),
    _schemaURL: schema,
  };
}
