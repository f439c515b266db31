import { Knex } from 'knex';
import { nodeRowKey } from '../store/keys';
import { textList } from './jsonList';
import { NamedThing, namedThings } from './namedThings';
import { isRestricted, Visibility } from './Visibility';
import { visibleNodes } from './visibleNodes';

export type Reader = { knex: Knex; visibility: Visibility };

/** A facet, or whatever else somebody sent under a name. */
export type NamedValue = { name: string; value: unknown };

/**
 * Those of some facets that a reader may not have: they name something that is
 * hidden, or that nobody knows, which must look the same.
 */
export async function hiddenFacets<F extends NamedValue>(
  { knex, visibility }: Reader,
  facets: Iterable<F>,
): Promise<Set<F>> {
  if (!isRestricted(visibility)) {
    return new Set();
  }
  const keysOf = new Map<F, string[] | undefined>();
  for (const facet of facets) {
    keysOf.set(facet, namedThings(facet.name, facet.value)?.map(keyOf));
  }
  const visible = await visibleKeys(
    { knex, visibility },
    new Set([...keysOf.values()].flatMap(keys => keys ?? [])),
  );
  return new Set(
    [...keysOf.entries()]
      .filter(([, keys]) => !keys?.every(key => visible.has(key)))
      .map(([facet]) => facet),
  );
}

function keyOf({ kind, ...id }: NamedThing): string {
  return nodeRowKey(kind, id);
}

/** Of the keys of nodes those that the reader may see; any name of a dataset will do. */
async function visibleKeys(
  { knex, visibility }: Reader,
  keys: ReadonlySet<string>,
): Promise<Set<string>> {
  if (keys.size === 0) {
    return new Set();
  }
  const rows: Array<{ key: string }> = await knex({ named: 'node' })
    .join({ n: 'node' }, join =>
      join.on(knex.raw('coalesce(named.canonical_id, named.id) = n.id')),
    )
    .where(knex.raw('named.key in ?', [textList(knex, keys)]))
    .where(visibleNodes(knex, visibility, 'n'))
    .select('named.key');
  return new Set(rows.map(row => row.key));
}
