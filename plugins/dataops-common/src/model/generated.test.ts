import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { readEntity, readFixture } from './__testUtils__/readFixture';
import { writtenFile } from './__testUtils__/writtenFile';
import { KindReference, referenceText } from './generator/referenceText';
import { typesTexts } from './generator/typesText';
import { dataopsRelationPairs } from './relations';
import { datasetEntitySchema } from './schema/datasetSchema';
import { pipelineEntitySchema } from './schema/pipelineSchema';
import { validateDataOpsEntity } from './validateDataOpsEntity';

const COMMAND =
  'HEADWATER_UPDATE=1 yarn workspace @headwater/backstage-plugin-dataops-common test --watchAll=false src/model/generated.test.ts';

const ROOT = join(__dirname, '../../../..');

function errorOf(entity: Entity): string {
  try {
    validateDataOpsEntity(entity);
  } catch (error) {
    return String(error);
  }
  throw new Error('The mistake in the reference is none');
}

function kindReference(kind: string, schema: object): KindReference {
  const name = kind.toLowerCase();
  return {
    kind,
    schema,
    example: readFixture(`${name}.yaml`),
    mistake: {
      yaml: readFixture(`${name}-mistakes.yaml`),
      error: errorOf(readEntity(`${name}-mistakes.yaml`)),
    },
  };
}

function expectFresh(file: { actual: string; expected: string }, name: string) {
  if (file.actual !== file.expected) {
    throw new Error(`${name} is stale; refresh it with: ${COMMAND}`);
  }
}

describe('what is made from the schemas', () => {
  it.each([...typesTexts([datasetEntitySchema, pipelineEntitySchema])])(
    'keeps the types in %s fresh',
    (name, text) => {
      const file = writtenFile(join(__dirname, 'generated', name), text);
      expectFresh(file, `src/model/generated/${name}`);
      expect(file.actual).toContain('@public');
    },
  );

  it('keeps the entity reference fresh', () => {
    const text = referenceText({
      kinds: [
        kindReference('Dataset', datasetEntitySchema),
        kindReference('Pipeline', pipelineEntitySchema),
      ],
      relations: dataopsRelationPairs,
      command: COMMAND,
    });
    const file = writtenFile(join(ROOT, 'docs/entities.md'), text);
    expectFresh(file, 'docs/entities.md');
    expect(file.actual).toContain('spec.identities[].namespace');
  });
});
