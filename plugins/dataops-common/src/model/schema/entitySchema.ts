import { JsonObject } from '@backstage/types';
import { HEADWATER_API_VERSION } from '../kinds';

/**
 * The envelope around a `spec`. Metadata is the catalog's own business, which
 * checks it; here anything goes.
 */
export function entitySchema(options: {
  kind: string;
  description: string;
  spec: JsonObject;
}): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `${options.kind}EntityV1alpha1`,
    description: options.description,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: {
        const: HEADWATER_API_VERSION,
        description: 'The version of this format.',
      },
      kind: { const: options.kind, description: 'The kind.' },
      metadata: {
        type: 'object',
        description: 'Name, title, tags and annotations, as for every entity.',
      },
      spec: options.spec,
    },
  };
}
