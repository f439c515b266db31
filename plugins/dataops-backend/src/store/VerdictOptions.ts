/** What verdicts depend on besides facts. */
export type VerdictOptions = {
  /** How long after its last update a dataset still counts as heard of, in milliseconds. */
  staleAfterMs: number;
};
