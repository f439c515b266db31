import { Knex } from 'knex';
import { insertReturningIds, selectIn } from '../bulk';
import { namespaceKey } from '../keys';

/** Makes sure that each namespace has a row; returns ids by name. */
export async function mergeNamespaces(
  tx: Knex,
  names: Iterable<string>,
): Promise<Map<string, number>> {
  const byKey = new Map<string, string>();
  for (const name of names) {
    byKey.set(namespaceKey(name), name);
  }
  const ids = new Map<string, number>();
  const known = await selectIn<{ id: number; key: string }>(
    tx,
    'namespace',
    'key',
    byKey.keys(),
    ['id', 'key'],
  );
  for (const { id, key } of known) {
    ids.set(byKey.get(key) ?? '', id);
    byKey.delete(key);
  }
  const added = await insertReturningIds(
    tx,
    'namespace',
    [...byKey].map(([key, name]) => ({ key, name })),
  );
  for (const [key, id] of added) {
    ids.set(byKey.get(key) ?? '', id);
  }
  return ids;
}
