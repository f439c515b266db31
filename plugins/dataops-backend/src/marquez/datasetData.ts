import { amongIds } from '../access/amongIds';
import { reportedDescription } from '../read/describingFacets';
import { textIn } from '../read/facetValues';
import { ReadContext } from '../read/ReadContext';
import { MarquezNodeRow } from './findNodes';
import { instant, instantOrNull } from './instant';
import { MarquezDatasetData, MarquezFacets, MarquezField } from './models';
import { facet, nodeFacets, tagsIn } from './nodeFacets';
import { loadSchemas, SchemaRow } from './schemas';

/** Everything that bodies of datasets are made of, loaded for many at once. */
export type DatasetParts = {
  facets: Map<number, MarquezFacets>;
  schemas: Map<number, SchemaRow[]>;
  seen: Map<number, Seen>;
};

/** What the names of a dataset say together. */
type Seen = {
  firstAt: number | null;
  lastAt: number | null;
  lifecycle: string | null;
};

export async function loadDatasetParts(
  context: ReadContext,
  rows: readonly MarquezNodeRow[],
): Promise<DatasetParts> {
  const ids = rows.map(row => row.id);
  const [facets, schemas, seen] = await Promise.all([
    nodeFacets(context, ids),
    loadSchemas(context, ids),
    loadSeen(context, ids),
  ]);
  return { facets, schemas, seen };
}

async function loadSeen(
  { knex }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, Seen>> {
  const names: Array<{
    id: number;
    first_at: number | null;
    last_at: number | null;
    lifecycle: string | null;
  }> = await knex({ m: 'node' })
    .where(amongIds(knex, 'm.canonical_id', ids))
    // The newest change of any name is the last, and so it stays.
    .orderBy('m.lifecycle_at')
    .orderBy('m.key')
    .select('m.canonical_id as id', 'm.first_at', 'm.last_at', 'm.lifecycle');
  const seen = new Map<number, Seen>();
  for (const name of names) {
    const known = seen.get(name.id);
    seen.set(name.id, {
      firstAt: pick(Math.min, known?.firstAt ?? null, name.first_at),
      lastAt: pick(Math.max, known?.lastAt ?? null, name.last_at),
      lifecycle: name.lifecycle ?? known?.lifecycle ?? null,
    });
  }
  return seen;
}

function pick(
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  return a === null || b === null ? a ?? b : choose(a, b);
}

export function toDatasetData(
  row: MarquezNodeRow,
  parts: DatasetParts,
): MarquezDatasetData {
  const { namespace, name } = row;
  const facets = parts.facets.get(row.id);
  const seen = parts.seen.get(row.id);
  return {
    id: { namespace, name },
    type: isStream(row, facets) ? 'STREAM' : 'DB_TABLE',
    name,
    physicalName: name,
    createdAt: instant(seen?.firstAt ?? null),
    updatedAt: instant(seen?.lastAt ?? null),
    namespace,
    sourceName: textIn(facet(facets, 'dataSource'), 'name') ?? 'default',
    fields: toFields(parts.schemas.get(row.id)?.[0], facets),
    tags: tagsIn(facets),
    lastModifiedAt: instantOrNull(row.data_at),
    description: descriptionOf(row, facets),
    lastLifecycleState: seen?.lifecycle ?? null,
  };
}

/** What the catalog says a thing is, else what was reported. */
export function descriptionOf(
  row: MarquezNodeRow,
  facets: MarquezFacets | undefined,
): string | null {
  const reported = reportedDescription(name => facet(facets, name));
  return row.kind === 'dataset'
    ? row.entity_description || (reported ?? null)
    : // The entity of a job is its pipeline, which is described elsewhere.
      reported ?? null;
}

/** Columns at the top, as in Marquez, which knows no columns within columns. */
export function toFields(
  schema: SchemaRow | undefined,
  facets: MarquezFacets | undefined,
): MarquezField[] {
  return (schema?.fields ?? []).map(field => ({
    name: field.name,
    type: field.type ?? null,
    tags: tagsIn(facets, field.name),
    description: field.description ?? null,
  }));
}

const STREAMS =
  /^(kafka|kinesis|pubsub|pulsar|eventhubs?|amqp|rabbitmq|nats|mqtt|sqs|sns):/i;

function isStream(
  row: MarquezNodeRow,
  facets: MarquezFacets | undefined,
): boolean {
  const type = textIn(facet(facets, 'datasetType'), 'datasetType');
  return type === undefined
    ? STREAMS.test(row.namespace)
    : /^(stream|topic|queue)$/i.test(type);
}
