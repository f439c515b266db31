import { JsonObject } from '@backstage/types';
import { DbtManifest, DbtNode } from './DbtNode';
import { defined, isRecord, recordOf, textOf, textsOf } from './readJson';

/**
 * Who owns a node, as far as the manifest says: its group, `meta.owner` and
 * `config.meta.owner` (a text, an object or a list of them in the wild), and
 * the owner of an exposure. Not the warehouse role of a catalog: that is no team.
 *
 * Each is `{ name, email?, type }`, where type is `group`, `meta` or `exposure`
 * and name is never empty: who has only addresses is an owner by each of them.
 * Of a name with several addresses `email` is their list, as dbt has it.
 */
export function ownersOf(
  node: DbtNode,
  manifest: DbtManifest,
  clean: (text: string) => string,
): JsonObject[] {
  const { raw } = node;
  const config = recordOf(raw.config);
  const owners = [
    ...toOwners(groupOwner(node, manifest), 'group'),
    ...toOwners(recordOf(raw.meta).owner, 'meta'),
    ...toOwners(recordOf(config.meta).owner, 'meta'),
    ...toOwners(raw.owner, 'exposure'),
  ];
  return uniqueOwners(
    owners.map(owner => ({ ...owner, name: clean(String(owner.name)) })),
  );
}

/** The same owner of the same type once: Fusion and 1.10 repeat meta under config. */
export function uniqueOwners(owners: JsonObject[]): JsonObject[] {
  const seen = new Map<string, JsonObject>();
  for (const owner of owners) {
    const key = `${owner.type} ${owner.name}`;
    if (!seen.has(key)) {
      seen.set(key, owner);
    }
  }
  return [...seen.values()];
}

function groupOwner(node: DbtNode, manifest: DbtManifest): unknown {
  const name =
    textOf(node.raw.group) ?? textOf(recordOf(node.raw.config).group);
  if (!name) {
    return undefined;
  }
  const group = recordOf(manifest.groups[`group.${node.packageName}.${name}`]);
  // A group whose definition is not in the manifest still says which team it is.
  return isRecord(group.owner) ? group.owner : { name };
}

function toOwners(value: unknown, type: string): JsonObject[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => toOwners(item, type));
  }
  if (!isRecord(value)) {
    return textsOf(value).map(name => ({ name, type }));
  }
  const emails = [...new Set(textsOf(value.email))];
  const name = textOf(value.name);
  if (name === undefined) {
    return emails.map(email => ({ name: email, email, type }));
  }
  const email = emails.length > 1 ? emails : emails[0];
  return [defined({ name, email, type })];
}
