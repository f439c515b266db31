/** One part of a name: quoted in the way of any warehouse, or bare. */
const PART = String.raw`(?:"[^"]+"|\`[^\`]+\`|\[[^\]]+\]|[\w$-]+)`;
const RELATION = new RegExp(`^${PART}(?:\\.${PART}){1,3}$`);

/**
 * `"db"."main"."orders"` without its quotes. `undefined` for what is no name of
 * several parts: a source may be any SQL, such as `read_csv('...')`.
 */
export function plainRelationName(
  relationName: string | undefined,
): string | undefined {
  return relationName !== undefined && RELATION.test(relationName)
    ? relationName.replace(/["`[\]]/g, '')
    : undefined;
}
