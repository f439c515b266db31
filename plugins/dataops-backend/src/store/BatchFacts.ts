import {
  ColumnEdgeFact,
  IdentityLinkFact,
  latestWins,
  NodeKind,
  OlIdentity,
  RunStateValue,
  SchemaFieldFact,
} from '@headwater/backstage-plugin-dataops-common';

/** A value with the time that decides which of several counts. */
export type Register = { at: number; key: string };

export type NodeFacts = OlIdentity & {
  key: string;
  kind: NodeKind;
  /** Absent when it is only named, as the job of somebody's parent run. */
  firstAt?: number;
  lastAt?: number;
  lifecycle?: Register;
  streaming: boolean;
  jobType?: Register;
  deletedAt?: number;
};

export type RunFacts = {
  key: string;
  jobKey: string;
  runId: string;
  origin: 'run' | 'design' | 'stub';
  /** Absent for a stub. */
  state?: RunStateValue;
  /** The key of the parent's run. */
  parent?: Register;
  producer?: Register;
};

export type IoFacts = {
  runKey: string;
  nodeKey: string;
  direction: 'input' | 'output';
  firstAt: number;
  lastAt: number;
};

export type FacetEntry = {
  owner: string;
  name: string;
  /** Canonical JSON is both the value and the tie-break. */
  value: Register;
};

export type SchemaEntry = {
  nodeKey: string;
  key: string;
  fields: SchemaFieldFact[];
  firstAt: number;
  lastAt: number;
};

export type LinkEntry = {
  aKey: string;
  bKey: string;
  reason: IdentityLinkFact['reason'];
  type: string;
  firstAt: number;
};

export type ColumnEntry = {
  runKey: string;
  nodeKey: string;
  setKey: string;
};

/** A complete list of the jobs of a namespace whose names begin so. */
export type InventoryEntry = { namespace: string; prefix: string; at: number };

export type ColumnSet = {
  key: string;
  edges: Array<ColumnEdgeFact & { inputKey: string }>;
};

/** The later of two registers, either of which may be missing. */
export function latest(a: Register | undefined, b: Register): Register {
  return a ? latestWins(a, b) : b;
}
