import { useEffect, useRef } from 'react';
import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { NodeLink } from '../common/NodeLink';
import { OwnerLink } from '../common/OwnerLink';
import { TierChip } from '../common/TierChip';
import { VerdictLine } from '../status/VerdictLine';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { DrawnGraph, DrawnNode } from './drawnGraph';
import { EdgeSource } from './EdgeSource';
import { useGroupText } from './useGroupText';

/** A node with the edge that leads to it from the focus. */
interface Row {
  node: DrawnNode;
  via?: DrawnNode;
  edge?: GraphEdge;
}

/** One row per node and edge toward the focus: nothing drawn is missing here. */
function tableRows(graph: DrawnGraph): Row[] {
  const byKey = new Map(graph.nodes.map(node => [node.key, node]));
  const sorted = [...graph.nodes].sort(
    (a, b) =>
      Math.abs(a.hop) - Math.abs(b.hop) ||
      a.hop - b.hop ||
      a.label.localeCompare(b.label),
  );
  const told = new Set<GraphEdge>();
  const rows = sorted.flatMap(node => {
    const edges = graph.edges.filter(edge => {
      const mine = node.hop < 0 ? edge.from === node.key : edge.to === node.key;
      return mine && node.key !== graph.focus && !told.has(edge);
    });
    for (const edge of edges) {
      told.add(edge);
    }
    return edges.length === 0
      ? [{ node }]
      : edges.map(edge => ({
          node,
          edge,
          via: byKey.get(node.hop < 0 ? edge.to : edge.from),
        }));
  });
  // What only the focus ends, such as the closing edge of a loop.
  const rest = graph.edges
    .filter(edge => !told.has(edge))
    .flatMap(edge => {
      const node = byKey.get(edge.to);
      return node ? [{ node, edge, via: byKey.get(edge.from) }] : [];
    });
  return [...rows, ...rest];
}

function useColumns(focus: string): Column<Row>[] {
  const t = useT();
  const time = useTime();
  const holds = useGroupText();
  const direction = ({ node }: Row) => {
    if (node.key === focus) {
      return t('lineage.focusWord');
    }
    return node.hop < 0 ? t('lineage.upstream') : t('lineage.downstream');
  };
  return [
    {
      id: 'name',
      title: t('lineage.name'),
      rowHeader: true,
      breaks: true,
      cell: row =>
        row.node.group ? (
          <span>{row.node.label}</span>
        ) : (
          <NodeLink node={row.node} />
        ),
    },
    { id: 'direction', title: t('lineage.direction'), cell: direction },
    {
      id: 'hop',
      title: t('lineage.hop'),
      align: 'right',
      cell: row => Math.abs(row.node.hop),
    },
    {
      id: 'kind',
      title: t('lineage.kind'),
      cell: row =>
        row.node.group
          ? t('lineage.group.row', { holds: holds(row.node.group) })
          : t(`kind.${row.node.kind}`),
    },
    {
      id: 'verdict',
      title: t('lineage.verdict'),
      cell: row => <VerdictLine verdict={row.node.verdict} variant="brief" />,
    },
    {
      id: 'tier',
      title: t('lineage.tier'),
      cell: row => <TierChip tier={row.node.tier} />,
    },
    {
      id: 'owner',
      title: t('lineage.owner'),
      // A group has no owner of its own, which is not to have none.
      cell: row => !row.node.group && <OwnerLink node={row.node} />,
    },
    {
      id: 'via',
      title: t('lineage.via'),
      breaks: true,
      cell: row => row.via?.label,
    },
    {
      id: 'source',
      title: t('lineage.source'),
      breaks: true,
      cell: row => row.edge && <EdgeSource edge={row.edge} />,
    },
    {
      id: 'lastSeen',
      nowrap: true,
      title: t('lineage.lastSeen'),
      cell: row => row.edge?.observed && time.clock(row.edge.observed.lastSeen),
    },
  ];
}

/** The same answer as the graph, to read, sort out and search. */
export function GraphTable(props: {
  graph: DrawnGraph;
  /** It takes the place of the drawing under the reader's keys. */
  focused: boolean;
}) {
  const { graph, focused } = props;
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) {
      table.current?.focus();
    }
  }, [focused]);
  const t = useT();
  const columns = useColumns(graph.focus);
  const focusLabel =
    graph.nodes.find(node => node.key === graph.focus)?.label ?? graph.focus;
  return (
    <div
      ref={table}
      style={{ overflowX: 'auto' }}
      // Scrolls sideways, so that keyboards must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('lineage.table')}
    >
      <DataTable
        caption={t('lineage.tableCaption', { focus: focusLabel })}
        columns={columns}
        rows={tableRows(graph)}
        rowKey={row =>
          JSON.stringify([row.node.key, row.edge?.from, row.edge?.to])
        }
      />
    </div>
  );
}
