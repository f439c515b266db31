import { ApiPathItem } from '../OpenApiDocument';
import { page, part } from '../parameters';
import { ref } from '../schemaWords';
import { EVERYBODY, json, read, response } from './operation';

const NEEDS = 'Needs the permission dataops.identity.review.';

/** Names that may be one dataset, and what people decide of them. */
export const identityOperations: Record<string, ApiPathItem> = {
  '/v1/identity/candidates': {
    get: read({
      id: 'listIdentityCandidates',
      tag: 'identity',
      summary: 'A page of datasets that may be one, by name',
      description:
        'Their names differ only in what tools are known to write differently, no rule joins them, and nobody decided yet.',
      parameters: page,
      gives: 'IdentityCandidatePage',
      mayMiss: false,
    }),
  },
  '/v1/identity/decisions': {
    get: read({
      id: 'listIdentityDecisions',
      tag: 'identity',
      summary: 'A page of what was decided, newest first',
      parameters: page,
      gives: 'IdentityDecisionPage',
      mayMiss: false,
    }),
    post: {
      operationId: 'decideIdentity',
      tags: ['identity'],
      summary: 'Say that two names are the same dataset, or different ones',
      description: `It holds until it is revoked, also for names that come back later. The same decision again changes nothing. ${NEEDS}`,
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: ref('IdentityDecisionRequest') },
        },
      },
      responses: {
        '200': json('It was decided so before', 'IdentityDecision'),
        '201': json('It is decided now', 'IdentityDecision'),
        '400': response('BadBody'),
        '401': response('Unauthorized'),
        '403': response('NotPermitted'),
        '404': response('NotFound'),
        '409': json(
          'It contradicts an older decision, or what events say. The message says which',
          'Error',
        ),
        '413': response('TooLarge'),
        '415': response('UnsupportedMediaType'),
      },
      security: EVERYBODY,
    },
  },
  '/v1/identity/decisions/{id}': {
    delete: {
      operationId: 'revokeIdentityDecision',
      tags: ['identity'],
      summary: 'Take a decision back, as if it had never been made',
      description: NEEDS,
      parameters: [part('id', 'The decision')],
      responses: {
        '204': { description: 'It is taken back' },
        '400': response('BadRequest'),
        '401': response('Unauthorized'),
        '403': response('NotPermitted'),
        '404': response('NotFound'),
      },
      security: EVERYBODY,
    },
  },
};
