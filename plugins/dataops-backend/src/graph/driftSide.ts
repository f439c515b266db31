/** One side of processes, and which columns of `declared_edge` are what there. */
export type DriftSide = {
  direction: 'input' | 'output';
  dataset: 'from_id' | 'to_id';
  process: 'from_id' | 'to_id';
};

export const INPUTS: DriftSide = {
  direction: 'input',
  dataset: 'from_id',
  process: 'to_id',
};

export const OUTPUTS: DriftSide = {
  direction: 'output',
  dataset: 'to_id',
  process: 'from_id',
};

/** The ends of an edge in the direction of the data. */
export function endsOf<T>(
  direction: DriftSide['direction'],
  dataset: string,
  process: T,
): { from_id: string | T; to_id: string | T } {
  return direction === 'input'
    ? { from_id: dataset, to_id: process }
    : { from_id: process, to_id: dataset };
}
