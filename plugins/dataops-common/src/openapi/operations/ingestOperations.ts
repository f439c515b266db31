import {
  ApiOperation,
  ApiParameter,
  ApiPathItem,
  ApiSchema,
} from '../OpenApiDocument';
import { part } from '../parameters';
import { list, ref } from '../schemaWords';
import { json, response, SERVICES } from './operation';

const contentEncoding: ApiParameter = {
  name: 'Content-Encoding',
  in: 'header',
  description: 'How the body is compressed; anything else is 415',
  schema: {
    type: 'string',
    enum: ['gzip', 'x-gzip', 'identity'],
    'x-ignore-case': true,
  },
};

function ingest(options: {
  id: string;
  summary: string;
  description?: string;
  parameters?: ApiParameter[];
  body: Record<string, ApiSchema>;
  responses?: ApiOperation['responses'];
}): ApiOperation {
  return {
    operationId: options.id,
    tags: ['ingest'],
    summary: options.summary,
    ...(options.description && { description: options.description }),
    parameters: [...(options.parameters ?? []), contentEncoding],
    requestBody: {
      required: true,
      content: Object.fromEntries(
        Object.entries(options.body).map(([type, schema]) => [
          type,
          { schema },
        ]),
      ),
    },
    responses: {
      '201': json(
        'At least one event was new. All are committed',
        'IngestResult',
      ),
      '200': json('All events were known. Nothing changed', 'IngestResult'),
      '400': response('BadBody'),
      '401': response('Unauthorized'),
      '403': response('Forbidden'),
      '413': response('TooLarge'),
      '415': response('UnsupportedMediaType'),
      '500': response('Refused'),
      '503': response('Unavailable'),
      ...options.responses,
    },
    security: SERVICES,
    // Gateways add parameters of their own to the URL that a client is given.
    'x-ignore-unknown-parameters': true,
  };
}

const events: ApiSchema = {
  description: 'One event, or an array of which all are applied or none',
  anyOf: [ref('LineageEvent'), list(ref('LineageEvent'))],
};

/** Where events come in. */
export const ingestOperations: Record<string, ApiPathItem> = {
  '/api/v1/lineage': {
    post: ingest({
      id: 'postLineage',
      summary: 'OpenLineage events',
      description:
        'The path is the one of the OpenLineage clients, so that `OPENLINEAGE_URL=<backend>/api/dataops` is all they need. Also at `/api/api/v1/lineage` of the backend, where clients come that join URLs as RFC 3986 says.',
      body: { 'application/json': events },
    }),
  },
  '/': {
    post: ingest({
      id: 'postLineageAtRoot',
      summary: 'OpenLineage events, for clients that send to the URL as it is',
      body: { 'application/json': events },
    }),
  },
  '/v1/dbt/artifacts': {
    post: ingest({
      id: 'postDbtArtifacts',
      summary: 'Files of a dbt target folder',
      description:
        'Parts of a form may be gzipped, which is recognised by content. Send `manifest` along with the other files: without it, results and sources cannot be placed.',
      body: {
        'application/json': ref('DbtArtifacts'),
        'multipart/form-data': ref('DbtArtifacts'),
      },
    }),
  },
  '/v1/connectors/{id}': {
    post: ingest({
      id: 'postToConnector',
      summary: 'What a connector reads',
      description: '`openlineage` and `dbt` are there too.',
      parameters: [part('id', 'The connector')],
      body: {
        'application/json': {
          description: 'What the tool of the connector sends',
        },
      },
      responses: { '404': response('NotFound') },
    }),
  },
};
