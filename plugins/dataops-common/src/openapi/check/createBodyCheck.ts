import { InvalidEventError } from '../../openlineage/InvalidEventError';
import { schemaProblems } from '../../openlineage/schemaProblems';
import { ApiOperation, OpenApiDocument } from '../OpenApiDocument';
import { createApiAjv, inDocument } from './createApiAjv';

/** More than a person would read. */
const MAX_PROBLEMS = 20;

/**
 * A check of the JSON body of an operation against its schema.
 *
 * @returns a function that throws an InputError with each wrong field as a
 *   JSON pointer, what was expected and what was given
 * @public
 */
export function createBodyCheck(
  document: OpenApiDocument,
  operation: ApiOperation,
): (body: unknown) => void {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) {
    throw new Error(`${operation.operationId} takes no JSON`);
  }
  const validate = createApiAjv(document).compile(inDocument(schema));
  return body => {
    if (!validate(body)) {
      throw new InvalidEventError(
        schemaProblems(validate.errors ?? []).slice(0, MAX_PROBLEMS),
      );
    }
  };
}
