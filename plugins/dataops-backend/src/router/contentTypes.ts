import { ApiOperation } from '@headwater/backstage-plugin-dataops-common';

/** The types in which the body of an operation may be sent. */
export function contentTypes(operation: ApiOperation): string[] {
  return Object.keys(operation.requestBody?.content ?? {});
}
