import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { selectPrepared } from '../store/preparedStatements';
import { ColumnFrontier } from './columnFrontier';
import { Flow } from './EdgeSource';

/** One thing that is said of an edge between columns; an edge may be several rows. */
export type ColumnEdgeRow = {
  /** Of the edge among those of its hop, from 1. */
  place: number;
  input_id: number;
  input_column: string;
  output_id: number;
  output_column: string;
  job_namespace: string;
  job_name: string;
  job_label: string;
  transformations: string;
};

/** The first edges of a hop, and how many there are. */
export type ColumnHop = { rows: ColumnEdgeRow[]; total: number };

/**
 * The edges that begin where a walk has got to, in the order of their names.
 * One statement, and one more to count them where they do not fit.
 */
export async function columnHop(
  context: ReadContext,
  frontier: ColumnFrontier,
  flow: Flow,
  room: number,
): Promise<ColumnHop> {
  const { knex } = context;
  const hop = hopQuery(context, frontier, flow);
  const rows = await selectPrepared<ColumnEdgeRow>(
    knex,
    knex
      .from(hop.clone().as('h'))
      .where('h.place', '<=', room)
      .orderByRaw(knex.raw('h.place, ?', [bytewise(knex, 'h.transformations')]))
      .select('h.*'),
  );
  const drawn = rows.at(-1)?.place ?? 0;
  return { rows, total: drawn < room ? drawn : await countHop(knex, hop) };
}

async function countHop(knex: Knex, hop: Knex.QueryBuilder): Promise<number> {
  const [{ total }] = await knex
    .from(hop.clone().as('h'))
    .max({ total: 'h.place' });
  return Number(total ?? 0);
}

function hopQuery(
  { knex, visibility }: ReadContext,
  frontier: ColumnFrontier,
  flow: Flow,
): Knex.QueryBuilder {
  return knex
    .withMaterialized('said', sayings(knex, frontier, flow))
    .from({ s: 'said' })
    .join({ om: 'node' }, 'om.id', 's.output_node_id')
    .join({ o: 'node' }, 'o.id', 'om.canonical_id')
    .join({ im: 'node' }, 'im.id', 's.input_node_id')
    .join({ i: 'node' }, 'i.id', 'im.canonical_id')
    .join({ j: 'node' }, 'j.id', 's.job_id')
    .join({ ons: 'namespace' }, 'ons.id', 'o.namespace_id')
    .join({ ins: 'namespace' }, 'ins.id', 'i.namespace_id')
    .join({ jns: 'namespace' }, 'jns.id', 'j.namespace_id')
    .where({ 'o.gone': false, 'i.gone': false, 'j.gone': false })
    .where(visibleNodes(knex, visibility, 'o'))
    .where(visibleNodes(knex, visibility, 'i'))
    .where(visibleNodes(knex, visibility, 'j'))
    .select('s.input_column', 's.output_column', 's.transformations', {
      input_id: 'i.id',
      output_id: 'o.id',
      job_namespace: 'jns.name',
      job_name: 'j.name',
      job_label: 'j.label',
      // What several sets or names of a dataset say of an edge shares a place.
      place: knex.raw('dense_rank() over (order by ?, ?, ?, ?, ?, ?, ?, ?)', [
        bytewise(knex, 'ins.name'),
        bytewise(knex, 'i.name'),
        bytewise(knex, 's.input_column'),
        bytewise(knex, 'ons.name'),
        bytewise(knex, 'o.name'),
        bytewise(knex, 's.output_column'),
        bytewise(knex, 'jns.name'),
        bytewise(knex, 'j.name'),
      ]),
    });
}

/**
 * What is said of the places in the ring. It is found first and by itself:
 * PostgreSQL does not reorder more than eight tables (`join_collapse_limit`),
 * and would read all column lineage before it looks at the ring.
 */
function sayings(
  knex: Knex,
  frontier: ColumnFrontier,
  flow: Flow,
): Knex.QueryBuilder {
  const query = knex({ n: 'node' }).select(
    'ce.input_node_id',
    'ce.input_column',
    'ce.output_column',
    'ce.transformations',
    { output_node_id: 'cc.node_id', job_id: 'cc.job_id' },
  );
  if (flow === 'downstream') {
    query
      .join({ ce: 'column_edge' }, 'ce.input_node_id', 'n.id')
      .join({ cc: 'current_column' }, 'cc.set_id', 'ce.set_id');
  } else {
    query
      .join({ cc: 'current_column' }, 'cc.node_id', 'n.id')
      .join({ ce: 'column_edge' }, 'ce.set_id', 'cc.set_id');
  }
  return frontier.narrow(query, knex, {
    canonicalId: 'n.canonical_id',
    column: flow === 'downstream' ? 'ce.input_column' : 'ce.output_column',
  });
}
