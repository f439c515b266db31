import { Numbered } from './IdAllocator';
import { EdgeRow, NodeRow, RunRow } from './tables';

/** When a set of columns of a dataset was last reported. */
export type KnownSchema = { node_id: number; key: string; last_at: number };

/** The column sets that count for a job. */
export type CurrentColumn = { job_id: number; node_id: number; set_id: number };

/** What the store knows of the things that a batch names, by table. */
export type Known = {
  raw_event: Array<{ key: string }>;
  node: NodeRow[];
  /** The runs of the batch, and those that stand for its jobs. */
  run: RunRow[];
  column_set: Array<{ id: number; key: string }>;
  schema_version: KnownSchema[];
  /** Of the jobs of the batch. */
  edge: EdgeRow[];
  current_column: CurrentColumn[];
  /** Numbers for what is not stored yet; none where they are asked for later. */
  ids: Partial<Record<Numbered, number[]>>;
};

/** What is known of things of which nothing is stored. */
export function nothingKnown(): Known {
  return {
    raw_event: [],
    node: [],
    run: [],
    column_set: [],
    schema_version: [],
    edge: [],
    current_column: [],
    ids: {},
  };
}
