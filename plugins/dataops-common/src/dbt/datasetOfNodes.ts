import { JsonObject } from '@backstage/types';
import { DatasetFact, FacetFact, SchemaFieldFact } from '../facts';
import { OlIdentity } from '../identity';
import { DbtManifest, DbtNode } from './DbtNode';
import { DbtContext } from './DbtTranslation';
import {
  contractOf,
  dbtDatasetFacet,
  exposureFacet,
  freshnessRuleFacet,
  tagsOf,
} from './nodeFacets';
import { ownersOf, uniqueOwners } from './ownersOf';
import { defined, recordOf, textOf } from './readJson';
import { schemaField } from './schemaField';

/**
 * One dataset of all the nodes that mean it: a seed and the source declared
 * over it are one relation. What builds it speaks before what only declares it.
 *
 * What is known only as a source another project may build. Facets are kept by
 * name, the newest counts, so that what is said of a source has names of its
 * own (`dbt_source`): it never displaces what the builder says, and is read
 * where no builder says anything.
 *
 * The facet is there for every node, so that a manifest that names no
 * description, owner or tags any more takes back what an older one said.
 *
 * A relation that another project builds gets a name and nothing else here:
 * its own artifacts describe it.
 */
export function datasetOfNodes(
  dataset: OlIdentity,
  nodes: DbtNode[],
  manifest: DbtManifest,
  context: DbtContext,
): DatasetFact {
  const { clean } = context;
  const own = nodes.filter(n => !n.external).sort(byAuthority);
  const facets: FacetFact[] = [];
  function add(name: string, value: JsonObject | undefined) {
    if (value) {
      facets.push({ name, value });
    }
  }
  if (own.length > 0) {
    const facet = own[0].type === 'source' ? 'dbt_source' : 'dbt';
    add(facet, saidOf(own, manifest, clean));
    const columns = someOf(columnsOf(own, clean));
    add(`${facet}_columns`, columns && { columns });
    add(
      'dbt_freshness_rule',
      firstDefined(own, node => freshnessRuleFacet(node, context.redactSql)),
    );
    add('datasetType', logicalType(own[0]));
    add(
      'dbt_exposure',
      own[0].type === 'exposure' ? exposureFacet(own[0]) : undefined,
    );
  }
  const schema = firstDefined(own, node => contractedSchema(node, clean));
  return schema ? { dataset, schema, facets } : { dataset, facets };
}

/** The nodes, and what they say together; members in the order in which they are stored. */
function saidOf(
  own: DbtNode[],
  manifest: DbtManifest,
  clean: Clean,
): JsonObject {
  return defined({
    description: descriptionOf(own, clean),
    nodes: own.map(node => dbtDatasetFacet(node, manifest, clean)),
    owners: someOf(
      uniqueOwners(own.flatMap(node => ownersOf(node, manifest, clean))),
    ),
    tags: someOf(uniqueTags(own.flatMap(tagsOf))),
  });
}

function someOf(list: JsonObject[]): JsonObject[] | undefined {
  return list.length > 0 ? list : undefined;
}

function byAuthority(a: DbtNode, b: DbtNode): number {
  const rank = Number(a.type === 'source') - Number(b.type === 'source');
  if (rank !== 0) {
    return rank;
  }
  return a.id < b.id ? -1 : 1;
}

function firstDefined<T>(
  nodes: DbtNode[],
  read: (node: DbtNode) => T | undefined,
): T | undefined {
  for (const node of nodes) {
    const value = read(node);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

type Clean = DbtContext['clean'];

function descriptionOf(nodes: DbtNode[], clean: Clean): string | undefined {
  const description =
    firstDefined(nodes, n => textOf(n.raw.description)) ??
    firstDefined(nodes, n => textOf(n.raw.source_description));
  return description && clean(description);
}

function uniqueTags(tags: JsonObject[]): JsonObject[] {
  const unique = new Map<string, JsonObject>();
  for (const tag of tags) {
    unique.set(`${tag.field ?? ''} ${tag.key}`, tag);
  }
  return [...unique.values()];
}

/** What is no relation says so: `DASHBOARD`, `NOTEBOOK`, `METRIC`, `SEMANTIC_MODEL`, `SAVED_QUERY`. */
function logicalType(node: DbtNode): JsonObject | undefined {
  if (node.role !== 'logical') {
    return undefined;
  }
  const kind =
    node.type === 'exposure' ? textOf(node.raw.type) ?? 'exposure' : node.type;
  return { datasetType: kind.toUpperCase(), subType: node.type };
}

function columnsOf(nodes: DbtNode[], clean: Clean): JsonObject[] {
  const columns = new Map<string, JsonObject>();
  for (const node of nodes) {
    for (const [key, value] of Object.entries(recordOf(node.raw.columns))) {
      const column = recordOf(value);
      const name = textOf(column.name) ?? key;
      if (!columns.has(name.toLowerCase())) {
        const description = textOf(column.description);
        const described = defined({
          description: description && clean(description),
          name,
          type: textOf(column.data_type),
        });
        columns.set(name.toLowerCase(), described);
      }
    }
  }
  return [...columns.values()];
}

/**
 * The columns of a manifest are those that somebody documented, so they are no
 * schema, except where an enforced contract has dbt check that they are all.
 */
function contractedSchema(
  node: DbtNode,
  clean: Clean,
): SchemaFieldFact[] | undefined {
  if (contractOf(node) !== true) {
    return undefined;
  }
  const fields: SchemaFieldFact[] = [];
  for (const [key, value] of Object.entries(recordOf(node.raw.columns))) {
    const column = recordOf(value);
    const name = textOf(column.name) ?? key;
    const description = textOf(column.description);
    fields.push(
      schemaField(
        name,
        textOf(column.data_type),
        description && clean(description),
      ),
    );
  }
  return fields.length > 0 ? fields : undefined;
}
