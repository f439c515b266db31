import { DATASET_KIND } from '../kinds';
import { commonFields, datasetRefsField, textField } from './commonFields';
import { entitySchema } from './entitySchema';
import { datasetIndicators } from './indicators';
import { sloListSchema } from './sloSchema';

const identities = {
  type: 'array',
  uniqueItems: true,
  description:
    'The names under which tools report it to OpenLineage. The first is the canonical one; without any, only what entities declare is known of it.',
  items: {
    title: 'DatasetIdentity',
    type: 'object',
    description: 'A name that OpenLineage gives a dataset.',
    required: ['namespace', 'name'],
    additionalProperties: false,
    properties: {
      namespace: textField(
        'The data source, exactly as reported.',
        'postgres://db.example.com:5432',
      ),
      name: textField(
        'The name within the data source, exactly as reported.',
        'shop.public.orders',
      ),
    },
  },
};

const spec = {
  title: 'DatasetSpec',
  type: 'object',
  description: 'What a dataset declares of itself.',
  required: ['type', 'lifecycle', 'owner'],
  additionalProperties: false,
  properties: {
    type: textField(
      'What it is. These values are known; your own are as good.',
      'table',
      'view',
      'topic',
      'file',
      'dashboard',
      'metric',
      'feature',
      'model',
    ),
    ...commonFields,
    identities,
    derivedFrom: datasetRefsField(
      'What it is made from, where no pipeline says so.',
    ),
    contract: textField(
      'Where its data contract is: a URL, or a path relative to this file.',
      './orders.odcs.yaml',
    ),
    classification: textField(
      'How sensitive it is, in the words of your policy.',
      'public',
      'internal',
      'confidential',
      'restricted',
    ),
    slos: sloListSchema('DatasetSlo', datasetIndicators),
  },
};

/**
 * JSON Schema (draft 7) of the kind Dataset: types, validation and the
 * reference in `docs/entities.md` are made from it. Keywords that begin with
 * `x-` are rules beyond JSON Schema; other validators may ignore them.
 *
 * @public
 */
export const datasetEntitySchema = entitySchema({
  kind: DATASET_KIND,
  description:
    'Data with a name that others use: a table, a topic, a file, a dashboard.',
  spec,
});
