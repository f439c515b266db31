import {
  ListRequest,
  Page,
  PipelineRow,
} from '@headwater/backstage-plugin-dataops-common';
import { applyFilters } from './listFilters';
import { applySort } from './listSort';
import { pipelineQuery } from './nodeQuery';
import { summaryColumns } from './nodeSummary';
import { countRows, DEFAULT_LIMIT, toPage } from './page';
import { toPipelineRows } from './pipelineRows';
import { ReadContext } from './ReadContext';

/** One page of the pipelines, and of the jobs that belong to none. */
export async function listPipelines(
  context: ReadContext,
  request: ListRequest,
): Promise<Page<PipelineRow>> {
  const matching = applyFilters(pipelineQuery(context), context, request);
  const total = await countRows(matching);
  const rows = await applySort(matching.clone(), context, request)
    .offset(request.offset ?? 0)
    .limit(request.limit ?? DEFAULT_LIMIT)
    .select(summaryColumns(context.knex));
  return toPage(context, request, {
    items: await toPipelineRows(context, rows),
    total,
  });
}
