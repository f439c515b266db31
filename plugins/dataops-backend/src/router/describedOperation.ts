import {
  ApiMethod,
  ApiOperation,
  dataopsOpenApi,
} from '@headwater/backstage-plugin-dataops-common';

/** An operation of the OpenAPI document; a route without one is a mistake of ours. */
export function describedOperation(
  method: ApiMethod,
  path: string,
): ApiOperation {
  const operation = dataopsOpenApi.paths[path]?.[method];
  if (!operation) {
    throw new Error(
      `The OpenAPI document has no ${method.toUpperCase()} ${path}`,
    );
  }
  return operation;
}
