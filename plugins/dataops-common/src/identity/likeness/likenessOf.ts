import { OlIdentity } from '../OlIdentity';
import { NameReading, readName } from './readName';

/**
 * What stays of a dataset's name when everything is taken away that tools are
 * known to write differently. Names of one likeness may be one dataset.
 *
 * @public
 */
export interface Likeness {
  /** Equal for all names that are alike. */
  key: string;
  /** The database; names that say one are alike only within it. Absent where the name leaves it out. */
  within?: string;
}

/**
 * The likeness of a name. To find what is alike is to look up an equal key:
 * no two names are ever compared to find out.
 *
 * @public
 */
export function likenessOf(id: OlIdentity): Likeness {
  return fold(readName(id));
}

/** Whether two names may be one dataset. @public */
export function areAlike(a: Likeness, b: Likeness): boolean {
  return (
    a.key === b.key &&
    (a.within === undefined || b.within === undefined || a.within === b.within)
  );
}

export function fold(name: NameReading): Likeness {
  const { family, parts } = name;
  const texts = parts.map(part => part.text.toLowerCase());
  const head = [family?.id ?? '', foldPlace(name)];
  if (family?.shape !== 'table') {
    return { key: JSON.stringify([...head, ...texts]) };
  }
  const [table, schema = family.schema ?? '', ...databases] = texts.reverse();
  return {
    key: JSON.stringify([...head, schema, table]),
    within: databases.length > 0 ? JSON.stringify(databases) : undefined,
  };
}

/** One account of Azure has an address for each of its interfaces. */
function foldPlace({ family, place }: NameReading): string {
  return family?.id === 'azure'
    ? place.replace(/\.(?:dfs|blob)\.core\.windows\.net$/i, '')
    : place;
}
