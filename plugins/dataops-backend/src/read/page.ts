import { Page } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isRestricted } from '../access/Visibility';
import { ReadContext } from './ReadContext';

/** Of callers within the server; requests have the limit of the OpenAPI document. */
export const DEFAULT_LIMIT = 50;

/** How many rows a query finds. PostgreSQL counts in text, so it is converted. */
export async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const [row] = await query.clone().count({ count: '*' });
  return Number(row.count);
}

/** A page of a list, with what every page says. */
export function toPage<T>(
  context: ReadContext,
  request: { offset?: number; limit?: number },
  found: { items: T[]; total: number },
): Page<T> {
  return {
    items: found.items,
    total: found.total,
    offset: request.offset ?? 0,
    limit: request.limit ?? DEFAULT_LIMIT,
    restricted: isRestricted(context.visibility),
    asOf: new Date(context.now).toISOString(),
  };
}
