import { InputError } from '@backstage/errors';
import { ColumnPathRequest } from '../graph/columnPath';
import { integer, oneOf, Query, required, single } from './parseQuery';

/** Names of the parameters that {@link parseColumnPath} reads. */
export const COLUMN_PATH_PARAMETERS: readonly string[] = [
  'focus',
  'column',
  'direction',
  'depth',
];

const MAX_DEPTH = 50;
const DEFAULT_DEPTH = 20;

/** Parameters of one column's path. */
export function parseColumnPath(query: Query): ColumnPathRequest {
  const column = single(query, 'column');
  if (column === undefined || column === '') {
    throw new InputError(
      `Parameter 'column' is missing; it takes the name of a column as it was reported`,
    );
  }
  return {
    focus: required(query, 'focus'),
    column,
    direction:
      oneOf(query, 'direction', ['upstream', 'downstream']) ?? 'upstream',
    depth: integer(query, 'depth', { min: 1, max: MAX_DEPTH }) ?? DEFAULT_DEPTH,
  };
}
