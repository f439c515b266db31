import { styled, useTheme } from '@mui/material/styles';
import { StatusGlyph } from '../status/StatusGlyph';
import { useT } from '../translation';
import { DrawnNode } from './drawnGraph';
import { PlacedNode } from './layoutGraph';
import { shortenMiddle } from './shortenMiddle';
import { useGroupText } from './useGroupText';

/** Characters that fit the box; the whole name is in the label, the tooltip and the details. */
const CHARS = { dataset: 20, process: 19 } as const;

const NodeGroup = styled('g')(({ theme }) => ({
  cursor: 'pointer',
  outline: 'none',
  '.ring': { visibility: 'hidden' },
  '&:focus-visible .ring': { visibility: 'visible' },
  '&:hover .box': { stroke: theme.palette.text.primary },
}));

/** What a screen reader says of a node, and a pointer shows. */
function useNodeText() {
  const t = useT();
  const holds = useGroupText();
  return (node: DrawnNode) =>
    node.group
      ? t('lineage.group.label', {
          name: node.label,
          holds: holds(node.group),
          status: t(`status.${node.verdict.status}`).toLocaleLowerCase(),
        })
      : t('lineage.node', {
          label: node.label,
          kind: t(`kind.${node.kind}`),
          status: t(`status.${node.verdict.status}`).toLocaleLowerCase(),
          tier: node.tier
            ? t('lineage.nodeTier', { tier: String(node.tier) })
            : '',
          inputs: t('lineage.inputs', { count: node.inCount }),
          drawnIn: String(node.drawnIn),
          outputs: t('lineage.outputs', { count: node.outCount }),
          drawnOut: String(node.drawnOut),
        });
}

/** A node as a button: glyph, name, and how much around it is not drawn. */
export function NodeView(props: {
  placed: PlacedNode;
  isFocus: boolean;
  isSelected: boolean;
  tabIndex: number;
  onActivate(): void;
}) {
  const { placed, isFocus, isSelected, tabIndex, onActivate } = props;
  const { node, x, y, width, height } = placed;
  const t = useT();
  const text = useNodeText()(node);
  const { palette } = useTheme();
  const isDataset = node.kind === 'dataset';
  const { group } = node;
  const hidden = node.inCount - node.drawnIn + (node.outCount - node.drawnOut);
  const second = group
    ? t('lineage.group.size', { n: String(group.size) })
    : [
        node.tier && t('tier.short', { tier: String(node.tier) }),
        node.type ?? t(`kind.${node.kind}`),
        hidden > 0 && `+${hidden}`,
      ]
        .filter(Boolean)
        .join(' · ');
  return (
    <>
      <NodeGroup
        role="button"
        tabIndex={tabIndex}
        data-key={node.key}
        aria-label={text}
        aria-current={isFocus ? 'true' : undefined}
        aria-pressed={isSelected}
        transform={`translate(${x} ${y})`}
        onClick={onActivate}
      >
        <title>
          {[node.label, node.identity?.name, node.identity?.namespace]
            .filter((part, i, all) => part && all.indexOf(part) === i)
            .join('\n')}
        </title>
        <rect
          className="ring"
          x={-4}
          y={-4}
          width={width + 8}
          height={height + 8}
          rx={isDataset ? 7 : (height + 8) / 2}
          fill="none"
          stroke={palette.primary.main}
          strokeWidth={2.5}
        />
        {group && (
          // A second sheet behind it: there are several.
          <rect
            x={4}
            y={4}
            width={width}
            height={height}
            rx={4}
            fill={palette.background.default}
            stroke={palette.text.secondary}
          />
        )}
        <rect
          className="box"
          width={width}
          height={height}
          rx={isDataset ? 4 : height / 2}
          fill={
            isDataset ? palette.background.paper : palette.background.default
          }
          stroke={
            isFocus || isSelected
              ? palette.text.primary
              : palette.text.secondary
          }
          strokeWidth={isFocus || isSelected ? 2.5 : 1}
        />
      </NodeGroup>
      {/* Drawn over the button, which carries the whole name. */}
      <g
        aria-hidden="true"
        pointerEvents="none"
        transform={`translate(${x} ${y})`}
      >
        <StatusGlyph
          status={node.verdict.status}
          x={12}
          y={isDataset ? 9 : 12}
          size={16}
        />
        <text
          x={35}
          y={isDataset ? 22 : 18}
          fontSize={13}
          fontWeight={isFocus ? 700 : 400}
          fontFamily="monospace"
          fill={palette.text.primary}
        >
          {shortenMiddle(
            node.label,
            isDataset ? CHARS.dataset : CHARS.process - 3,
          )}
        </text>
        <text
          x={35}
          y={isDataset ? 41 : 32}
          fontSize={11}
          fill={palette.text.secondary}
        >
          {shortenMiddle(second, isDataset ? 26 : 21)}
        </text>
      </g>
    </>
  );
}
