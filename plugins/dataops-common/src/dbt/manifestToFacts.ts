import { FacetFact, LineageFacts } from '../facts';
import { OlIdentity } from '../identity';
import { datasetOfNodes } from './datasetOfNodes';
import { NodeIo } from './DbtLineage';
import { DbtManifest, DbtNode } from './DbtNode';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import { jobTypeFacet } from './nodeFacets';
import { textOf } from './readJson';
import { Slices } from './slices';
import { isPlainTest, testFacet } from './testFacets';

/**
 * What a manifest says: datasets, jobs, and what each job reads and writes by
 * design. Each invocation is its own set of design runs
 * (`design:<invocation>:<unique id>`), so that an edge removed from the project
 * is gone with the next manifest.
 *
 * @param proven - nodes whose runs come along and read and wrote the same: they
 *   get no design run
 */
export function* manifestToFacts(
  manifest: DbtManifest,
  head: ArtifactHead,
  context: DbtContext,
  proven: ReadonlySet<string>,
): Slices<LineageFacts> {
  const facts = emptyFacts(head, context.producer);
  if (context.naming.assumed) {
    facts.notes.push({
      pointer: '/metadata/adapter_type',
      note: 'assumed-namespace',
    });
  }
  for (const [dataset, nodes] of nodesByDataset(manifest, context)) {
    yield;
    facts.datasets.push(datasetOfNodes(dataset, nodes, manifest, context));
  }
  for (const [id, io] of context.io) {
    yield;
    const node = manifest.nodes.get(id);
    if (node) {
      const job = context.naming.job(id);
      facts.jobs.push({ job, facets: jobFacets(node, io, manifest, context) });
      if (!proven.has(id)) {
        addDesign(facts, job, `design:${head.invocationKey}:${id}`, io);
      }
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

function addDesign(
  facts: LineageFacts,
  job: OlIdentity,
  runId: string,
  io: NodeIo,
): void {
  facts.runs.push({ job, runId, origin: 'design', facets: [] });
  for (const dataset of io.inputs) {
    facts.io.push({ job, runId, dataset, direction: 'input', facets: [] });
  }
  if (io.output) {
    const dataset = io.output;
    facts.io.push({ job, runId, dataset, direction: 'output', facets: [] });
  }
}

/**
 * What is said of a job. Where a node stands in its project is said once: of
 * what builds a dataset in the facet `dbt` of that, of a test in `dbt_test`.
 */
function jobFacets(
  node: DbtNode,
  io: NodeIo,
  manifest: DbtManifest,
  context: DbtContext,
): FacetFact[] {
  const facets: FacetFact[] = [
    { name: 'jobType', value: jobTypeFacet(node.type) },
  ];
  if (node.role === 'test') {
    const value = testFacet(node, io.tested, manifest);
    facets.push({ name: 'dbt_test', value });
  }
  const sql = context.redactSql && sqlOf(node);
  if (sql && context.redactSql) {
    facets.push({ name: 'sql', value: { query: context.redactSql(sql) } });
  }
  return facets;
}

function sqlOf(node: DbtNode): string | undefined {
  const { raw } = node;
  if (node.role === 'test' && isPlainTest(node)) {
    return undefined;
  }
  return (
    textOf(raw.compiled_code) ??
    textOf(raw.compiled_sql) ??
    textOf(raw.raw_code) ??
    textOf(raw.raw_sql)
  );
}
