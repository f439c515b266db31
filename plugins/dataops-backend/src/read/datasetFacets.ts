import {
  ListFacets,
  ListRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { listFacets } from './listFacets';
import { datasetQuery } from './nodeQuery';
import { ReadContext } from './ReadContext';

/** The values by which datasets can be filtered, with counts. */
export async function datasetFacets(
  context: ReadContext,
  request: ListRequest,
): Promise<ListFacets> {
  return listFacets(() => datasetQuery(context), context, request);
}
