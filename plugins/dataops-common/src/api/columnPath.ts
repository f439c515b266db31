import { NodeSummary } from './nodes';

/** One column of a dataset, or the whole of it. @public */
export interface ColumnEnd {
  /** {@link NodeSummary.key} of the dataset. */
  key: string;
  /** As it was reported; absent = the whole dataset. */
  column?: string;
}

/** How a column is made, as the producer says. @public */
export interface ColumnTransformation {
  type?: string;
  subtype?: string;
  description?: string;
  masking?: boolean;
}

/** What a job makes of a column, in the direction of the data. @public */
export interface ColumnPathEdge {
  from: ColumnEnd;
  to: ColumnEnd;
  job: { key: string; label: string };
  /** Empty when the producer named none. */
  transformations: ColumnTransformation[];
  /**
   * True when an end is a whole dataset, such as where a column filters rows.
   * The path goes on through every column of that dataset.
   */
  datasetLevel?: true;
}

/**
 * Where one column comes from, or what is made of it, by the runs that count
 * now.
 *
 * @public
 */
export interface ColumnPath {
  /** {@link NodeSummary.key} of the dataset of the column. */
  focus: string;
  column: string;
  direction: 'upstream' | 'downstream';
  /** The focus, and the datasets of the edges, nearest first. */
  nodes: NodeSummary[];
  /** Nearest first. */
  edges: ColumnPathEdge[];
  /** The edges at which the path was cut; what lies beyond those was not counted. */
  notDrawn: {
    /** They leave what was reached in the last hop that was asked for. */
    pastDepth: number;
    /** More edges than one answer holds. */
    overBudget: number;
  };
  restricted: boolean;
  asOf: string;
}
