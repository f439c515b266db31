import { LineageFacts } from '../facts';
import { ArtifactHeads, sameInvocation } from './artifactHead';
import { catalogToFacts, CatalogTranslation } from './catalogToFacts';
import { createDbtNaming } from './DbtNaming';
import { ioOfNode, NodeIo } from './DbtLineage';
import { DbtManifest } from './DbtNode';
import { DbtSummary } from './DbtSummary';
import { DbtContext } from './DbtTranslation';
import { inventoryOf } from './inventoryOf';
import { readArtifacts, ReadArtifacts } from './readArtifacts';
import { readHeads } from './readHeads';
import { manifestToFacts } from './manifestToFacts';
import { provenNodes } from './provenNodes';
import { runResultsToFacts } from './runResultsToFacts';
import { allAtOnce, Slices } from './slices';
import { sourcesToFacts } from './sourcesToFacts';
import { summarize } from './summarize';

/**
 * The parsed files of a `target/` folder: any of the four.
 *
 * @public
 */
export interface DbtArtifacts {
  manifest?: unknown;
  runResults?: unknown;
  sources?: unknown;
  catalog?: unknown;
}

/** @public */
export interface DbtTranslationOptions {
  /**
   * The OpenLineage namespace of the warehouse, such as `postgres://host:5432`:
   * it stands in the profile, which no artifact shows. Default: `bigquery` on
   * BigQuery, else `dbt:<project>` and a note, since nothing will join there.
   */
  namespace?: string;
  /** What `OPENLINEAGE_NAMESPACE` is for the project's dbt-ol; default `dbt:<project>`. */
  jobNamespace?: string;
  /** A URI; default {@link DBT_PRODUCER}. */
  producer?: string;
  /**
   * When the artifacts arrived, ms UTC: stands in for a missing `generated_at`,
   * but of run results never.
   */
  receivedAt?: number;
  /**
   * A hash that names content. By it an artifact that has neither invocation nor
   * time is the same when it is sent again.
   */
  contentKey?: (text: string) => string;
  /**
   * Cleans texts of secrets: messages, which are left out without it, and what
   * people wrote, such as descriptions.
   */
  redactText?: (text: string) => string;
  /** Strips literals from SQL; without it SQL is left out. */
  redactSql?: (sql: string) => string;
}

/** @public */
export interface DbtTranslation {
  /** One per artifact, in the order manifest, catalog, sources, run results. */
  facts: LineageFacts[];
  summary: DbtSummary;
}

/** The producer of facts from artifacts. @public */
export const DBT_PRODUCER = 'https://www.getdbt.com';

/**
 * Translates dbt artifacts of any version into facts. Pure and deterministic:
 * the same files give the same facts, and every file gives its facts whichever
 * others came along. What two of them say alike is said once: a node that ran
 * needs no design beside its run.
 *
 * Artifacts of one `invocation_id` are read together. Those of different
 * invocations are different runs: a run is then of unknown lineage, and takes
 * no edge from a manifest that may be of other code. Only names are looked up
 * across invocations: of sources, and of what results built or tested.
 *
 * @throws InvalidArtifactError, its pointers prefixed with the artifact
 * (`/run_results/results/3/status`), when one of them cannot be read; then
 * nothing is translated.
 * @public
 */
export function dbtArtifactsToFacts(
  artifacts: DbtArtifacts,
  options: DbtTranslationOptions = {},
): DbtTranslation {
  return allAtOnce(dbtArtifactsInSlices(artifacts, options));
}

/**
 * {@link dbtArtifactsToFacts} in slices, for who has others to serve meanwhile.
 *
 * @public
 */
export function* dbtArtifactsInSlices(
  artifacts: DbtArtifacts,
  options: DbtTranslationOptions = {},
): Slices<DbtTranslation> {
  const read = yield* readArtifacts(artifacts);
  const context = yield* createContext(read, options);
  const heads = yield* readHeads(read, options);
  const facts: LineageFacts[] = [];
  let catalog: CatalogTranslation | undefined;
  if (read.manifest && heads.manifest) {
    const { artifact, parsed } = read.manifest;
    const proven = provenBy(read, heads, context);
    const { jobNamespace } = context.naming;
    const inventory = inventoryOf(artifact, heads.manifest, jobNamespace);
    facts.push({
      ...(yield* manifestToFacts(parsed, heads.manifest, context, proven)),
      ...(inventory && { inventories: [inventory] }),
    });
  }
  if (read.catalog && heads.catalog) {
    catalog = yield* catalogToFacts(read.catalog, heads.catalog, context);
    facts.push(catalog.facts);
  }
  if (read.sources && heads.sources) {
    const joined = sameInvocation(heads.sources, heads.manifest);
    const { results } = read.sources;
    const head = heads.sources;
    facts.push(sourcesToFacts({ results, joined, head, context }));
  }
  if (read.runResults && heads.runResults) {
    facts.push(
      yield* runResultsToFacts({
        ...read.runResults,
        joined: sameInvocation(heads.runResults, heads.manifest),
        head: heads.runResults,
        context,
        projectName: read.projectName,
      }),
    );
  }
  return {
    facts,
    // Only for those who ask: it counts over everything once more.
    get summary() {
      return summarize({ read, heads, context, facts, catalog });
    },
  };
}

/** The nodes of the manifest whose reads and writes the run results tell. */
function provenBy(
  { runResults }: ReadArtifacts,
  heads: ArtifactHeads,
  context: DbtContext,
): ReadonlySet<string> {
  return runResults?.ran && sameInvocation(heads.runResults, heads.manifest)
    ? provenNodes(runResults.results, context.io)
    : new Set();
}

function* createContext(
  read: ReadArtifacts,
  options: DbtTranslationOptions,
): Slices<DbtContext> {
  const manifest = read.manifest?.parsed;
  const { namespace, jobNamespace, redactSql, redactText } = options;
  const { projectName } = read;
  const clean = redactText ?? (text => text);
  const naming = createDbtNaming({
    projectName,
    manifest,
    namespace,
    jobNamespace,
    clean,
  });
  return {
    producer: options.producer ?? DBT_PRODUCER,
    naming,
    manifest,
    io: manifest ? yield* ioOfAll(manifest, naming) : new Map(),
    clean,
    redactSql,
    redactText,
  };
}

function* ioOfAll(
  manifest: DbtManifest,
  naming: DbtContext['naming'],
): Slices<Map<string, NodeIo>> {
  const all = new Map<string, NodeIo>();
  for (const node of manifest.nodes.values()) {
    yield;
    const io = ioOfNode(node, manifest, naming);
    if (io) {
      all.set(node.id, io);
    }
  }
  return all;
}
