import { OlIdentity } from '../OlIdentity';
import { NamingFamily, namingFamily } from './namingFamilies';
import { NamePart, splitDotted } from './splitDotted';

/** A name taken apart, as far as its naming authority says how. */
export type NameReading = {
  /** Absent for namespaces that follow no known convention. */
  family?: NamingFamily;
  scheme: string;
  /** Where it was reached: host, port, account. Not a part of what it is. */
  address: string;
  /** What of the namespace says what it is: a bucket, a file, a whole namespace. */
  place: string;
  parts: NamePart[];
  /** Folders of partitions at the end of a path, as they were written. */
  partitions: string;
};

const NAMESPACE = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/is;

/** Takes the two halves of an identity apart. */
export function readName({ namespace, name }: OlIdentity): NameReading {
  const [, scheme = namespace, authority = '', rest = ''] =
    NAMESPACE.exec(namespace) ?? [];
  const family = namingFamily(scheme);
  if (!family) {
    return plain(undefined, scheme, { address: '', place: namespace }, name);
  }
  const where =
    family.authority === 'address'
      ? { address: authority, place: '' }
      : { address: '', place: authority };
  switch (family.shape) {
    case 'path':
      return { ...readPath(`${rest}/${name}`), family, scheme, ...where };
    case 'table': {
      const full = append(where, rest);
      const parts = splitDotted(name);
      return parts.length === 0
        ? plain(family, scheme, full, name)
        : { family, scheme, ...full, parts, partitions: '' };
    }
    default:
      return plain(family, scheme, append(where, rest), name);
  }
}

type Where = { address: string; place: string };

/** What stands behind the authority belongs to it where names are not paths. */
function append(where: Where, rest: string): Where {
  return where.place === '' && where.address !== ''
    ? { ...where, address: where.address + rest }
    : { ...where, place: where.place + rest };
}

function plain(
  family: NamingFamily | undefined,
  scheme: string,
  where: Where,
  name: string,
): NameReading {
  const parts = [{ text: name, quoted: false }];
  return { family, scheme, ...where, parts, partitions: '' };
}

function readPath(text: string): Pick<NameReading, 'parts' | 'partitions'> {
  const folders = text.split('/').filter(folder => folder !== '');
  let end = folders.length;
  while (end > 0 && /^[^=]+=/.test(folders[end - 1])) {
    end -= 1;
  }
  const kept = end === 0 ? folders.length : end;
  return {
    parts: folders.slice(0, kept).map(folder => ({
      text: folder,
      quoted: false,
    })),
    partitions: folders.slice(kept).join('/'),
  };
}
