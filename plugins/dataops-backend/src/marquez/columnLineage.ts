import { InputError, NotFoundError } from '@backstage/errors';
import { ReadContext } from '../read/ReadContext';
import { ColumnEdge, currentColumnEdges } from './columnEdges';
import { toColumnNodes } from './columnNodes';
import { ColumnKeys, walkColumns } from './ColumnWalk';
import { getDatasetVersion } from './datasetVersions';
import { MarquezNodeRow } from './findNodes';
import { MarquezColumnNode } from './models';
import { ParsedNodeId, parseNodeId } from './nodeIds';
import { resolveFieldId, resolveNodeId } from './resolveNodeId';
import { loadSchemas } from './schemas';

export type ColumnLineageRequest = {
  nodeId: string;
  depth: number;
  withDownstream: boolean;
};

/**
 * What columns are made of, and with `withDownstream` what is made of them.
 * The start is a column, all columns of a dataset, or all columns that a job
 * writes. A version must exist, but only what counts now is told.
 */
export async function getColumnLineage(
  context: ReadContext,
  request: ColumnLineageRequest,
): Promise<{ graph: MarquezColumnNode[] }> {
  const id = parseNodeId(request.nodeId);
  if (id.version !== undefined && request.withDownstream) {
    throw new InputError(
      'Node version cannot be specified when withDownstream is true',
    );
  }
  const start = await startColumns(context, id);
  const edges: ColumnEdge[] = await walkColumns(
    context,
    start,
    'upstream',
    request.depth,
  );
  if (request.withDownstream) {
    edges.push(
      ...(await walkColumns(context, start, 'downstream', request.depth)),
    );
  }
  return { graph: await toColumnNodes(context, edges) };
}

async function startColumns(
  context: ReadContext,
  id: ParsedNodeId,
): Promise<ColumnKeys> {
  const start = new ColumnKeys();
  if (id.kind === 'datasetField') {
    const { dataset, column } = await resolveFieldId(context, id);
    await checkVersion(context, id, dataset);
    start.add({ id: dataset.id, column });
  } else if (id.kind === 'dataset') {
    const dataset = await resolveNodeId(context, id.kind, id);
    await checkVersion(context, id, dataset);
    await addColumns(context, start, dataset.id);
  } else if (id.kind === 'job') {
    const job = await resolveNodeId(context, id.kind, id);
    for (const edge of await currentColumnEdges(context, 'job', [job.id])) {
      start.add(edge.output);
    }
  }
  if (start.isEmpty()) {
    throw new NotFoundError('Could not find node');
  }
  return start;
}

async function addColumns(
  context: ReadContext,
  start: ColumnKeys,
  datasetId: number,
): Promise<void> {
  const schemas = await loadSchemas(context, [datasetId]);
  for (const field of schemas.get(datasetId)?.[0]?.fields ?? []) {
    start.add({ id: datasetId, column: field.name });
  }
  for (const side of ['output', 'input'] as const) {
    for (const edge of await currentColumnEdges(context, side, [datasetId])) {
      start.add(edge[side]);
    }
  }
}

async function checkVersion(
  context: ReadContext,
  id: ParsedNodeId,
  dataset: MarquezNodeRow,
): Promise<void> {
  if (id.version !== undefined) {
    await getDatasetVersion(context, dataset, id.version);
  }
}
