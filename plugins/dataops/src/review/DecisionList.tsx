import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { IdentityDecision } from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { Note } from '../states/Note';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { Column, DataTable } from '../table/DataTable';
import { Pager } from '../table/Pager';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { useIdentityDecisions, useRevokeDecision } from './useIdentityReview';

const PAGE_SIZE = 50;

const STATES = {
  'in-force': 'review.inForce',
  waiting: 'review.waiting',
  overruled: 'review.overruled',
} as const;

/** What was decided, newest first, each to be taken back. */
export function DecisionList(props: {
  page: number;
  onPage(page: number): void;
}) {
  const { page, onPage } = props;
  const t = useT();
  const time = useTime();
  const revoke = useRevokeDecision();
  const query = useIdentityDecisions({
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const pairOf = ({ a, b }: IdentityDecision) =>
    t('review.pair', { a: a.name.name, b: b.name.name });
  const columns: Array<Column<IdentityDecision>> = [
    {
      id: 'names',
      title: t('review.names'),
      rowHeader: true,
      breaks: true,
      cell: ({ a, b }) => (
        <Box component="span" sx={{ fontFamily: 'monospace' }}>
          {[a, b].map(({ key, name }) => (
            <Box component="span" key={key} sx={{ display: 'block' }}>
              {name.namespace} {name.name}
            </Box>
          ))}
        </Box>
      ),
    },
    {
      id: 'verdict',
      title: t('review.verdict'),
      cell: ({ verdict }) =>
        t(
          verdict === 'same' ? 'review.verdictSame' : 'review.verdictDifferent',
        ),
    },
    {
      id: 'state',
      title: t('review.state'),
      cell: ({ state }) => t(STATES[state]),
    },
    {
      id: 'by',
      title: t('review.by'),
      breaks: true,
      // Services decide, too; only people are in the catalog.
      cell: ({ by }) =>
        by.startsWith('user:') ? <EntityRefLink entityRef={by} hideIcon /> : by,
    },
    { id: 'at', title: t('review.at'), cell: ({ at }) => time.moment(at) },
    {
      id: 'comment',
      title: t('review.comment'),
      breaks: true,
      cell: ({ comment }) => comment ?? '',
    },
    {
      id: 'undo',
      title: t('review.undo'),
      cell: decision => (
        <ActionButton
          size="small"
          variant="outlined"
          disabled={revoke.isPending}
          aria-label={t('review.undoLabel', { pair: pairOf(decision) })}
          onClick={() => revoke.mutate(decision.id)}
        >
          {t('review.undo')}
        </ActionButton>
      ),
    },
  ];
  return (
    <>
      {revoke.error && (
        <Note role="alert" status="unknown">
          {t('review.failed', { reason: revoke.error.message })}
        </Note>
      )}
      <QueryState
        query={query}
        thing="list"
        skeleton={<SkeletonLines lines={12} />}
      >
        {answer =>
          answer.total === 0 ? (
            <Note role="status">{t('review.noneDecided')}</Note>
          ) : (
            <Pager
              offset={answer.offset}
              limit={answer.limit}
              total={answer.total}
              shown={answer.items.length}
              onPage={onPage}
            >
              <DataTable
                caption={t('review.decided')}
                columns={columns}
                rows={answer.items}
                rowKey={({ id }) => id}
              />
            </Pager>
          )
        }
      </QueryState>
    </>
  );
}
