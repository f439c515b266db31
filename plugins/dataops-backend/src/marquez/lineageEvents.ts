import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { isRestricted } from '../access/Visibility';
import { FacetValue } from '../read/facetValues';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { Paging } from './Paging';
import { withoutHidden } from './withoutHidden';

export type EventsRequest = Paging & {
  /** Milliseconds UTC; exclusive. */
  before?: number;
  /** Inclusive. */
  after?: number;
  sortDirection: 'asc' | 'desc';
};

/**
 * Run events as they were stored, that is: redacted. Like Marquez this leaves
 * out events of jobs and datasets without a run.
 */
export async function listLineageEvents(
  context: ReadContext,
  request: EventsRequest,
): Promise<{ events: FacetValue[]; totalCount: number }> {
  const { sortDirection, limit, offset } = request;
  const query = visibleEvents(context);
  if (request.before !== undefined) {
    query.where('v.event_at', '<', request.before);
  }
  if (request.after !== undefined) {
    query.where('v.event_at', '>=', request.after);
  }
  const rows: Array<{ body: string }> = await query
    .clone()
    .orderBy('v.event_at', sortDirection)
    .orderBy('v.id', sortDirection)
    .limit(limit)
    .offset(offset)
    .select('v.body');
  return {
    events: await withoutHidden(
      context,
      rows.map((row): FacetValue => JSON.parse(row.body)),
    ),
    totalCount: await countRows(query),
  };
}

/**
 * An event is seen by who sees its job, the job of the run that started it,
 * every dataset that its run read or wrote, and every dataset that went into
 * its columns. What else the body names is taken out of it.
 */
function visibleEvents({ knex, visibility }: ReadContext): Knex.QueryBuilder {
  const query = knex({ v: 'raw_event' })
    .join({ r: 'run' }, 'r.id', 'v.run_id')
    .where({ 'v.source': 'openlineage', 'r.origin': 'run' });
  if (!isRestricted(visibility)) {
    return query;
  }
  const hidden = (alias: string) =>
    knex.raw('case when ? then 0 else 1 end = 1', [
      visibleNodes(knex, visibility, alias),
    ]);
  return query
    .join({ j: 'node' }, 'j.id', 'v.node_id')
    .where(visibleNodes(knex, visibility, 'j'))
    .whereNotExists(
      knex({ io: 'run_io' })
        .join({ d: 'node' }, 'd.id', 'io.node_id')
        .whereRaw('io.run_id = v.run_id')
        .where(hidden('d'))
        .select(knex.raw('1')),
    )
    .whereNotExists(
      knex({ rc: 'run_column' })
        .join({ ce: 'column_edge' }, 'ce.set_id', 'rc.set_id')
        .join({ d: 'node' }, 'd.id', 'ce.input_node_id')
        .whereRaw('rc.run_id = v.run_id')
        .where(hidden('d'))
        .select(knex.raw('1')),
    )
    .whereNotExists(
      knex({ p: 'run' })
        .join({ pj: 'node' }, 'pj.id', 'p.job_id')
        .whereRaw('p.id = r.parent_run_id')
        .where(hidden('pj'))
        .select(knex.raw('1')),
    );
}
