import {
  DatasetRow,
  ListRequest,
  Page,
} from '@headwater/backstage-plugin-dataops-common';
import { toDatasetRows } from './datasetRows';
import { applyFilters } from './listFilters';
import { applySort } from './listSort';
import { datasetQuery } from './nodeQuery';
import { summaryColumns } from './nodeSummary';
import { countRows, DEFAULT_LIMIT, toPage } from './page';
import { ReadContext } from './ReadContext';

/** One page of the datasets that the reader may see and the filters leave. */
export async function listDatasets(
  context: ReadContext,
  request: ListRequest,
): Promise<Page<DatasetRow>> {
  const matching = applyFilters(datasetQuery(context), context, request);
  const total = await countRows(matching);
  const rows = await applySort(matching.clone(), context, request)
    .offset(request.offset ?? 0)
    .limit(request.limit ?? DEFAULT_LIMIT)
    .select(summaryColumns(context.knex));
  return toPage(context, request, {
    items: await toDatasetRows(context, rows),
    total,
  });
}
