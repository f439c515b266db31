import { ApiPathItem, ApiSchema } from '../OpenApiDocument';
import {
  many,
  page,
  query,
  refTo,
  required,
  searchable,
  wholeNumber,
} from '../parameters';
import { read } from './operation';

const focus = required(refTo('focus'));

const named: ApiSchema = {
  ...searchable,
  title: 'an instant or a run id',
  minLength: 1,
  examples: ['2026-11-20T10:12:00Z'],
};

const INSTANT_HELP =
  'An instant in ISO 8601 with a zone, or a run id, which stands for when the run ended or was last heard of';

/** The graph of the past. */
const asOf = query('asOf', `${INSTANT_HELP}; absent = now`, named);

/** What a browser draws without stutter (design/ui.md). */
const MAX_NODES = 120;

/** The lineage graph and what is worked out from it. */
export const lineageOperations: Record<string, ApiPathItem> = {
  '/v1/lineage/graph': {
    get: read({
      id: 'getLineageGraph',
      tag: 'lineage',
      summary: 'The graph around a thing, and what was left out',
      description: 'A hop is dataset to dataset, through a job.',
      parameters: [
        focus,
        query('up', 'Hops upstream', wholeNumber(0, 100, 1)),
        query('down', 'Hops downstream', wholeNumber(0, 100, 1)),
        query('limit', 'Node budget', wholeNumber(1, MAX_NODES, 40)),
        asOf,
        many('include', 'Edges to draw besides those that count now', {
          type: 'string',
          enum: ['ageing'],
        }),
        query('collapse', 'Draw groups instead of nodes; the focus never is', {
          type: 'string',
          enum: ['system', 'namespace', 'owner', 'environment'],
        }),
        many('expand', 'Keys of groups to draw as their nodes', searchable),
        many(
          'environment',
          'Environments to stay in; `none` for what is in no known one',
          searchable,
        ),
      ],
      gives: 'LineageGraph',
    }),
  },
  '/v1/lineage/diff': {
    get: read({
      id: 'getLineageDiff',
      tag: 'lineage',
      summary: 'How the lineage differs between two instants',
      description:
        'Without declared edges, which have no history. Exchanging `from` and `to` exchanges added and removed.',
      parameters: [
        refTo('focus', 'Only around this thing; absent = the whole estate'),
        required(query('from', `${INSTANT_HELP}, or \`now\``, named)),
        required(query('to', `${INSTANT_HELP}, or \`now\``, named)),
        query('up', 'Hops upstream', wholeNumber(0, 100, 100)),
        query('down', 'Hops downstream', wholeNumber(0, 100, 100)),
        ...page,
      ],
      gives: 'LineageDiff',
    }),
  },
  '/v1/lineage/impact': {
    get: read({
      id: 'getImpact',
      tag: 'lineage',
      summary: 'Everything downstream: counts by owner and tier. Complete',
      parameters: [focus, asOf],
      gives: 'Impact',
    }),
  },
  '/v1/lineage/columns': {
    get: read({
      id: 'getColumnPath',
      tag: 'lineage',
      summary: 'Where one column comes from, or what is made of it',
      description:
        'By the runs that count now, with jobs and transformations, and where the path was cut: at the depth, or beyond 2,000 edges.',
      parameters: [
        required(refTo('focus', 'The dataset of the column')),
        required(
          query('column', 'As it was reported, in the same case', {
            ...searchable,
            title: 'the name of a column as it was reported',
            minLength: 1,
          }),
        ),
        query('direction', 'Which way to go', {
          type: 'string',
          enum: ['upstream', 'downstream'],
          default: 'upstream',
        }),
        query('depth', 'Hops from dataset to dataset', wholeNumber(1, 50, 20)),
      ],
      gives: 'ColumnPath',
    }),
  },
  '/v1/lineage/drift': {
    get: read({
      id: 'listDrift',
      tag: 'lineage',
      summary: 'A page of edges that are only declared or only observed',
      parameters: [
        refTo('ref', 'Only the edges of this thing; absent = the whole estate'),
        ...page,
      ],
      gives: 'DriftPage',
    }),
  },
  '/v1/lineage/paths': {
    get: read({
      id: 'getLineagePaths',
      tag: 'lineage',
      summary: 'All that lies on any way from one thing to another',
      parameters: [
        required(refTo('from', 'Where the data comes from')),
        required(refTo('to', 'Where it goes')),
        query(
          'limit',
          'Node budget with both ends',
          wholeNumber(2, MAX_NODES, 40),
        ),
      ],
      gives: 'LineagePaths',
    }),
  },
};
