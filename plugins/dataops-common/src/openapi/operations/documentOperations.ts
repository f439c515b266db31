import { ApiPathItem } from '../OpenApiDocument';
import { read } from './operation';

/** This document. */
export const documentOperations: Record<string, ApiPathItem> = {
  '/openapi.json': {
    get: read({
      id: 'getOpenApi',
      tag: 'document',
      summary: 'This document',
      gives: 'OpenApiDocument',
      mayMiss: false,
    }),
  },
};
