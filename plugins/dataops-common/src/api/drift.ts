import { NodeSummary } from './nodes';

/**
 * An edge on which the catalog and the events disagree, in the direction of
 * the data.
 *
 * @public
 */
export interface DriftEdge {
  from: NodeSummary;
  to: NodeSummary;
  /** Declared and not seen, or seen and not declared. */
  kind: 'declared-only' | 'observed-only';
  /** The entity that declares it, or that could. */
  entityRef: string;
  /** When an event last said so, ISO 8601 UTC; absent when none ever did. */
  lastSeen?: string;
}
