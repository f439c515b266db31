import {
  NodeSummary,
  Overview,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isRestricted } from '../access/Visibility';
import { effectiveStatus } from './effectiveStatus';
import { applySort } from './listSort';
import { datasetQuery, nodeQuery, pipelineQuery } from './nodeQuery';
import { summaryColumns, SummaryRow, toSummary } from './nodeSummary';
import { countRows } from './page';
import { ReadContext } from './ReadContext';
import { sourceHealth } from './sourceHealth';

/** How many things the list of what needs a person holds. */
const NEEDS_YOU = 20;

/** Statuses in which nothing is asked of anybody. */
const AT_EASE = ['healthy', 'running', 'waiting'];

/**
 * The first page: what needs the reader, and how everything is.
 *
 * @param ownershipRefs - the reader and the reader's groups; empty for a service
 */
export async function getOverview(
  context: ReadContext,
  ownershipRefs: readonly string[],
): Promise<Overview> {
  const mine = (query: Knex.QueryBuilder) =>
    query.clone().whereIn('n.owner_ref', [...ownershipRefs]);
  const datasets = datasetQuery(context);
  const pipelines = pipelineQuery(context);
  return {
    needsYou: await needsYou(context, mine(eitherQuery(context))),
    mine: {
      datasets: await countRows(mine(datasets)),
      pipelines: await countRows(mine(pipelines)),
    },
    datasets: await countByStatus(context, datasets),
    pipelines: await countByStatus(context, pipelines),
    tier1: await countByStatus(
      context,
      eitherQuery(context).where('e.tier', 1),
    ),
    sources: await sourceHealth(context),
    restricted: isRestricted(context.visibility),
    asOf: new Date(context.now).toISOString(),
  };
}

/** Datasets and pipelines together. */
function eitherQuery(context: ReadContext): Knex.QueryBuilder {
  return nodeQuery(context).where(part =>
    part
      .whereIn('n.id', datasetQuery(context).select('n.id'))
      .orWhereIn('n.id', pipelineQuery(context).select('n.id')),
  );
}

async function needsYou(
  context: ReadContext,
  query: Knex.QueryBuilder,
): Promise<NodeSummary[]> {
  const uneasy = query.where(
    context.knex.raw('(?) not in (?, ?, ?)', [
      effectiveStatus(context),
      ...AT_EASE,
    ]),
  );
  const rows: SummaryRow[] = await applySort(uneasy, context, {
    sort: 'status',
  })
    .limit(NEEDS_YOU)
    .select(summaryColumns(context.knex));
  return rows.map(row => toSummary(row, context));
}

async function countByStatus(
  context: ReadContext,
  query: Knex.QueryBuilder,
): Promise<Overview['datasets']> {
  const rows: Array<{ status: string; count: number | string }> = await query
    .clone()
    .select({ status: effectiveStatus(context) })
    .count({ count: '*' })
    .groupByRaw('1');
  const byStatus = rows
    .map(({ status, count }) => ({ status, count: Number(count) }))
    .sort((a, b) => (a.status < b.status ? -1 : 1));
  return {
    total: byStatus.reduce((sum, { count }) => sum + count, 0),
    byStatus,
  };
}
