/**
 * An instant in the past, and what is known of it.
 *
 * @public
 */
export interface LineageInstant {
  /** The instant whose lineage it is, ISO 8601 UTC. */
  at: string;
  /** The run that named the instant: when it ended, or was last heard of. */
  runId?: string;
  /** Older history is deleted by configuration: what was before this instant is not known. Absent when nothing is deleted. */
  completeSince?: string;
  /** False when the instant is before `completeSince`: no edge is served, and that says nothing. */
  known: boolean;
}

/**
 * What a lineage of the past says of itself. Names, owners, tiers and who may
 * see what are those of today: only reads, writes and drops have a history.
 *
 * @public
 */
export interface LineageHistory extends LineageInstant {
  /** When the focus was first heard of, where that is after the instant: then that it has no edges says nothing. ISO 8601 UTC. */
  focusFirstSeen?: string;
  /**
   * Edges that entities declare today of what is drawn. They are left out,
   * since nobody keeps since when they are declared.
   */
  declaredLeftOut: number;
}
