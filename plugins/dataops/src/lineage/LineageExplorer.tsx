import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import {
  LineageGraph,
  NodeRef,
} from '@headwater/backstage-plugin-dataops-common';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useLineageHref } from '../common/useNodeHref';
import { useLineageGraph, useTryLineageGraph } from '../data/queries';
import { SkeletonLines } from '../states/LoadingState';
import { isNotFound } from '../states/isNotFound';
import { QueryState } from '../states/QueryState';
import { DetailsPanel } from './DetailsPanel';
import { DiffPanel } from './DiffPanel';
import { drawnGraph } from './drawnGraph';
import { EdgeKey } from './EdgeKey';
import { GraphCanvas } from './GraphCanvas';
import { GraphFooter } from './GraphFooter';
import { GraphTable } from './GraphTable';
import { GraphToolbar } from './GraphToolbar';
import { HistoryBanner } from './HistoryBanner';
import { ImpactPanel } from './ImpactPanel';
import { isBadInput } from './isBadInput';
import { notCurrentEdges } from './notDrawnParts';
import { NoSuchPast } from './NoSuchPast';
import { NothingDrawn } from './NothingDrawn';
import { ownerSources } from './ownerSources';
import {
  GraphParams,
  LIMIT_STEP,
  MAX_HOPS,
  useGraphParams,
} from './useGraphParams';
import { useGroupNames } from './useGroupText';

/** Whether edges are known that are not current, drawn or not. */
function hasNotCurrent({ edges, notDrawn }: LineageGraph): boolean {
  return (
    notCurrentEdges(notDrawn) > 0 ||
    edges.some(edge => edge.observed?.notCurrent)
  );
}

/** One answer, drawn or as a table, with its footer and details. */
function Explored(props: { answer: LineageGraph; params: GraphParams }) {
  const { answer, params } = props;
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
        <Typography
          component="h2"
          sx={{
            fontSize: 16,
            fontWeight: 700,
            m: 0,
            overflowWrap: 'anywhere',
          }}
        >
          {focus.label}
        </Typography>
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

/** What feeds the focus, what it feeds, how that is known, and who is hurt by a change. */
export function LineageExplorer(props: { focus: NodeRef }) {
  const { focus } = props;
  const narrow = useMediaQuery('(max-width: 767.95px)');
  const params = useGraphParams(narrow ? 'table' : 'graph');
  const tryGraph = useTryLineageGraph();
  const request = {
    focus,
    up: params.up,
    down: params.down,
    limit: params.limit,
    collapse: params.collapse,
    expand: params.expanded,
    asOf: params.asOf,
    ...(params.ageing && { include: ['ageing' as const] }),
  };
  const query = useLineageGraph(request);
  const { asOf, comparing, setComparing } = params;
  const back = () => params.setAsOf(undefined);
  const nowhere = isNotFound(query.error) || isBadInput(query.error);
  return (
    <>
      <GraphToolbar
        params={params}
        tryAsOf={at => tryGraph({ ...request, include: undefined, asOf: at })}
      />
      {nowhere && asOf !== undefined ? (
        <NoSuchPast asOf={asOf} onNow={back} />
      ) : (
        <QueryState
          query={query}
          thing="graph"
          skeleton={<SkeletonLines lines={1} height={520} />}
        >
          {answer => (
            <>
              {answer.history && (
                <HistoryBanner
                  history={answer.history}
                  onNow={back}
                  onCompare={() => setComparing(true)}
                />
              )}
              <Explored answer={answer} params={params} />
            </>
          )}
        </QueryState>
      )}
      {comparing && asOf !== undefined && (
        <DiffPanel
          request={{
            focus,
            from: asOf,
            to: 'now',
            up: params.up,
            down: params.down,
          }}
          onClose={() => setComparing(false)}
        />
      )}
      {!nowhere && (
        <ImpactPanel
          focus={focus}
          asOf={asOf}
          ownerSourceOf={ownerSources(query.data?.nodes ?? [])}
          notCurrent={query.data !== undefined && hasNotCurrent(query.data)}
        />
      )}
    </>
  );
}
