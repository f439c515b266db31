import { LineageFacts } from '../facts';
import { OlIdentity } from '../identity';
import { ArtifactHeads, sameInvocation } from './artifactHead';
import { CatalogTranslation } from './catalogToFacts';
import { DbtContext } from './DbtTranslation';
import { DbtSummary } from './DbtSummary';
import { contractOf } from './nodeFacets';
import { DbtResult } from './parseResults';
import { ReadArtifacts } from './readArtifacts';
import { DbtOutcome, resultOutcome } from './resultOutcome';
import { freshnessOutcome } from './sourcesToFacts';

/** Counts what was read and what became of it. */
export function summarize(options: {
  read: ReadArtifacts;
  heads: ArtifactHeads;
  context: DbtContext;
  facts: LineageFacts[];
  catalog?: CatalogTranslation;
}): DbtSummary {
  const { read, heads, context, facts, catalog } = options;
  const results = read.runResults?.ran ? read.runResults.results : [];
  const freshness = (read.sources?.results ?? []).map(freshnessOutcome);
  return {
    projectName: read.projectName,
    adapterType: read.manifest?.parsed.adapterType,
    datasetNamespace: context.naming.relation('').namespace,
    jobNamespace: context.naming.jobNamespace,
    artifacts: artifactsOf(heads),
    ...nodeCounts(context),
    datasets: countDistinct(facts.flatMap(f => f.datasets.map(d => d.dataset))),
    jobs: countDistinct(facts.flatMap(f => f.jobs.map(j => j.job))),
    // A run id holds the unique id, so it tells runs of different jobs apart.
    runs: new Set(facts.flatMap(f => f.runs.map(r => r.runId))).size,
    builds: countOutcomes(outcomesOf(results, false)),
    tests: countOutcomes(outcomesOf(results, true)),
    testsWithoutResult: testsWithoutResult(heads, context, results),
    freshness: countOutcomes(freshness),
    catalogTables: catalog?.tables ?? 0,
    catalogUnmatched: catalog?.unmatched ?? 0,
  };
}

function artifactsOf(heads: ArtifactHeads): DbtSummary['artifacts'] {
  const kinds = [
    ['manifest', heads.manifest],
    ['catalog', heads.catalog],
    ['sources', heads.sources],
    ['run-results', heads.runResults],
  ] as const;
  const artifacts: DbtSummary['artifacts'] = [];
  for (const [kind, head] of kinds) {
    if (head) {
      const { invocationId, at: generatedAt } = head;
      artifacts.push({ kind, invocationId, generatedAt });
    }
  }
  return artifacts;
}

function nodeCounts(context: DbtContext) {
  const nodes = new Map<string, number>();
  const packages = new Map<string, number>();
  let collapsed = 0;
  let external = 0;
  let contracts = 0;
  for (const node of context.manifest?.nodes.values() ?? []) {
    nodes.set(node.type, (nodes.get(node.type) ?? 0) + 1);
    const name = node.packageName ?? 'unknown';
    packages.set(name, (packages.get(name) ?? 0) + 1);
    collapsed += node.role === 'through' ? 1 : 0;
    external += node.external ? 1 : 0;
    contracts += contractOf(node) ? 1 : 0;
  }
  let dangling = 0;
  for (const io of context.io.values()) {
    dangling += io.dangling;
  }
  return {
    nodes: Object.fromEntries(nodes),
    packages: Object.fromEntries(packages),
    collapsed,
    external,
    disabled: context.manifest?.disabled ?? 0,
    dangling,
    contracts,
  };
}

function isTest(result: DbtResult): boolean {
  return /^(test|unit_test)\./.test(result.uniqueId);
}

function outcomesOf(results: DbtResult[], tests: boolean): DbtOutcome[] {
  return results
    .filter(r => r.uniqueId.trim() !== '' && isTest(r) === tests)
    .map(r => resultOutcome(r.status, tests).outcome);
}

function countOutcomes(outcomes: DbtOutcome[]): Record<DbtOutcome, number> {
  const counts = {
    pass: 0,
    warn: 0,
    fail: 0,
    error: 0,
    skipped: 0,
    unknown: 0,
  };
  for (const outcome of outcomes) {
    counts[outcome]++;
  }
  return counts;
}

function testsWithoutResult(
  heads: ArtifactHeads,
  context: DbtContext,
  results: DbtResult[],
): number {
  const known = new Set(
    sameInvocation(heads.runResults, heads.manifest)
      ? results.map(r => r.uniqueId)
      : [],
  );
  let count = 0;
  for (const node of context.manifest?.nodes.values() ?? []) {
    count += node.role === 'test' && !known.has(node.id) ? 1 : 0;
  }
  return count;
}

function countDistinct(identities: OlIdentity[]): number {
  const names = new Map<string, Set<string>>();
  for (const { namespace, name } of identities) {
    const known = names.get(namespace);
    if (known) {
      known.add(name);
    } else {
      names.set(namespace, new Set([name]));
    }
  }
  let count = 0;
  for (const known of names.values()) {
    count += known.size;
  }
  return count;
}
