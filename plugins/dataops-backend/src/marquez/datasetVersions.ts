import { NotFoundError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { textList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';
import {
  DatasetParts,
  loadDatasetParts,
  toDatasetData,
  toFields,
} from './datasetData';
import { findDataset } from './datasets';
import { MarquezNodeRow } from './findNodes';
import { instant } from './instant';
import { MarquezDatasetVersion, MarquezRun } from './models';
import { shownFacets } from './nodeFacets';
import { Paging } from './Paging';
import { toRuns } from './runBodies';
import { runsById } from './runs';
import { SchemaRow } from './schemas';
import { datasetVersionUuid, schemaVersionUuid } from './versionUuid';

/**
 * The versions of a dataset, newest first. Marquez makes one for every run
 * that writes it; here a version is a different set of columns, and a dataset
 * of which no columns are known has one.
 */
export async function listDatasetVersions(
  context: ReadContext,
  id: OlIdentity,
  paging: Paging,
): Promise<{ versions: MarquezDatasetVersion[]; totalCount: number }> {
  const row = await findDataset(context, id);
  const parts = await loadDatasetParts(context, [row]);
  const schemas = versionsOf(row, parts);
  const page = schemas.slice(paging.offset, paging.offset + paging.limit);
  return {
    versions: await toVersions(context, row, parts, page),
    totalCount: schemas.length,
  };
}

export async function getDatasetVersion(
  context: ReadContext,
  id: OlIdentity,
  version: string,
): Promise<MarquezDatasetVersion> {
  const row = await findDataset(context, id);
  const parts = await loadDatasetParts(context, [row]);
  const schema = versionsOf(row, parts).find(
    one => datasetVersionUuid(row.key, one.key) === version.toLowerCase(),
  );
  if (!schema) {
    throw new NotFoundError(`Dataset version '${version}' not found.`);
  }
  const [found] = await toVersions(context, row, parts, [schema]);
  return found;
}

function versionsOf(row: MarquezNodeRow, parts: DatasetParts): SchemaRow[] {
  const known = parts.schemas.get(row.id) ?? [];
  const seen = parts.seen.get(row.id);
  const none: SchemaRow = {
    key: '',
    fields: [],
    firstAt: seen?.firstAt ?? 0,
    lastAt: seen?.lastAt ?? 0,
  };
  return known.length > 0 ? known : [none];
}

async function toVersions(
  context: ReadContext,
  row: MarquezNodeRow,
  parts: DatasetParts,
  schemas: readonly SchemaRow[],
): Promise<MarquezDatasetVersion[]> {
  const { updatedAt, lastModifiedAt, lastLifecycleState, ...data } =
    toDatasetData(row, parts);
  const facets = parts.facets.get(row.id);
  const creators = await loadCreators(context, row.id, schemas);
  return schemas.map(schema => ({
    ...data,
    createdAt: instant(schema.firstAt),
    version: datasetVersionUuid(row.key, schema.key),
    fields: toFields(schema, facets),
    lifecycleState: schema === schemas[0] ? lastLifecycleState : null,
    currentSchemaVersion: schema.key ? schemaVersionUuid(schema.key) : null,
    createdByRun: creators.get(schema.key) ?? null,
    facets: shownFacets(facets),
  }));
}

/** The run that was writing the dataset when a set of columns was first seen, by `schema_version.key`. */
async function loadCreators(
  context: ReadContext,
  datasetId: number,
  schemas: readonly SchemaRow[],
): Promise<Map<string, MarquezRun>> {
  const { knex, visibility } = context;
  const keys = schemas.map(schema => schema.key);
  const found: Array<{ key: string; run_id: number }> = await knex({
    v: 'schema_version',
  })
    .join({ m: 'node' }, 'm.id', 'v.node_id')
    .join({ io: 'run_io' }, 'io.node_id', 'v.node_id')
    .join({ r: 'run' }, 'r.id', 'io.run_id')
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .where('m.canonical_id', datasetId)
    .where(knex.raw('v.key in ?', [textList(knex, keys)]))
    .where({ 'io.direction': 'output', 'r.origin': 'run' })
    .whereRaw('io.first_at <= v.first_at and io.last_at >= v.first_at')
    .where(visibleNodes(knex, visibility, 'j'))
    .orderBy('v.first_at', 'desc')
    .orderBy('r.key', 'desc')
    .select('v.key', 'r.id as run_id');
  const runOf = new Map(found.map(({ key, run_id }) => [key, run_id]));
  const rows = await runsById(context, new Set(runOf.values()));
  const bodies = await toRuns(context, rows);
  const byId = new Map(rows.map((row, index) => [row.id, bodies[index]]));
  return new Map(
    [...runOf].flatMap(([key, runId]) => {
      const run = byId.get(runId);
      return run ? [[key, run] as const] : [];
    }),
  );
}
