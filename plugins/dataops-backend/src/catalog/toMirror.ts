import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  DATASET_KIND,
  DatasetNaming,
  isDatasetEntity,
  isPipelineEntity,
  OlIdentity,
  PIPELINE_KIND,
} from '@headwater/backstage-plugin-dataops-common';
import { hashKey } from '../store/keys';

/** The namespace of nodes that only the catalog names. */
const CATALOG_NAMESPACE = 'backstage';

/** What the store keeps of an entity. */
export type EntityMirror = {
  ref: string;
  kind: 'dataset' | 'pipeline';
  label: string;
  description: string | null;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  tier: number | null;
  /** JSON of `spec`. */
  spec: string;
  /** Hash of all of the above: the same when nothing that counts has changed. */
  etag: string;
  /** Names of the dataset, canonical first; of a pipeline its one node. */
  identities: OlIdentity[];
  jobs: OlIdentity[];
  /** Entity references of the datasets that feed it, and that it feeds. */
  feeds: { from: string[]; to: string[] };
};

/**
 * Pure: a Dataset or Pipeline entity as the store keeps it; `undefined` for others.
 *
 * @param naming - puts the names of datasets as events have them, see `dataops.lineage`
 */
export function toMirror(
  entity: Entity,
  naming: DatasetNaming,
): EntityMirror | undefined {
  if (isDatasetEntity(entity)) {
    const { spec } = entity;
    return finish(entity, 'dataset', {
      identities: spec.identities?.length
        ? spec.identities.map(({ namespace, name }) =>
            naming({ namespace, name }),
          )
        : [ownIdentity(entity)],
      jobs: [],
      feeds: { from: datasets(entity, spec.derivedFrom), to: [] },
    });
  }
  if (isPipelineEntity(entity)) {
    const { spec } = entity;
    return finish(entity, 'pipeline', {
      identities: [ownIdentity(entity)],
      jobs: (spec.jobs ?? []).map(({ namespace, name }) => ({
        namespace,
        name,
      })),
      feeds: {
        from: datasets(entity, spec.readsFrom),
        to: datasets(entity, spec.writesTo),
      },
    });
  }
  return undefined;
}

export const MIRRORED_KINDS = [DATASET_KIND, PIPELINE_KIND];

function finish(
  entity: Entity,
  kind: EntityMirror['kind'],
  rest: Pick<EntityMirror, 'identities' | 'jobs' | 'feeds'>,
): EntityMirror {
  const spec = entity.spec ?? {};
  const mirror = {
    ref: stringifyEntityRef(entity),
    kind,
    label: entity.metadata.title ?? entity.metadata.name,
    description: entity.metadata.description ?? null,
    type: text(spec.type),
    lifecycle: text(spec.lifecycle),
    owner_ref: reference(entity, spec.owner, 'Group'),
    system_ref: reference(entity, spec.system, 'System'),
    tier: typeof spec.tier === 'number' ? spec.tier : null,
    spec: JSON.stringify(spec),
    ...rest,
  };
  return { ...mirror, etag: hashKey('entity', JSON.stringify(mirror)) };
}

function ownIdentity(entity: Entity): OlIdentity {
  return { namespace: CATALOG_NAMESPACE, name: stringifyEntityRef(entity) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function datasets(entity: Entity, refs: string[] | undefined): string[] {
  return (refs ?? []).flatMap(
    ref => reference(entity, ref, DATASET_KIND) ?? [],
  );
}

function reference(
  entity: Entity,
  ref: unknown,
  defaultKind: string,
): string | null {
  if (typeof ref !== 'string') {
    return null;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind,
        defaultNamespace: getCompoundEntityRef(entity).namespace,
      }),
    );
  } catch {
    // The processor refuses such an entity; one that another brought must not
    // keep all the others from being read.
    return null;
  }
}
