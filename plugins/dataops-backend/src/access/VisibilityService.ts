import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { dataopsObservedReadPermission } from '@headwater/backstage-plugin-dataops-common';
import { ExpiringCache } from './ExpiringCache';
import { principalKey } from './principalKey';
import { readableEntityRefs } from './readableEntityRefs';
import { Visibility } from './Visibility';

/** How long an answer of the catalog counts: about one page with its parts. */
const CACHE_MS = 5_000;

/** Says what a reader may see. */
export interface VisibilityService {
  resolve(credentials: BackstageCredentials): Promise<Visibility>;
}

/**
 * Asks the permission framework, and where the policy answers with conditions
 * asks the catalog, in the reader's name, which entities that leaves: only the
 * catalog can apply its own rules.
 *
 * Services (static keys, other plugins) get what the permission framework says
 * of them, like everybody else.
 */
export class DefaultVisibilityService implements VisibilityService {
  readonly #permissions: PermissionsService;
  readonly #catalog: CatalogService;
  readonly #refs: ExpiringCache<string[]>;

  private constructor(options: VisibilityServiceOptions) {
    this.#permissions = options.permissions;
    this.#catalog = options.catalog;
    this.#refs = new ExpiringCache({ ttlMs: CACHE_MS, now: options.now });
  }

  static create(options: VisibilityServiceOptions): DefaultVisibilityService {
    return new DefaultVisibilityService(options);
  }

  async resolve(credentials: BackstageCredentials): Promise<Visibility> {
    const [[entities], [observed]] = await Promise.all([
      this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      ),
      this.#permissions.authorize(
        [{ permission: dataopsObservedReadPermission }],
        { credentials },
      ),
    ]);
    return {
      entities: await this.#entities(entities.result, credentials),
      observed: observed.result === AuthorizeResult.ALLOW,
      conditional: entities.result === AuthorizeResult.CONDITIONAL,
    };
  }

  async #entities(
    result: AuthorizeResult,
    credentials: BackstageCredentials,
  ): Promise<'all' | string[]> {
    switch (result) {
      case AuthorizeResult.ALLOW:
        return 'all';
      case AuthorizeResult.CONDITIONAL:
        return this.#refs.get(principalKey(credentials), () =>
          readableEntityRefs(this.#catalog, credentials),
        );
      default:
        return [];
    }
  }
}

export type VisibilityServiceOptions = {
  permissions: PermissionsService;
  catalog: CatalogService;
  /** The clock, in milliseconds. */
  now: () => number;
};
