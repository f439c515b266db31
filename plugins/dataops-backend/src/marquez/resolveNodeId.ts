import { NotFoundError } from '@backstage/errors';
import { ReadContext } from '../read/ReadContext';
import { currentColumnEdges } from './columnEdges';
import { findNodes, MarquezNodeRow } from './findNodes';
import { NodeIdSplit, ParsedNodeId, splitsOf } from './nodeIds';
import { loadSchemas } from './schemas';

/** What a node id of a dataset or a job names. */
export async function resolveNodeId(
  context: ReadContext,
  kind: 'dataset' | 'job',
  id: ParsedNodeId,
): Promise<MarquezNodeRow> {
  const found = await findNodes(context, kind, namesOf(id));
  const row = found.find(one => one !== undefined);
  if (!row) {
    throw new NotFoundError(`Node '${id.kind}:${id.rest}' not found.`);
  }
  return row;
}

/** A name may itself end like a version: the whole is tried before. */
function namesOf({ rest, version }: ParsedNodeId): NodeIdSplit[] {
  return [
    ...(version === undefined ? [] : splitsOf(`${rest}#${version}`, 2)),
    ...splitsOf(rest, 2),
  ];
}

export type DatasetColumn = { dataset: MarquezNodeRow; column: string };

/** The column that a node id names: one of the columns, or one that column lineage tells of. */
export async function resolveFieldId(
  context: ReadContext,
  id: ParsedNodeId,
): Promise<DatasetColumn> {
  const splits = splitsOf(id.rest, 3);
  const found = await findNodes(context, 'dataset', splits);
  const columns = await columnsOf(
    context,
    new Set(found.flatMap(row => row?.id ?? [])),
  );
  for (const [index, dataset] of found.entries()) {
    const column = splits[index].field;
    if (
      dataset &&
      column !== undefined &&
      columns.get(dataset.id)?.has(column)
    ) {
      return { dataset, column };
    }
  }
  throw new NotFoundError(`Node '${id.kind}:${id.rest}' not found.`);
}

async function columnsOf(
  context: ReadContext,
  datasets: ReadonlySet<number>,
): Promise<Map<number, Set<string>>> {
  const columns = new Map([...datasets].map(id => [id, new Set<string>()]));
  for (const [id, schemas] of await loadSchemas(context, [...datasets])) {
    for (const field of schemas.flatMap(schema => schema.fields)) {
      columns.get(id)?.add(field.name);
    }
  }
  for (const side of ['input', 'output'] as const) {
    for (const edge of await currentColumnEdges(context, side, datasets)) {
      columns.get(edge[side].id)?.add(edge[side].column);
    }
  }
  return columns;
}
