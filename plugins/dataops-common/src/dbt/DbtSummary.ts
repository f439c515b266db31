import { DbtArtifactKind } from './detectDbtArtifact';
import { DbtOutcome } from './resultOutcome';

/**
 * What was found in the artifacts of one call, in numbers: the answer to the
 * sender, and what a page about a dbt project starts with.
 *
 * @public
 */
export interface DbtSummary {
  projectName: string;
  /** Such as `postgres`; only a manifest says. */
  adapterType?: string;
  /** The namespaces that were used. */
  datasetNamespace: string;
  jobNamespace: string;
  /** Each artifact with its own invocation: equal ids were joined, others never. */
  artifacts: Array<{
    kind: DbtArtifactKind;
    invocationId?: string;
    /** Ms UTC. */
    generatedAt: number;
  }>;
  /** Nodes of the manifest by `resource_type`. */
  nodes: Record<string, number>;
  /** Nodes of the manifest by package; the root project is `projectName`. */
  packages: Record<string, number>;
  /** Nodes that lineage passes through, such as ephemeral models. */
  collapsed: number;
  /** Relations that another project builds. */
  external: number;
  disabled: number;
  /** References to nodes that the manifest does not hold. */
  dangling: number;
  /** Models with an enforced contract. */
  contracts: number;
  /** Distinct facts over all artifacts. */
  datasets: number;
  jobs: number;
  runs: number;
  /** Results of models, seeds, snapshots and operations. */
  builds: Record<DbtOutcome, number>;
  /** Results of data and unit tests. */
  tests: Record<DbtOutcome, number>;
  /** Tests of the manifest for which no joined result was sent: unknown, never passed. */
  testsWithoutResult: number;
  /** Results of `dbt source freshness`. */
  freshness: Record<DbtOutcome, number>;
  /** Tables of the catalog, and those that no node of the manifest means. */
  catalogTables: number;
  catalogUnmatched: number;
}
