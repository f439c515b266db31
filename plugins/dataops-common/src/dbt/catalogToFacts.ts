import { JsonObject } from '@backstage/types';
import {
  DatasetFact,
  FacetFact,
  LineageFacts,
  SchemaFieldFact,
} from '../facts';
import { OlIdentity } from '../identity';
import { catalogStatistics } from './catalogStatistics';
import { DbtArtifact } from './detectDbtArtifact';
import { DbtNode } from './DbtNode';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import {
  defined,
  isRecord,
  numberOf,
  pointerSegment,
  recordOf,
  textOf,
  UnknownRecord,
} from './readJson';
import { schemaField } from './schemaField';
import { Slices } from './slices';

/** Facts of a catalog, and how many of its tables the manifest does not know. */
export interface CatalogTranslation {
  facts: LineageFacts;
  tables: number;
  unmatched: number;
}

/**
 * What catalog.json says: the columns, the kind and the statistics of what
 * stands in the warehouse.
 *
 * A table is matched with the manifest by unique id, and takes the manifest's
 * spelling of its name when both mean the same but for case (Snowflake's
 * catalog is in capitals). When they do not, the two artifacts looked at
 * different targets, and the catalog's own name counts.
 */
export function* catalogToFacts(
  artifact: DbtArtifact,
  head: ArtifactHead,
  context: DbtContext,
): Slices<CatalogTranslation> {
  const facts = emptyFacts(head, context.producer);
  const datasets = new Map<OlIdentity, DatasetFact>();
  let tables = 0;
  let unmatched = 0;
  // Sources first: where both are one relation, what builds it has the last word.
  for (const section of ['sources', 'nodes']) {
    for (const [id, table] of Object.entries(
      recordOf(artifact.body[section]),
    )) {
      yield;
      const named = nameOf(id, table, context);
      if (!isRecord(table) || !named) {
        const pointer = `/${section}/${pointerSegment(id)}`;
        facts.notes.push({ pointer, note: 'unplaced' });
        continue;
      }
      tables++;
      unmatched += named.node ? 0 : 1;
      const { dataset, node } = named;
      datasets.set(dataset, datasetFact(dataset, table, context, node));
    }
  }
  facts.datasets.push(...datasets.values());
  return { facts, tables, unmatched };
}

function nameOf(
  id: string,
  table: unknown,
  context: DbtContext,
): { dataset: OlIdentity; node?: DbtNode } | undefined {
  const metadata = recordOf(recordOf(table).metadata);
  const parts = [metadata.database, metadata.schema, metadata.name];
  const own = parts.flatMap(part => textOf(part) ?? []).join('.');
  const node = context.manifest?.nodes.get(id);
  const dataset = node && context.naming.dataset(node);
  if (dataset && node && sameButForCase(dataset.name, own)) {
    return { dataset, node };
  }
  return own ? { dataset: context.naming.relation(own) } : undefined;
}

function sameButForCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function datasetFact(
  dataset: OlIdentity,
  table: UnknownRecord,
  context: DbtContext,
  node?: DbtNode,
): DatasetFact {
  const metadata = recordOf(table.metadata);
  const facets: FacetFact[] = [];
  const kind = textOf(metadata.type);
  if (kind) {
    const value = { datasetType: datasetType(kind), subType: kind };
    facets.push({ name: 'datasetType', value });
  }
  const comment = textOf(metadata.comment);
  const catalog: JsonObject = defined({
    comment: comment && context.clean(comment),
    database_role: textOf(metadata.owner),
    statistics: catalogStatistics(table),
  });
  // Empty too: a comment that is no more in the warehouse describes nothing.
  facets.push({ name: 'dbt_catalog', value: catalog });
  const schema = columnsOf(table, context, node);
  return schema.length > 0 ? { dataset, schema, facets } : { dataset, facets };
}

/** `BASE TABLE` and `table` are one thing in OpenLineage's `datasetType`. */
function datasetType(kind: string): string {
  const upper = kind.toUpperCase();
  return upper === 'BASE TABLE' ? 'TABLE' : upper;
}

/** Columns in the warehouse's order and spelling, described by the comment or by the manifest. */
function columnsOf(
  table: UnknownRecord,
  { clean }: DbtContext,
  node?: DbtNode,
): SchemaFieldFact[] {
  const described = descriptionsOf(node);
  const columns: Array<{ index: number; field: SchemaFieldFact }> = [];
  for (const [key, value] of Object.entries(recordOf(table.columns))) {
    const column = recordOf(value);
    const name = textOf(column.name) ?? key;
    const description =
      described.get(name.toLowerCase()) ?? textOf(column.comment);
    columns.push({
      index: numberOf(column.index) ?? Number.MAX_SAFE_INTEGER,
      field: schemaField(
        name,
        textOf(column.type),
        description && clean(description),
      ),
    });
  }
  return columns.sort((a, b) => a.index - b.index).map(({ field }) => field);
}

function descriptionsOf(node?: DbtNode): Map<string, string> {
  const descriptions = new Map<string, string>();
  for (const [key, value] of Object.entries(recordOf(node?.raw.columns))) {
    const column = recordOf(value);
    const description = textOf(column.description);
    if (description) {
      const name = textOf(column.name) ?? key;
      descriptions.set(name.toLowerCase(), description);
    }
  }
  return descriptions;
}
