import Box from '@mui/material/Box';
import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from './AppLink';
import { useNodeHref } from './useNodeHref';
import { wholeName } from './wholeName';

/** A node by name, leading to its page where it has one; its whole name on hover. */
export function NodeLink(props: {
  node: Pick<NodeSummary, 'key' | 'kind' | 'entityRef' | 'label'>;
  /** Another one beside it is called alike: its whole name stands below. */
  whole?: boolean;
}) {
  const { node, whole } = props;
  const href = useNodeHref()(node);
  const title = wholeName(node);
  return (
    <>
      {href ? (
        <AppLink to={href} mono title={title}>
          {node.label}
        </AppLink>
      ) : (
        <span title={title}>{node.label}</span>
      )}
      {whole && (
        <Box
          component="span"
          sx={{
            display: 'block',
            fontSize: 12,
            color: 'text.secondary',
            overflowWrap: 'anywhere',
          }}
        >
          {title}
        </Box>
      )}
    </>
  );
}
