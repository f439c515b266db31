/** Longest namespace, name or run id that is taken, in characters. */
export const MAX_IDENTIFIER = 2_048;

const identifier = { type: 'string', minLength: 1, maxLength: MAX_IDENTIFIER };
const facets = { type: ['object', 'null'] };

const job = {
  type: 'object',
  required: ['namespace', 'name'],
  properties: { namespace: identifier, name: identifier, facets },
};

/** Real producers leave out names of datasets; those are skipped, not refused. */
const optionalText = { type: ['string', 'null'], maxLength: MAX_IDENTIFIER };
const datasets = {
  type: ['array', 'null'],
  items: {
    type: 'object',
    properties: {
      namespace: optionalText,
      name: optionalText,
      facets,
      inputFacets: facets,
      outputFacets: facets,
    },
  },
};

const common = {
  eventTime: { type: 'string' },
  producer: { type: ['string', 'null'] },
  schemaURL: { type: ['string', 'null'] },
};

/**
 * What an event must have for its meaning not to be lost. Narrower where the
 * OpenLineage spec is, wider where real producers are: facets need neither
 * `_producer` nor `_schemaURL`, run ids need not be UUIDs, `eventType` and
 * `producer` may be missing.
 */
export const eventSchemas = {
  run: {
    type: 'object',
    required: ['eventTime', 'run', 'job'],
    properties: {
      ...common,
      eventType: {
        enum: ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER', null],
      },
      run: {
        type: 'object',
        required: ['runId'],
        properties: { runId: identifier, facets },
      },
      job,
      inputs: datasets,
      outputs: datasets,
    },
  },
  job: {
    type: 'object',
    required: ['eventTime', 'job'],
    properties: { ...common, job, inputs: datasets, outputs: datasets },
  },
  dataset: {
    type: 'object',
    required: ['eventTime', 'dataset'],
    properties: {
      ...common,
      dataset: {
        type: 'object',
        required: ['namespace', 'name'],
        properties: { namespace: identifier, name: identifier, facets },
      },
    },
  },
} as const;
