import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useLineageHref } from '../common/useNodeHref';
import { DetailsPanel } from './DetailsPanel';
import { drawnGraph } from './drawnGraph';
import { EdgeKey } from './EdgeKey';
import { FocusHeading } from './FocusHeading';
import { GraphCanvas } from './GraphCanvas';
import { GraphFooter } from './GraphFooter';
import { GraphTable } from './GraphTable';
import { NothingDrawn } from './NothingDrawn';
import { GraphParams, LIMIT_STEP, MAX_HOPS } from './useGraphParams';
import { useGroupNames } from './useGroupText';

/** One answer, drawn or as a table, with its footer and details. */
export function ExploredGraph(props: {
  answer: LineageGraph;
  params: GraphParams;
  standalone: boolean;
}) {
  const { answer, params, standalone } = props;
  const nameOf = useGroupNames(answer);
  const graph = useMemo(() => drawnGraph(answer, nameOf), [answer, nameOf]);
  const navigate = useNavigate();
  const lineage = useLineageHref();
  const [selected, setSelected] = useState<string>();
  const [byKey, setByKey] = useState(false);
  const refocus = (key: string) => {
    const node = graph.nodes.find(n => n.key === key);
    if (node?.group) {
      return;
    }
    setSelected(undefined);
    navigate(params.toFocus(lineage(node?.entityRef ?? key)));
  };
  const expand = (key: string) => {
    const node = graph.nodes.find(n => n.key === key);
    if (node?.group) {
      setSelected(undefined);
      params.expandGroup(key);
      return;
    }
    const hop = node?.hop ?? 0;
    const farther = Math.min(Math.abs(hop) + 1, MAX_HOPS);
    params.setHops({
      ...(hop <= 0 && { up: Math.max(params.up, farther) }),
      ...(hop >= 0 && { down: Math.max(params.down, farther) }),
    });
  };
  const addHop = () =>
    params.setHops({
      up: Math.min(params.up + 1, MAX_HOPS),
      down: Math.min(params.down + 1, MAX_HOPS),
    });
  const focus = graph.nodes.find(node => node.key === graph.focus);
  return (
    <>
      {focus && (
        <FocusHeading
          node={focus}
          standalone={standalone}
          judged={!graph.history}
        />
      )}
      {graph.edges.length === 0 && !graph.history && (
        <NothingDrawn notDrawn={graph.notDrawn} onAgeing={params.setAgeing} />
      )}
      {params.view === 'table' ? (
        <GraphTable graph={graph} focused={byKey} />
      ) : (
        <>
          <EdgeKey
            ageing={graph.edges.some(edge => edge.observed?.notCurrent)}
          />
          <GraphCanvas
            graph={graph}
            selected={selected}
            actions={{
              select: setSelected,
              expand,
              refocus,
              toTable: () => {
                setByKey(true);
                params.setView('table');
              },
              leave: () => setSelected(undefined),
            }}
          />
        </>
      )}
      <GraphFooter
        graph={graph}
        limit={params.limit}
        up={params.up}
        down={params.down}
        onAdd={() => params.setLimit(params.limit + LIMIT_STEP)}
        onHop={addHop}
        ageing={params.ageing}
        onAgeing={params.setAgeing}
      />
      {selected && params.view === 'graph' && (
        <DetailsPanel
          graph={graph}
          nodeKey={selected}
          onClose={() => setSelected(undefined)}
          onRefocus={refocus}
          onExpand={expand}
        />
      )}
    </>
  );
}
