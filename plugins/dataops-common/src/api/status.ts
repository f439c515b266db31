/**
 * Every state, from worst to best: unknown is worse than every good news.
 *
 * @public
 */
export const STATUSES_WORST_FIRST = [
  'breached',
  'missed',
  'at-risk',
  'unknown',
  'waiting',
  'running',
  'healthy',
] as const;

/**
 * The words of status, one vocabulary for the whole suite (docs/words.md).
 * Unknown is a state of its own and never shown as healthy.
 *
 * Until objectives exist (a later release) a dataset's verdict says only what
 * its events say: the last run that wrote it failed, succeeded, or nothing
 * was heard.
 *
 * @public
 */
export type Status = (typeof STATUSES_WORST_FIRST)[number];

/**
 * The verdict line: glyph, word, since, reason.
 *
 * @public
 */
export interface Verdict {
  status: Status;
  /** When this state began, ISO 8601 UTC; absent when that is not known. */
  since?: string;
  /** One sentence, without a full stop at the end. */
  reason: string;
  /** When the facts behind it were last refreshed, ISO 8601 UTC. */
  evidenceAt?: string;
}
