import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { DefaultVisibilityService } from './VisibilityService';

const CREDENTIALS = mockCredentials.user();

function entity(kind: string, name: string) {
  return {
    apiVersion: 'headwater.dev/v1alpha1',
    kind,
    metadata: { name },
    spec: {},
  };
}

function createService(
  catalogRead: AuthorizeResult,
  options: {
    observed?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    catalog?: CatalogService;
    now?: () => number;
  } = {},
) {
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue([
    catalogRead === AuthorizeResult.CONDITIONAL
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: { rule: 'R', resourceType: 'catalog-entity' },
        }
      : { result: catalogRead },
  ]);
  permissions.authorize.mockResolvedValue([
    { result: options.observed ?? AuthorizeResult.ALLOW },
  ]);
  return DefaultVisibilityService.create({
    permissions,
    catalog:
      options.catalog ??
      catalogServiceMock({
        entities: [
          entity('Dataset', 'Orders'),
          entity('Pipeline', 'etl'),
          entity('Component', 'shop'),
        ],
      }),
    now: options.now ?? (() => 0),
  });
}

describe('DefaultVisibilityService', () => {
  it('lets a reader see everything who may read every entity', async () => {
    const service = createService(AuthorizeResult.ALLOW);
    expect(await service.resolve(CREDENTIALS)).toEqual({
      entities: 'all',
      observed: true,
      conditional: false,
    });
  });

  it('shows no entity to a reader who may read none', async () => {
    const service = createService(AuthorizeResult.DENY, {
      observed: AuthorizeResult.DENY,
    });
    expect(await service.resolve(CREDENTIALS)).toEqual({
      entities: [],
      observed: false,
      conditional: false,
    });
  });

  it('asks the catalog where the policy answers with conditions', async () => {
    const service = createService(AuthorizeResult.CONDITIONAL);
    expect(await service.resolve(CREDENTIALS)).toEqual({
      entities: ['dataset:default/orders', 'pipeline:default/etl'],
      observed: true,
      conditional: true,
    });
  });

  it('reads all pages, once for all parts of a page, and again later', async () => {
    let time = 0;
    const catalog = catalogServiceMock.mock();
    catalog.queryEntities.mockImplementation(async request =>
      request && 'cursor' in request
        ? { items: [entity('Dataset', 'b')], pageInfo: {}, totalItems: 2 }
        : {
            items: [entity('Dataset', 'a')],
            pageInfo: { nextCursor: 'next' },
            totalItems: 2,
          },
    );
    const service = createService(AuthorizeResult.CONDITIONAL, {
      catalog,
      now: () => time,
    });
    const [one] = await Promise.all([
      service.resolve(CREDENTIALS),
      service.resolve(CREDENTIALS),
    ]);
    expect(one.entities).toEqual(['dataset:default/a', 'dataset:default/b']);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(2);
    await service.resolve(mockCredentials.user('user:default/other'));
    expect(catalog.queryEntities).toHaveBeenCalledTimes(4);
    time = 10_000;
    await service.resolve(CREDENTIALS);
    expect(catalog.queryEntities).toHaveBeenCalledTimes(6);
  });

  it('does not remember a failure', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.queryEntities.mockRejectedValueOnce(new Error('away'));
    catalog.queryEntities.mockResolvedValue({
      items: [],
      pageInfo: {},
      totalItems: 0,
    });
    const service = createService(AuthorizeResult.CONDITIONAL, { catalog });
    await expect(service.resolve(CREDENTIALS)).rejects.toThrow('away');
    expect((await service.resolve(CREDENTIALS)).entities).toEqual([]);
  });
});
