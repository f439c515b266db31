/** The text by which a search finds something: lower-case, the same in every locale. */
export function searchText(
  ...words: ReadonlyArray<string | null | undefined>
): string {
  return words.filter(Boolean).join(' ').toLocaleLowerCase('en-US');
}
