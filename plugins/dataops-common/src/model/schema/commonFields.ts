import { JsonObject } from '@backstage/types';

const GROUP_OR_USER = {
  'x-default-kind': 'Group',
  'x-kinds': ['Group', 'User'],
};

/** A reference to another entity: `[kind:][namespace/]name`. */
function refField(
  description: string,
  target: { 'x-default-kind': string; 'x-kinds'?: string[] },
): JsonObject {
  return { type: 'string', 'x-format': 'entity-ref', ...target, description };
}

/** Text that is not empty. */
export function textField(
  description: string,
  ...examples: string[]
): JsonObject {
  return {
    type: 'string',
    'x-format': 'text',
    description,
    ...(examples.length > 0 && { examples }),
  };
}

/** A list of references to datasets, or to anything else that holds data. */
export function datasetRefsField(description: string): JsonObject {
  return {
    type: 'array',
    description,
    items: refField('A reference; the kind is Dataset when not given.', {
      'x-default-kind': 'Dataset',
    }),
  };
}

/** The fields that both kinds have, about the people and the place. */
export const commonFields: { [name: string]: JsonObject } = {
  lifecycle: textField(
    'How far along it is.',
    'experimental',
    'production',
    'deprecated',
  ),
  owner: refField('The group or user that answers for it.', GROUP_OR_USER),
  steward: refField(
    'The group or user that knows what the data means and who may use it.',
    GROUP_OR_USER,
  ),
  onCall: refField(
    'The group or user to call when it fails; the owner when absent.',
    GROUP_OR_USER,
  ),
  system: refField('The system that it is a part of.', {
    'x-default-kind': 'System',
    'x-kinds': ['System'],
  }),
  tier: {
    enum: [1, 2, 3],
    description: 'How much depends on it: 1 is the most critical.',
  },
};
