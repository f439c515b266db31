import { isError } from '@backstage/errors';
import { isUnavailable } from '../store/isUnavailable';

/**
 * The error to pass on for one of the database. Drivers put the statement with
 * its values into the message, and Backstage answers and logs messages: what
 * was sent belongs into neither.
 */
export function databaseRefusal(error: unknown): unknown {
  const code = isError(error) && typeof error.code === 'string' && error.code;
  return code && !isUnavailable(error)
    ? new Error(`The database refused the events (${code}); nothing was stored`)
    : error;
}
