import { ColumnEdgeFact, JobRef } from '../facts';
import { OlIdentity } from '../identity';
import { columnEdges } from './columnLineage';
import { identity, member, objects, text } from './read';

/** What a LineageFacet says: which job reads and writes what, column by column where known. */
export type LineageEntry = {
  /** Absent: the job of the event. */
  job?: JobRef;
  inputs: OlIdentity[];
  /** Other jobs that make the output, with the run where the facet names one. */
  writers: Array<{ job: JobRef; runId?: string }>;
  output?: OlIdentity;
  edges: ColumnEdgeFact[];
};

/**
 * The entries of a `lineage` facet (LineageFacet 1-0-0). An entry of type JOB
 * says what a job reads; one of type DATASET from what a dataset is made: from
 * other datasets, or by jobs. That one job feeds another says nothing of data
 * and is left out, as is an input without a name, which is the event's own job.
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
    const output = isJob(entry) ? undefined : named ?? subject;
    const all = objects(member(entry, 'inputs'));
    const sources = all.filter(input => !isJob(input));
    const fields = fieldInputs(member(entry, 'fields'));
    const fromColumns = Object.values(fields).flatMap(
      field => field.inputFields,
    );
    return {
      ...(isJob(entry) && named ? { job: named } : {}),
      inputs: [...sources, ...fromColumns].flatMap(
        input => identity(input) ?? [],
      ),
      writers: output ? all.filter(isJob).flatMap(writer) : [],
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

function isJob(entry: object): boolean {
  return text(member(entry, 'type'))?.toUpperCase() === 'JOB';
}

function writer(input: object): LineageEntry['writers'] {
  const job = identity(input);
  const runId = text(member(input, 'runId'));
  return job ? [{ job, ...(runId ? { runId } : {}) }] : [];
}

/** Columns come as `{column: {inputFields}}` or with the list under `inputs`. */
function fieldInputs(
  fields: unknown,
): Record<string, { inputFields: object[] }> {
  return Object.fromEntries(
    Object.entries(fields ?? {}).map(([column, field]) => [
      column,
      {
        inputFields: objects(
          member(field, 'inputFields') ?? member(field, 'inputs'),
        ).filter(input => !isJob(input)),
      },
    ]),
  );
}
