import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { validateDataOpsEntity } from '../validateDataOpsEntity';

/** A valid Dataset with these fields besides. */
export function dataset(spec: JsonObject): Entity {
  return {
    apiVersion: 'headwater.dev/v1alpha1',
    kind: 'Dataset',
    metadata: { name: 'orders' },
    spec: { type: 'table', lifecycle: 'production', owner: 'team', ...spec },
  };
}

/** A valid Pipeline with these fields besides. */
export function pipeline(spec: JsonObject): Entity {
  return { ...dataset(spec), kind: 'Pipeline' };
}

/** The problems of an entity, one per line of its error. */
export function problemsOf(entity: Entity): string[] {
  try {
    validateDataOpsEntity(entity);
    return [];
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    const lines = error instanceof Error ? error.message.split('\n') : [];
    return lines.slice(1);
  }
}
