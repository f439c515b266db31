import { hiddenFacets, NamedValue, Reader } from './hiddenFacets';

/** Stored facets as values, without those that the reader may not have. */
export async function readableFacets<
  Row extends { name: string; value: string },
>(
  reader: Reader,
  rows: readonly Row[],
): Promise<Array<Omit<Row, 'value'> & NamedValue>> {
  const facets = rows.map(row => ({
    ...row,
    value: JSON.parse(row.value) as unknown,
  }));
  const hidden = await hiddenFacets(reader, facets);
  return facets.filter(facet => !hidden.has(facet));
}
