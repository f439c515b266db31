import { errorResponses } from './errorResponses';
import { ApiPathItem, OpenApiDocument } from './OpenApiDocument';
import { datasetOperations } from './operations/datasetOperations';
import { documentOperations } from './operations/documentOperations';
import { identityOperations } from './operations/identityOperations';
import { ingestOperations } from './operations/ingestOperations';
import { lineageOperations } from './operations/lineageOperations';
import { marquezOperations } from './operations/marquezOperations';
import { pipelineOperations } from './operations/pipelineOperations';
import { answerSchemas } from './schemas/answerSchemas';
import { historySchemas } from './schemas/historySchemas';
import { identitySchemas } from './schemas/identitySchemas';
import { ingestSchemas } from './schemas/ingestSchemas';
import { lineageSchemas } from './schemas/lineageSchemas';
import { marquezSchemas } from './schemas/marquezSchemas';
import { nodeSchemas } from './schemas/nodeSchemas';
import { runSchemas } from './schemas/runSchemas';

/**
 * The HTTP API of the plugin, as an OpenAPI 3.1 document. The backend checks
 * each request against it and serves it at `/openapi.json`; the types of the
 * client are made from it.
 *
 * To add an operation or a parameter:
 *
 * 1. Describe it in `operations/`, its answer in `schemas/`. Names of schemas
 *    are those of the types in `../api`; every object lists all its members.
 *    Bounds, words and defaults stand here and nowhere else.
 * 2. Make the types anew:
 *    `HEADWATER_UPDATE=1 yarn workspace @headwater/backstage-plugin-dataops-common test --watchAll=false src/openapi/generated.test.ts`
 * 3. Mount the route under the same path in the backend (`router/`). What it
 *    gets has been checked and has its defaults.
 * 4. Add the route to the table of `tests/routes.test.ts` of the backend.
 *
 * Tests hold the rest together: that each mounted route is described and each
 * described one mounted, that answers are as described, that a wrong value of
 * each parameter is refused, and that the types in `../api` are these schemas.
 *
 * @public
 */
export const dataopsOpenApi: OpenApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Headwater',
    version: '1',
    description:
      'Lineage that real tools report: send events, ask for datasets, pipelines and graphs. Instants in answers are ISO 8601 UTC. What a reader may not see is answered like what does not exist.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [
    {
      url: '/api/dataops',
      description: 'Below the backend; the served document has the whole URL',
    },
  ],
  tags: [
    { name: 'ingest', description: 'Send events and artifacts' },
    { name: 'overview', description: 'How everything is' },
    { name: 'datasets', description: 'Datasets' },
    { name: 'pipelines', description: 'Pipelines, jobs and runs' },
    { name: 'lineage', description: 'The lineage graph' },
    {
      name: 'identity',
      description: 'Names that may be one dataset, for people to decide',
    },
    {
      name: 'marquez',
      description:
        'The reads of Marquez with its field names, paging and status codes',
    },
    { name: 'document', description: 'The API about itself' },
  ],
  paths: joined(
    ingestOperations,
    pipelineOperations,
    datasetOperations,
    lineageOperations,
    identityOperations,
    marquezOperations,
    documentOperations,
  ),
  components: {
    schemas: {
      ...nodeSchemas,
      ...runSchemas,
      ...answerSchemas,
      ...lineageSchemas,
      ...historySchemas,
      ...identitySchemas,
      ...ingestSchemas,
      ...marquezSchemas,
    },
    responses: errorResponses,
    securitySchemes: {
      service: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A static token of backend.auth.externalAccess, or the token of another plugin',
      },
      user: {
        type: 'http',
        scheme: 'bearer',
        description:
          "The Backstage token of a signed-in user; the portal's frontend sends it",
      },
    },
  },
};

/** Two groups may have the same path with different methods. */
function joined(
  ...groups: Array<Record<string, ApiPathItem>>
): Record<string, ApiPathItem> {
  const paths: Record<string, ApiPathItem> = {};
  for (const [path, item] of groups.flatMap(Object.entries)) {
    paths[path] = { ...paths[path], ...item };
  }
  return paths;
}
