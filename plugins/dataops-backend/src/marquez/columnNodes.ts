import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { ReadContext } from '../read/ReadContext';
import { ColumnEdge, distinctInputFields } from './columnEdges';
import { MarquezColumnNode, MarquezEdge } from './models';
import { fieldNodeId } from './nodeIds';
import { loadSchemas } from './schemas';

type Column = ColumnEdge['output'];

/**
 * Column edges as Marquez draws them, by id. In Marquez the edges of a column
 * all start at it, those that lead into it too: `inEdges` have the column as
 * `origin` and what it is made of as `destination`. Its own web interface
 * counts on that (`web/src/routes/column-level/layout.ts`), so it stays.
 */
export async function toColumnNodes(
  context: ReadContext,
  edges: readonly ColumnEdge[],
): Promise<MarquezColumnNode[]> {
  const columns = new Map<string, Column>();
  const into = new Map<string, ColumnEdge[]>();
  const outOf = new Map<string, ColumnEdge[]>();
  for (const edge of edges) {
    columns.set(idOf(edge.input), edge.input);
    columns.set(idOf(edge.output), edge.output);
    push(into, idOf(edge.output), edge);
    push(outOf, idOf(edge.input), edge);
  }
  const types = await loadTypes(context, [...columns.values()]);
  return [...columns]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([id, column]) => ({
      id,
      type: 'DATASET_FIELD',
      data: toData(column, into.get(id) ?? [], types),
      inEdges: linksFrom(
        id,
        (into.get(id) ?? []).map(edge => edge.input),
      ),
      outEdges: linksFrom(
        id,
        (outOf.get(id) ?? []).map(edge => edge.output),
      ),
    }));
}

function toData(
  column: Column,
  edges: readonly ColumnEdge[],
  types: Map<string, string>,
): MarquezColumnNode['data'] {
  return {
    namespace: column.namespace,
    dataset: column.name,
    datasetVersion: null,
    field: column.column,
    fieldType: types.get(idOf(column)) ?? '',
    transformationDescription: edges[0]?.transformationDescription ?? null,
    transformationType: edges[0]?.transformationType ?? null,
    inputFields: distinctInputFields(edges).map(field => ({
      ...field,
      datasetVersion: null,
    })),
  };
}

function linksFrom(origin: string, ends: readonly Column[]): MarquezEdge[] {
  return [...new Set(ends.map(idOf))]
    .sort(compareCodePoints)
    .map(destination => ({ origin, destination }));
}

function idOf(column: Column): string {
  return fieldNodeId(column, column.column);
}

function push(
  map: Map<string, ColumnEdge[]>,
  key: string,
  edge: ColumnEdge,
): void {
  const list = map.get(key) ?? [];
  list.push(edge);
  map.set(key, list);
}

async function loadTypes(
  context: ReadContext,
  columns: readonly Column[],
): Promise<Map<string, string>> {
  const datasets = new Map(columns.map(column => [column.id, column]));
  const schemas = await loadSchemas(context, [...datasets.keys()]);
  const types = new Map<string, string>();
  for (const [id, dataset] of datasets) {
    for (const field of schemas.get(id)?.[0]?.fields ?? []) {
      types.set(fieldNodeId(dataset, field.name), field.type ?? '');
    }
  }
  return types;
}
