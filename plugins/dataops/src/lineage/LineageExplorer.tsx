import useMediaQuery from '@mui/material/useMediaQuery';
import {
  LineageGraph,
  NodeRef,
} from '@headwater/backstage-plugin-dataops-common';
import { useLineageGraph, useTryLineageGraph } from '../data/queries';
import { isNotFound } from '../states/isNotFound';
import { QueryState } from '../states/QueryState';
import { DiffPanel } from './DiffPanel';
import { ExploredGraph } from './ExploredGraph';
import { ExplorerSkeleton } from './ExplorerSkeleton';
import { GraphToolbar } from './GraphToolbar';
import { HistoryBanner } from './HistoryBanner';
import { ImpactPanel } from './ImpactPanel';
import { isBadInput } from './isBadInput';
import { notCurrentEdges } from './notDrawnParts';
import { NoSuchPast } from './NoSuchPast';
import { ownerSources } from './ownerSources';
import { useGraphParams } from './useGraphParams';

/** Whether edges are known that are not current, drawn or not. */
function hasNotCurrent({ edges, notDrawn }: LineageGraph): boolean {
  return (
    notCurrentEdges(notDrawn) > 0 ||
    edges.some(edge => edge.observed?.notCurrent)
  );
}

/** What feeds the focus, what it feeds, how that is known, and who is hurt by a change. */
export function LineageExplorer(props: {
  focus: NodeRef;
  /** Nothing else on the page is about the focus. */
  standalone?: boolean;
}) {
  const { focus, standalone = false } = props;
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
          skeleton={<ExplorerSkeleton view={params.view} />}
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
              <ExploredGraph
                answer={answer}
                params={params}
                standalone={standalone}
              />
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
