import {
  ListFacets,
  ListRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { listFacets } from './listFacets';
import { pipelineQuery } from './nodeQuery';
import { ReadContext } from './ReadContext';

/** The values by which pipelines can be filtered, with counts. */
export async function pipelineFacets(
  context: ReadContext,
  request: ListRequest,
): Promise<ListFacets> {
  return listFacets(() => pipelineQuery(context), context, request);
}
