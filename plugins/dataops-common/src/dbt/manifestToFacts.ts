import { FacetFact, LineageFacts } from '../facts';
import { OlIdentity } from '../identity';
import { datasetOfNodes } from './datasetOfNodes';
import { NodeIo } from './DbtLineage';
import { DbtManifest, DbtNode } from './DbtNode';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import { dbtNodeFacet, jobTypeFacet } from './nodeFacets';
import { textOf } from './readJson';
import { testFacet } from './testFacets';

/**
 * What a manifest says: datasets, jobs, and what each job reads and writes by
 * design. Each invocation is its own set of design runs
 * (`design:<invocation>:<unique id>`), so that an edge removed from the project
 * is gone with the next manifest.
 */
export function manifestToFacts(
  manifest: DbtManifest,
  head: ArtifactHead,
  context: DbtContext,
): LineageFacts {
  const facts = emptyFacts(head, context.producer);
  if (context.naming.assumed) {
    facts.notes.push({
      pointer: '/metadata/adapter_type',
      note: 'assumed-namespace',
    });
  }
  for (const [dataset, nodes] of nodesByDataset(manifest, context)) {
    facts.datasets.push(datasetOfNodes(dataset, nodes, manifest, context));
  }
  for (const [id, io] of context.io) {
    const node = manifest.nodes.get(id);
    if (node) {
      addJob(facts, node, io, manifest, head, context);
    }
  }
  return facts;
}

function nodesByDataset(
  manifest: DbtManifest,
  context: DbtContext,
): Map<OlIdentity, DbtNode[]> {
  const groups = new Map<OlIdentity, DbtNode[]>();
  for (const node of manifest.nodes.values()) {
    const dataset = context.naming.dataset(node);
    if (dataset) {
      const group = groups.get(dataset);
      if (group) {
        group.push(node);
      } else {
        groups.set(dataset, [node]);
      }
    }
  }
  return groups;
}

function addJob(
  facts: LineageFacts,
  node: DbtNode,
  io: NodeIo,
  manifest: DbtManifest,
  head: ArtifactHead,
  context: DbtContext,
): void {
  const job = context.naming.job(node.id);
  const runId = `design:${head.invocationKey}:${node.id}`;
  facts.jobs.push({ job, facets: jobFacets(node, io, manifest, context) });
  facts.runs.push({ job, runId, origin: 'design', facets: [] });
  for (const dataset of io.inputs) {
    facts.io.push({ job, runId, dataset, direction: 'input', facets: [] });
  }
  if (io.output) {
    const dataset = io.output;
    facts.io.push({ job, runId, dataset, direction: 'output', facets: [] });
  }
}

function jobFacets(
  node: DbtNode,
  io: NodeIo,
  manifest: DbtManifest,
  context: DbtContext,
): FacetFact[] {
  const facets: FacetFact[] = [
    { name: 'jobType', value: jobTypeFacet(node.type) },
    { name: 'dbt_node', value: dbtNodeFacet(node, manifest, context.clean) },
  ];
  if (node.role === 'test') {
    facets.push({ name: 'dbt_test', value: testFacet(node, io.tested) });
  }
  const { raw } = node;
  const sql =
    textOf(raw.compiled_code) ??
    textOf(raw.compiled_sql) ??
    textOf(raw.raw_code) ??
    textOf(raw.raw_sql);
  if (sql && context.redactSql) {
    facets.push({ name: 'sql', value: { query: context.redactSql(sql) } });
  }
  return facets;
}
