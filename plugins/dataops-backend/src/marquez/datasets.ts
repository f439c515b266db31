import { NotFoundError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { bytewise } from '../read/ordering';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { CHECKS_FACET } from '../store/operations/checks';
import {
  ColumnEdge,
  currentColumnEdges,
  distinctInputFields,
} from './columnEdges';
import { loadDatasetParts, toDatasetData } from './datasetData';
import {
  canonicalDatasets,
  findNodes,
  MarquezNodeRow,
  NODE_COLUMNS,
} from './findNodes';
import { MarquezColumnLineage, MarquezDataset } from './models';
import { findNamespace } from './namespaces';
import { shownFacets } from './nodeFacets';
import { Paging } from './Paging';
import { qualityFacets } from './qualityFacets';
import { datasetVersionUuid } from './versionUuid';

/** The datasets of a namespace under their canonical names, by name. */
export async function listDatasets(
  context: ReadContext,
  namespace: string,
  paging: Paging,
): Promise<{ datasets: MarquezDataset[]; totalCount: number }> {
  const { id } = await findNamespace(context, namespace);
  const query = canonicalDatasets(context).where('n.namespace_id', id);
  const rows: MarquezNodeRow[] = await query
    .clone()
    .orderByRaw(bytewise(context.knex, 'n.name'))
    .limit(paging.limit)
    .offset(paging.offset)
    .select(NODE_COLUMNS);
  return {
    datasets: await toDatasets(context, rows),
    totalCount: await countRows(query),
  };
}

export async function getDataset(
  context: ReadContext,
  id: OlIdentity,
): Promise<MarquezDataset> {
  const [dataset] = await toDatasets(context, [await findDataset(context, id)]);
  return dataset;
}

/** A dataset by any of its names. */
export async function findDataset(
  context: ReadContext,
  id: OlIdentity,
): Promise<MarquezNodeRow> {
  await findNamespace(context, id.namespace);
  const [row] = await findNodes(context, 'dataset', [id]);
  if (!row) {
    throw new NotFoundError(`Dataset '${id.name}' not found.`);
  }
  return row;
}

async function toDatasets(
  context: ReadContext,
  rows: MarquezNodeRow[],
): Promise<MarquezDataset[]> {
  const parts = await loadDatasetParts(context, rows);
  const edges = await currentColumnEdges(
    context,
    'output',
    rows.map(row => row.id),
  );
  const quality = await qualityFacets(
    context,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    ...toDatasetData(row, parts),
    currentVersion: datasetVersionUuid(
      row.key,
      parts.schemas.get(row.id)?.[0]?.key ?? '',
    ),
    columnLineage: toColumnLineage(
      edges.filter(edge => edge.output.id === row.id),
    ),
    facets: {
      ...shownFacets(parts.facets.get(row.id)),
      ...(quality.has(row.id) && { [CHECKS_FACET]: quality.get(row.id) }),
    },
    deleted: Boolean(row.gone),
  }));
}

function toColumnLineage(edges: ColumnEdge[]): MarquezColumnLineage[] | null {
  const byColumn = new Map<string, ColumnEdge[]>();
  for (const edge of edges) {
    const known = byColumn.get(edge.output.column) ?? [];
    byColumn.set(edge.output.column, [...known, edge]);
  }
  const lineage = [...byColumn].map(([name, ofColumn]) => ({
    name,
    inputFields: distinctInputFields(ofColumn),
    transformationDescription: ofColumn[0].transformationDescription,
    transformationType: ofColumn[0].transformationType,
  }));
  return lineage.length > 0 ? lineage : null;
}
