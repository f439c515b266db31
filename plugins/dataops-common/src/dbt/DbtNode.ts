import { UnknownRecord } from './readJson';

/**
 * What a dbt node is to lineage.
 *
 * - `relation`: a table or view of the warehouse (model, seed, snapshot, source)
 * - `logical`: used or served, but no relation (exposure, metric, semantic model, saved query)
 * - `through`: lineage passes to its parents (ephemeral model, function, what we do not know)
 * - `test`: a statement on other nodes, never data
 * - `none`: no part of lineage (analysis, operation)
 */
export type DbtRole = 'relation' | 'logical' | 'through' | 'test' | 'none';

/** One node of a manifest, whatever section it stands in. */
export interface DbtNode {
  /** `model.jaffle_shop.orders`: the key of its section. */
  id: string;
  /** dbt's `resource_type`, or the one that its section implies. */
  type: string;
  role: DbtRole;
  /** JSON pointer of the node in the manifest. */
  pointer: string;
  packageName?: string;
  name: string;
  /** `database.schema.alias`, empty parts dropped; absent for what has no relation. */
  relation?: string;
  /** True when another project builds it: it stands here without a file. */
  external: boolean;
  /** Unique ids, in the order of the manifest. */
  parents: string[];
  /** The node itself, for the facets that read it. */
  raw: UnknownRecord;
}

/** A manifest, read as far as every translation needs it. */
export interface DbtManifest {
  /** Compared, never interpreted; absent in old or cut manifests. */
  invocationId?: string;
  adapterType?: string;
  projectName: string;
  nodes: Map<string, DbtNode>;
  /** Group definitions by unique id. */
  groups: UnknownRecord;
  /** Nodes that the project switched off. */
  disabled: number;
}
