import { useRouteRef } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  NodeKind,
  NodeSummary,
} from '@headwater/backstage-plugin-dataops-common';
import {
  datasetsRouteRef,
  lineageRouteRef,
  pipelinesRouteRef,
} from '../routes';

/** Where a node's page is: its entity's, else one made of what events say. */
export function useNodeHref() {
  const entity = useRouteRef(entityRouteRef);
  const datasets = useRouteRef(datasetsRouteRef);
  const pipelines = useRouteRef(pipelinesRouteRef);
  const view: Record<NodeKind, string | undefined> = {
    dataset: `${datasets()}/view`,
    job: `${pipelines()}/view`,
    pipeline: `${pipelines()}/view`,
    derivation: undefined,
  };
  return (node: Pick<NodeSummary, 'key' | 'kind' | 'entityRef'>) => {
    if (node.entityRef) {
      const { kind, namespace, name } = parseEntityRef(node.entityRef);
      return entity({ kind: kind.toLocaleLowerCase('en-US'), namespace, name });
    }
    const path = view[node.kind];
    return path && `${path}?ref=${encodeURIComponent(node.key)}`;
  };
}

/** The explorer with something in its middle. */
export function useLineageHref() {
  const lineage = useRouteRef(lineageRouteRef);
  return (focus: string) => `${lineage()}?focus=${encodeURIComponent(focus)}`;
}
