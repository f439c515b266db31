import { ApiOperation, ApiParameter, ApiPathItem } from '../OpenApiDocument';
import {
  many,
  part,
  query,
  required,
  searchable,
  wholeNumber,
} from '../parameters';
import { read } from './operation';

const notBlank = {
  ...searchable,
  title: 'text that is not blank',
  pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$',
};

const word = (values: string[], defaultValue?: string) => ({
  type: 'string',
  enum: values,
  'x-ignore-case': true as const,
  ...(defaultValue !== undefined && { default: defaultValue }),
});

/**
 * Marquez knows no upper limits. More than this in one answer is refused and
 * not cut, because its clients would take a shorter page for the last one.
 */
const limit = (byDefault: number) =>
  query('limit', 'How many to give', wholeNumber(0, 2_000, byDefault));
const paging = [
  limit(100),
  query('offset', 'How many to leave out', wholeNumber(0, 100_000_000, 0)),
];
const depth = query(
  'depth',
  'Hops; deeper than any graph is refused',
  wholeNumber(0, 10_000, 20),
);

const time = (name: string, description: string) =>
  query(name, description, {
    ...searchable,
    title: 'an instant such as 2026-11-20T10:00:00Z; UTC without a zone',
    format: 'loose-instant',
  });
const day = (name: string, description: string) =>
  query(name, description, {
    ...searchable,
    title: 'a day as YYYY-MM-DD',
    format: 'date',
  });

const nodeId = (kinds: string) =>
  required(
    query(
      'nodeId',
      `${kinds}, such as dataset:postgres://db:5432:shop.public.orders`,
      notBlank,
    ),
  );

const lastRunStates = many(
  'lastRunStates',
  'Only jobs whose newest run is in one of these states, and jobs without a run',
  word(['new', 'running', 'completed', 'aborted', 'failed']),
);

const namespace = part('namespace', 'An OpenLineage namespace');
const dataset = [namespace, part('name', 'Any name of the dataset in it')];
const job = [namespace, part('name', 'The name of the job in it')];

function marquez(
  id: string,
  summary: string,
  gives: string,
  parameters: ApiParameter[],
): ApiPathItem {
  const operation: ApiOperation = {
    ...read({ id, tag: 'marquez', summary, gives, parameters }),
    // As the server of Marquez does.
    'x-ignore-unknown-parameters': true,
  };
  return { get: operation };
}

const NAMESPACE = '/api/v1/namespaces/{namespace}';
const DATASET = `${NAMESPACE}/datasets/{name}`;
const JOB = `${NAMESPACE}/jobs/{name}`;

const named: Record<string, ApiPathItem> = {
  '/api/v1/namespaces': marquez(
    'marquezNamespaces',
    'Namespaces in which the reader may see something',
    'MarquezNamespaces',
    paging,
  ),
  [NAMESPACE]: marquez(
    'marquezNamespace',
    'One namespace',
    'MarquezNamespace',
    [namespace],
  ),
  [`${NAMESPACE}/datasets`]: marquez(
    'marquezDatasets',
    'The datasets of a namespace',
    'MarquezDatasets',
    [namespace, ...paging],
  ),
  [DATASET]: marquez(
    'marquezDataset',
    'One dataset',
    'MarquezDataset',
    dataset,
  ),
  [`${DATASET}/versions`]: marquez(
    'marquezDatasetVersions',
    'Its versions, newest first: one for each set of columns',
    'MarquezDatasetVersions',
    [...dataset, ...paging],
  ),
  [`${DATASET}/versions/{version}`]: marquez(
    'marquezDatasetVersion',
    'One version',
    'MarquezDatasetVersion',
    [...dataset, part('version', 'The UUID of the version')],
  ),
  [`${NAMESPACE}/jobs`]: marquez(
    'marquezNamespaceJobs',
    'The jobs of a namespace, the latest news first',
    'MarquezJobs',
    [namespace, lastRunStates, ...paging],
  ),
  [JOB]: marquez('marquezJob', 'One job', 'MarquezJob', job),
  [`${JOB}/runs`]: marquez(
    'marquezRuns',
    'Its runs, newest first',
    'MarquezRuns',
    [...job, ...paging],
  ),
  '/api/v1/jobs': marquez(
    'marquezJobs',
    'The jobs of all namespaces, the latest news first',
    'MarquezJobs',
    [lastRunStates, ...paging],
  ),
  '/api/v1/jobs/runs/{id}': marquez('marquezRun', 'One run', 'MarquezRun', [
    part('id', 'The run id as its producer gave it'),
  ]),
  '/api/v1/jobs/runs/{id}/facets': marquez(
    'marquezRunFacets',
    'The facets of a run, or of its job; null for datasets, as in Marquez',
    'MarquezRunFacets',
    [
      part('id', 'The run id as its producer gave it'),
      required(query('type', 'Whose facets', word(['run', 'job', 'dataset']))),
    ],
  ),
};

const lineage = marquez(
  'marquezLineage',
  'The lineage around a dataset or a job, from job to job',
  'MarquezLineage',
  [nodeId('A dataset or a job'), depth],
);

const graphs: Record<string, ApiPathItem> = {
  '/api/v1/lineage': lineage,
  '/api/v1/column-lineage': marquez(
    'marquezColumnLineage',
    'What columns are made of, and what is made of them',
    'MarquezColumnLineage',
    [
      nodeId('A column, a dataset or a job'),
      depth,
      query(
        'withDownstream',
        '`true` in any case; anything else means false, as in Marquez',
        { ...searchable, default: 'false' },
      ),
    ],
  ),
  '/api/v1/search': marquez(
    'marquezSearch',
    'Datasets and jobs whose name holds a text',
    'MarquezSearch',
    [
      required(query('q', 'The text, in whatever case', notBlank)),
      query('filter', 'Only one kind', word(['dataset', 'job'])),
      query('sort', 'By what to sort', word(['name', 'update_at'], 'name')),
      limit(10),
      query('namespace', 'Only what is in this namespace', searchable),
      day('before', 'Last heard of before this day'),
      day('after', 'Last heard of after the start of this day'),
    ],
  ),
  '/api/v1/events/lineage': marquez(
    'marquezEvents',
    'Run events as they were kept',
    'MarquezEvents',
    [
      ...paging,
      time('before', 'Exclusive'),
      time('after', 'Inclusive'),
      query('sortDirection', 'By event time', word(['asc', 'desc'], 'desc')),
    ],
  ),
};

/** The reads of Marquez, so that its clients and its web interface work. */
export const marquezOperations: Record<string, ApiPathItem> = {
  ...named,
  ...graphs,
};
