import { STATUSES_WORST_FIRST } from '../api/status';
import { ApiParameter, ApiSchema } from './OpenApiDocument';

/** PostgreSQL cannot hold NUL, so it could not be looked for either. */
const NO_NUL = '^[^\\u0000]*$';

/** A text that a reader chose. */
export const searchable: ApiSchema = {
  type: 'string',
  title: 'text without NUL',
  pattern: NO_NUL,
};

/** What names a thing. */
const nodeRef: ApiSchema = {
  ...searchable,
  title: 'an entity reference or a node key',
  minLength: 1,
  examples: [
    'dataset:default/orders',
    'dataset:postgres%3A%2F%2Fdb%3A5432:shop.public.orders',
  ],
};

const REF_HELP =
  'An entity reference, or a node key: kind, namespace and name, the last two percent-encoded';

/** A query parameter; optional unless said otherwise. */
export function query(
  name: string,
  description: string,
  schema: ApiSchema,
): ApiParameter {
  return { name, in: 'query', description, schema };
}

/** A query parameter that must be there. */
export function required(parameter: ApiParameter): ApiParameter {
  return { ...parameter, required: true };
}

/** A query parameter that may be given several times. */
export function many(
  name: string,
  description: string,
  items: ApiSchema,
): ApiParameter {
  return {
    ...query(name, description, { type: 'array', items }),
    style: 'form',
    explode: true,
  };
}

/** A part of the path. */
export function part(
  name: string,
  description: string,
  schema: ApiSchema = searchable,
): ApiParameter {
  return { name, in: 'path', required: true, description, schema };
}

/** A query parameter that names one thing. */
export const refTo = (name: string, description = REF_HELP): ApiParameter =>
  query(name, description, nodeRef);

/** A whole number between bounds. */
export const wholeNumber = (
  minimum: number,
  maximum: number,
  defaultValue: number,
): ApiSchema => ({ type: 'integer', minimum, maximum, default: defaultValue });

/** Everything that comes in pages. */
export const page: ApiParameter[] = [
  // Far enough for any list; beyond it a mistake is more likely than a reader.
  query('offset', 'How many to leave out', wholeNumber(0, 10_000_000, 0)),
  query('limit', 'How many to give', wholeNumber(1, 200, 50)),
];

/** Lists of datasets and pipelines, and their facets. */
export const filters: ApiParameter[] = [
  query(
    'search',
    'Words that the name, the identities, the description, the owner or a column must contain',
    { ...searchable, maxLength: 500 },
  ),
  many('owner', 'Owners; `none` for what has none', searchable),
  many('system', 'Systems; `none` for what has none', searchable),
  many('type', 'Types; `none` for what has none', searchable),
  many('tier', 'Tiers; `none` for what has none', {
    type: 'string',
    enum: ['1', '2', '3', 'none'],
  }),
  many('status', 'States, worst first', {
    type: 'string',
    enum: STATUSES_WORST_FIRST,
  }),
  query(
    'known',
    '`entity`: only what the catalog knows; `observed`: only what it does not',
    { type: 'string', enum: ['entity', 'observed'] },
  ),
  query('sort', 'By what to sort; ties by name. By name when absent', {
    type: 'string',
    enum: [
      'name',
      'status',
      'tier',
      'owner',
      'dataAsOf',
      'downstream',
      'lastRun',
    ],
  }),
  query('order', 'Which end comes first. asc when absent', {
    type: 'string',
    enum: ['asc', 'desc'],
  }),
];
