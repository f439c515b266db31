/** How long what was reported is kept, in milliseconds; absent = for ever. */
export type Retention = {
  /** Events and artifacts as received, by when they were received. */
  rawEventsMs?: number;
  /** Runs and what they read, wrote and said of columns, by when they were last heard of. */
  runsMs?: number;
  /** Sets of columns that are no longer the newest, by when they were last reported. */
  schemaVersionsMs?: number;
};
