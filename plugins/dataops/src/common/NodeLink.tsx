import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from './AppLink';
import { useNodeHref } from './useNodeHref';

/** A node by name, leading to its page where it has one. */
export function NodeLink(props: {
  node: Pick<NodeSummary, 'key' | 'kind' | 'entityRef' | 'label'>;
}) {
  const { node } = props;
  const href = useNodeHref()(node);
  return href ? (
    <AppLink to={href} mono>
      {node.label}
    </AppLink>
  ) : (
    <span>{node.label}</span>
  );
}
