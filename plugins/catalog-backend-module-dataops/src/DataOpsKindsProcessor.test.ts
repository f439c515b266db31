import { inspect } from 'node:util';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProvider,
} from '@backstage/plugin-catalog-node';
import { DataOpsKindsProcessor } from './DataOpsKindsProcessor';
import catalogModuleDataops from './index';

function dataset(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'headwater.dev/v1alpha1',
    kind: 'Dataset',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://example.com/all.yaml',
        'backstage.io/managed-by-origin-location':
          'url:https://example.com/all.yaml',
      },
    },
    spec: { type: 'table', lifecycle: 'production', ...spec },
  };
}

function entitiesFrom(entities: Entity[]) {
  const provider: EntityProvider = {
    getProviderName: () => 'test',
    async connect(connection) {
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity, locationKey: 'test' })),
      });
    },
  };
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(provider);
        },
      });
    },
  });
}

async function startCatalog(
  entities: Entity[],
  events = mockServices.events.mock(),
) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleDataops,
      entitiesFrom(entities),
      events.factory,
    ],
  });
  return `http://localhost:${server.port()}/api/catalog`;
}

async function eventually<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const value = await read();
    if (value !== undefined) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen within ten seconds');
}

async function relationsAt(url: string): Promise<string[] | undefined> {
  const response = await fetch(url);
  const { relations = [] } = response.ok ? await response.json() : {};
  return relations.length > 0
    ? relations.map(
        (r: { type: string; targetRef: string }) => `${r.type} ${r.targetRef}`,
      )
    : undefined;
}

describe('DataOpsKindsProcessor', () => {
  it('does not judge what others define', async () => {
    const entity = { ...dataset('a', {}), apiVersion: 'backstage.io/v1alpha1' };
    const processor = new DataOpsKindsProcessor();
    await expect(processor.validateEntityKind(entity)).resolves.toBe(false);
  });

  it('refuses a kind with a wrong capital', async () => {
    const entity = { ...dataset('a', { owner: 'team' }), kind: 'dataset' };
    const processor = new DataOpsKindsProcessor();
    await expect(processor.validateEntityKind(entity)).rejects.toThrow(
      'kind: "dataset" is not allowed; use one of "Dataset", "Pipeline". Did you mean "Dataset"?',
    );
  });

  it('relates a dataset and its owner in both directions, in a real catalog', async () => {
    const team: Entity = {
      ...dataset('team', {}),
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      spec: { type: 'team', children: [] },
    };
    const orders = dataset('orders', { owner: 'team' });
    const url = await startCatalog([team, orders]);
    const at = (ref: string) => `${url}/entities/by-name/${ref}`;
    await expect(
      eventually(() => relationsAt(at('dataset/default/orders'))),
    ).resolves.toEqual(['ownedBy group:default/team']);
    await expect(
      eventually(() => relationsAt(at('group/default/team'))),
    ).resolves.toEqual(['ownerOf dataset:default/orders']);
  }, 30_000);

  it('gives a bad dataset one error with all its problems, in a real catalog', async () => {
    const events = mockServices.events.mock();
    await startCatalog([dataset('orders', { onwer: 'team', tier: 4 })], events);
    const errors = await eventually(async () => {
      const published = events.publish.mock.calls.map(([event]) => event);
      return published.find(e => e.topic === 'experimental.catalog.errors');
    });
    expect(errors.eventPayload).toMatchObject({
      entity: 'dataset:default/orders',
      errors: [expect.anything()],
    });
    const message = String(inspect(errors.eventPayload));
    expect(message).toContain('Dataset "orders" has 3 problems:');
    expect(message).toContain('Did you mean "owner"?');
    expect(message).toContain(
      'spec.tier: 4 is not allowed; use one of 1, 2, 3',
    );
  }, 30_000);
});
