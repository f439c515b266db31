import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { completeToHop } from './completeToHop';
import { drawnCounts } from './drawnCounts';
import { DrawnGraph } from './drawnGraph';
import { notCurrentEdges, notDrawnParts } from './notDrawnParts';
import { LIMIT_CAP, MAX_HOPS } from './useGraphParams';

function Loops(props: { graph: DrawnGraph }) {
  const { graph } = props;
  const t = useT();
  const nameOf = (key: string) =>
    graph.nodes.find(node => node.key === key)?.label ?? key;
  return (
    <>
      {graph.cycles.map(cycle => {
        const closed =
          cycle[0] === cycle[cycle.length - 1] ? cycle : [...cycle, cycle[0]];
        return (
          <Box component="p" key={cycle.join(' ')} sx={{ m: 0 }}>
            {t('lineage.loop', { path: closed.map(nameOf).join(' → ') })}
          </Box>
        );
      })}
    </>
  );
}

const KINDS = ['datasets', 'jobs', 'pipelines', 'derivations'] as const;

/** How much is drawn of how much, why not more, and how to get it. Never disappears. */
export function GraphFooter(props: {
  graph: DrawnGraph;
  limit: number;
  up: number;
  down: number;
  onAdd(): void;
  onHop(): void;
  /** Whether edges are drawn that do not count now. */
  ageing: boolean;
  onAgeing(shown: boolean): void;
}) {
  const { graph, limit, up, down, onAdd, onHop, ageing, onAgeing } = props;
  const t = useT();
  const time = useTime();
  const parts = notDrawnParts(graph.notDrawn, t);
  const counts = drawnCounts(graph.nodes);
  const words = {
    drawn: String(Object.values(counts).reduce((sum, n) => sum + n, 0)),
    count: graph.total.nodes,
    kinds: KINDS.filter(kind => counts[kind] > 0)
      .map(kind => t(`lineage.${kind}`, { count: counts[kind] }))
      .join(', '),
  };
  const canAdd = graph.notDrawn.overBudget > 0 && limit < LIMIT_CAP;
  const canHop =
    graph.notDrawn.pastHops > 0 && (up < MAX_HOPS || down < MAX_HOPS);
  // Of the past only what counted then is drawn.
  const offersAgeing =
    !graph.history && (ageing || notCurrentEdges(graph.notDrawn) > 0);
  return (
    <Box
      component="footer"
      data-testid="dataops-graph-footer"
      sx={{ fontSize: 13, fontVariantNumeric: 'tabular-nums' }}
    >
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <span role="status">
          {graph.total.exact
            ? t('lineage.showing', words)
            : t('lineage.showingAtLeast', words)}{' '}
          {parts.length > 0
            ? t('lineage.notDrawn', { parts: parts.join(', ') })
            : t('lineage.nothingHidden')}
        </span>
        {canAdd && (
          <ActionButton size="small" variant="outlined" onClick={onAdd}>
            {t('lineage.add40')}
          </ActionButton>
        )}
        {canHop && (
          <ActionButton size="small" variant="outlined" onClick={onHop}>
            {t('lineage.addHop')}
          </ActionButton>
        )}
        {offersAgeing && (
          <ActionButton
            size="small"
            variant="outlined"
            onClick={() => onAgeing(!ageing)}
          >
            {t(ageing ? 'lineage.hideAgeing' : 'lineage.showAgeing')}
          </ActionButton>
        )}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('lineage.asOf', { when: time.clock(graph.asOf) })}
        </Box>
      </Box>
      {graph.notDrawn.overBudget > 0 && limit >= LIMIT_CAP && (
        <p style={{ margin: 0 }}>
          {t('lineage.stopped', {
            n: String(LIMIT_CAP),
            hop: String(completeToHop(graph)),
          })}
        </p>
      )}
      <Loops graph={graph} />
    </Box>
  );
}
