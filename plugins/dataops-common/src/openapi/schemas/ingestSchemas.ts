import { eventSchemas } from '../../openlineage/eventSchema';
import { ApiSchema } from '../OpenApiDocument';
import { count, list, members, object, ref, text } from '../schemaWords';

const artifact = (description: string): ApiSchema => ({
  type: 'object',
  description,
});

/** What comes in. The schemas of events are those that their validator uses. */
export const ingestSchemas: Record<string, ApiSchema> = {
  RunEvent: {
    ...eventSchemas.run,
    description:
      'An OpenLineage RunEvent, as far as it must be; facets are free',
  },
  JobEvent: {
    ...eventSchemas.job,
    description: 'An OpenLineage JobEvent: no run, a job',
  },
  DatasetEvent: {
    ...eventSchemas.dataset,
    description: 'An OpenLineage DatasetEvent: neither run nor job, a dataset',
  },
  LineageEvent: {
    description:
      'Told apart by the keys that are there: run, else job, else dataset',
    anyOf: [ref('RunEvent'), ref('JobEvent'), ref('DatasetEvent')],
  },
  DbtArtifacts: object(
    members(
      {},
      {
        manifest: artifact('target/manifest.json'),
        run_results: artifact('target/run_results.json'),
        sources: artifact('target/sources.json'),
        catalog: artifact('target/catalog.json'),
        namespace: {
          ...text(
            'OpenLineage namespace of the warehouse, such as postgres://db:5432',
          ),
          minLength: 1,
        },
        jobNamespace: {
          ...text('OpenLineage namespace of the jobs'),
          minLength: 1,
        },
      },
    ),
    'Any of the files of one invocation, at least one',
  ),
  IngestResult: object(
    members({
      applied: count('Events that were new'),
      known: count('Events that had been stored before'),
      notes: list(
        object(
          members({
            event: count('Index of the event in the array'),
            pointer: text('JSON pointer into the event'),
            note: text('Such as facet-cut, redacted, assumed-utc'),
          }),
        ),
        'What was assumed, cut, dropped or redacted, by event',
      ),
    }),
  ),
};
