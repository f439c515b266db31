import { ColumnEvidence, LikenessReason, OlIdentity } from '../identity';
import { NodeSummary, Page } from './nodes';

/** One of two datasets that may be one. @public */
export interface CandidateEnd {
  dataset: NodeSummary;
  /** The name of it that is like the other; decisions are about names. */
  name: OlIdentity;
  /** {@link formatNodeKey} of that name. */
  key: string;
  /** When an event last named the dataset, ISO 8601 UTC; absent when none ever did. */
  lastSeen?: string;
  /** Pipelines and jobs that write it now, at most 5 by name, and how many there are. */
  writtenBy: CandidateUsers;
  readBy: CandidateUsers;
}

/** @public */
export interface CandidateUsers {
  total: number;
  items: Array<Pick<NodeSummary, 'key' | 'kind' | 'label' | 'entityRef'>>;
}

/**
 * Two datasets that may be one: their names differ in nothing but what tools
 * are known to write differently, and no rule joins them.
 *
 * @public
 */
export interface IdentityCandidate {
  a: CandidateEnd;
  b: CandidateEnd;
  /** Every difference between the names, and why such names can be one. */
  reasons: LikenessReason[];
  /** What the columns say for it or against it. */
  columns: ColumnEvidence;
}

/** @public */
export interface IdentityCandidates extends Page<IdentityCandidate> {
  /** Names that so many datasets share that being alike says nothing: not listed, nor in `total`. */
  leftOut: { names: number; datasets: number };
  /** Whether the reader may decide. */
  mayDecide: boolean;
}

/** One of the two names of a decision. @public */
export interface DecidedName {
  name: OlIdentity;
  /** {@link formatNodeKey} of the name. */
  key: string;
}

/** What a person said of two names. @public */
export interface IdentityDecision {
  id: string;
  a: DecidedName;
  b: DecidedName;
  verdict: 'same' | 'different';
  comment?: string;
  /** Entity reference of a user, or subject of a service. */
  by: string;
  /** ISO 8601 UTC. */
  at: string;
  /**
   * - `in-force`
   * - `waiting`: one of the names is not there; it holds once it is
   * - `overruled`: said to be different, and joined since by events or entities
   */
  state: 'in-force' | 'waiting' | 'overruled';
}

/** @public */
export interface IdentityDecisionRequest {
  /** Node keys of two names of datasets, such as {@link CandidateEnd.key}. */
  a: string;
  b: string;
  verdict: 'same' | 'different';
  comment?: string;
  /** Puts it in the place of an older decision that says the opposite. */
  replace?: boolean;
}
