import { ApiOperation, ApiParameter, ApiResponse } from '../OpenApiDocument';
import { ref } from '../schemaWords';

/** Keys and other plugins. */
export const SERVICES: ApiOperation['security'] = [{ service: [] }];

/** Everybody with credentials. */
export const EVERYBODY: ApiOperation['security'] = [
  { service: [] },
  { user: [] },
];

/** A response of `components`. */
export const response = (name: string) => ({
  $ref: `#/components/responses/${name}`,
});

export function json(description: string, schema: string): ApiResponse {
  return {
    description,
    content: { 'application/json': { schema: ref(schema) } },
  };
}

/** A read: for users and services, JSON, 404 for what is not there or not for the reader. */
export function read(options: {
  id: string;
  tag: string;
  summary: string;
  description?: string;
  parameters?: ApiParameter[];
  /** The schema of the answer. */
  gives: string;
  /** False for what always has an answer, such as a list. */
  mayMiss?: boolean;
}): ApiOperation {
  return {
    operationId: options.id,
    tags: [options.tag],
    summary: options.summary,
    ...(options.description && { description: options.description }),
    parameters: options.parameters ?? [],
    responses: {
      '200': json('The answer', options.gives),
      '400': response('BadRequest'),
      '401': response('Unauthorized'),
      ...(options.mayMiss === false ? {} : { '404': response('NotFound') }),
    },
    security: EVERYBODY,
  };
}
