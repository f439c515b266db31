import { ColumnEdgeFact, JobRef } from '../facts';
import { OlIdentity } from '../identity';
import { columnEdges } from './columnLineage';
import { identity, member, objects, text } from './read';

/** What a LineageFacet says: which job reads and writes what, column by column where known. */
export type LineageEntry = {
  /** Absent: the job of the event. */
  job?: JobRef;
  inputs: OlIdentity[];
  output?: OlIdentity;
  edges: ColumnEdgeFact[];
};

/**
 * The entries of a `lineage` facet (LineageFacet 1-0-0). An entry of type JOB
 * says what a job reads; one of type DATASET from what a dataset is made. An
 * input that is a job says nothing of data and is left out.
 *
 * @param subject - the dataset on whose facets it stood, for entries that name none
 */
export function lineageEntries(
  facet: unknown,
  subject: OlIdentity | undefined,
): LineageEntry[] {
  // On a job the facet lists entries; on a dataset it is one itself.
  const listed = member(facet, 'entries');
  const entries = Array.isArray(listed) ? objects(listed) : objects([facet]);
  return entries.map(entry => {
    const named = identity(entry);
    const isJob = text(member(entry, 'type'))?.toUpperCase() === 'JOB';
    const sources = objects(member(entry, 'inputs')).filter(
      input => text(member(input, 'type'))?.toUpperCase() !== 'JOB',
    );
    const fields = normalisedFields(member(entry, 'fields'));
    const fromColumns = Object.values(fields).flatMap(field =>
      objects(member(field, 'inputFields')),
    );
    const inputs = [...sources, ...fromColumns].flatMap(
      input => identity(input) ?? [],
    );
    const output = isJob ? undefined : named ?? subject;
    return {
      ...(isJob && named ? { job: named } : {}),
      inputs,
      ...(output ? { output } : {}),
      edges: output
        ? columnEdges({
            fields,
            dataset: sources.filter(source => text(member(source, 'field'))),
          })
        : [],
    };
  });
}

/** Columns come as `{column: {inputFields}}` or with the list under `inputs`. */
function normalisedFields(fields: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([column, field]) => [
      column,
      {
        inputFields: member(field, 'inputFields') ?? member(field, 'inputs'),
      },
    ]),
  );
}
