import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  DiffEdge,
  LineageDiff,
  LineageDiffRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { Panel } from '../common/Panel';
import { useLineageDiff } from '../data/queries';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** Edges that came, or that went, with the run that proves it. */
function Changes(props: { diff: LineageDiff; change: 'added' | 'removed' }) {
  const { diff, change } = props;
  const t = useT();
  const time = useTime();
  const { total, items } = diff.edges[change];
  const labels = new Map(
    [...diff.nodes.added.items, ...diff.nodes.removed.items, ...diff.ends].map(
      node => [node.key, node.label],
    ),
  );
  const proofOf = ({ before, after }: DiffEdge) => {
    const run = after ?? before;
    return run
      ? t('lineage.diff.proof', {
          run: run.runId ?? t('lineage.diff.design'),
          when: time.clock(run.at),
        })
      : '';
  };
  return (
    <>
      <Typography
        component="h3"
        sx={{ fontSize: 14, fontWeight: 700, mt: 1.5 }}
      >
        {t(`lineage.diff.${change}`, { n: String(total) })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {items.map(edge => (
          <Box
            component="li"
            key={JSON.stringify([edge.from, edge.to])}
            sx={{ overflowWrap: 'anywhere', py: 0.25 }}
          >
            <code>
              {t('lineage.edge', {
                from: labels.get(edge.from) ?? edge.from,
                to: labels.get(edge.to) ?? edge.to,
              })}
            </code>{' '}
            {proofOf(edge)}
          </Box>
        ))}
        {total > items.length && (
          <li>{t('lineage.diff.more', { n: String(total - items.length) })}</li>
        )}
      </Box>
    </>
  );
}

/** What is different around the focus, from an instant in the past to now. */
export function DiffPanel(props: {
  request: LineageDiffRequest;
  onClose(): void;
}) {
  const { request, onClose } = props;
  const t = useT();
  const time = useTime();
  const query = useLineageDiff(request);
  return (
    <Panel
      title={t('lineage.diff.title')}
      action={
        <ActionButton size="small" onClick={onClose}>
          {t('lineage.diff.close')}
        </ActionButton>
      }
    >
      <QueryState
        query={query}
        thing="comparison"
        skeleton={<SkeletonLines lines={3} />}
      >
        {diff => (
          <>
            <p style={{ margin: 0 }}>
              {t('lineage.diff.nodes', {
                from: time.clock(diff.from.at),
                added: String(diff.nodes.added.total),
                removed: String(diff.nodes.removed.total),
              })}
              {!diff.exact && ` ${t('lineage.diff.notExact')}`}{' '}
              {t('lineage.diff.declared')}
            </p>
            {diff.edges.added.total + diff.edges.removed.total === 0 ? (
              <p style={{ margin: 0 }}>{t('lineage.diff.noEdges')}</p>
            ) : (
              <>
                <Changes diff={diff} change="added" />
                <Changes diff={diff} change="removed" />
              </>
            )}
          </>
        )}
      </QueryState>
    </Panel>
  );
}
