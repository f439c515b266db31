import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import Typography from '@mui/material/Typography';
import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { useEffect, useRef } from 'react';
import { AppLink } from '../common/AppLink';
import { OwnerLink } from '../common/OwnerLink';
import { Panel } from '../common/Panel';
import { TierChip } from '../common/TierChip';
import { useNodeHref } from '../common/useNodeHref';
import { VerdictLine } from '../status/VerdictLine';
import { useT } from '../translation';
import { DrawnGraph } from './drawnGraph';
import { GroupDetails } from './GroupDetails';
import { useEdgeText } from './useEdgeText';

function Edges(props: {
  title: string;
  edges: GraphEdge[];
  labelOf(edge: GraphEdge): string;
}) {
  const { title, edges, labelOf } = props;
  const textOf = useEdgeText();
  return (
    <>
      <Typography
        component="h3"
        sx={{ fontSize: 14, fontWeight: 700, mt: 1.5 }}
      >
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {edges.map(edge => (
          <Box
            component="li"
            key={labelOf(edge)}
            sx={{ overflowWrap: 'anywhere', py: 0.25 }}
          >
            <code>{labelOf(edge)}</code>: {textOf(edge)}
          </Box>
        ))}
      </Box>
    </>
  );
}

/** A node and its edges: what is known, how, and where to go next. */
export function DetailsPanel(props: {
  graph: DrawnGraph;
  nodeKey: string;
  onClose(): void;
  onRefocus(key: string): void;
  onExpand(key: string): void;
}) {
  const { graph, nodeKey, onClose, onRefocus, onExpand } = props;
  const t = useT();
  const hrefOf = useNodeHref();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [nodeKey]);
  const node = graph.nodes.find(n => n.key === nodeKey);
  if (!node) {
    return null;
  }
  const nameOf = (key: string) =>
    graph.nodes.find(n => n.key === key)?.label ?? key;
  const href = hrefOf(node);
  const hidden = node.inCount > node.drawnIn || node.outCount > node.drawnOut;
  return (
    <Box
      ref={panel}
      tabIndex={-1}
      onKeyDown={event => event.key === 'Escape' && onClose()}
      sx={{ outlineOffset: 2 }}
    >
      <Panel
        title={t('lineage.details', { label: node.label })}
        action={
          <ActionButton size="small" onClick={onClose}>
            {t('lineage.close')}
          </ActionButton>
        }
      >
        {node.group ? (
          <GroupDetails group={node.group} onExpand={() => onExpand(nodeKey)} />
        ) : (
          <>
            <VerdictLine verdict={node.verdict} />
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: 1.5,
                mt: 1,
                alignItems: 'center',
              }}
            >
              <span>{t(`kind.${node.kind}`)}</span>
              <TierChip tier={node.tier} />
              <OwnerLink node={node} />
              {href && <AppLink to={href}>{t('lineage.open')}</AppLink>}
              {nodeKey !== graph.focus && (
                <ActionButton size="small" onClick={() => onRefocus(nodeKey)}>
                  {t('lineage.makeFocus')}
                </ActionButton>
              )}
              {hidden && (
                <ActionButton size="small" onClick={() => onExpand(nodeKey)}>
                  {t('lineage.expandNode')}
                </ActionButton>
              )}
            </Box>
          </>
        )}
        <Edges
          title={t('lineage.incoming', {
            drawn: String(node.drawnIn),
            total: String(node.inCount),
          })}
          edges={graph.edges.filter(edge => edge.to === nodeKey)}
          labelOf={edge => nameOf(edge.from)}
        />
        <Edges
          title={t('lineage.outgoing', {
            drawn: String(node.drawnOut),
            total: String(node.outCount),
          })}
          edges={graph.edges.filter(edge => edge.from === nodeKey)}
          labelOf={edge => nameOf(edge.to)}
        />
      </Panel>
    </Box>
  );
}
