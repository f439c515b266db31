import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const PAGE = 1_000;

/** References of all datasets and pipelines that these credentials may read in the catalog. */
export async function readableEntityRefs(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<string[]> {
  const refs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      {
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        limit: PAGE,
        ...(cursor
          ? { cursor }
          : { filter: { kind: ['Dataset', 'Pipeline'] } }),
      },
      { credentials },
    );
    refs.push(...page.items.map(entity => stringifyEntityRef(entity)));
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return refs;
}
