import Stack from '@mui/material/Stack';
import {
  IdentityCandidates,
  IdentityDecision,
} from '@headwater/backstage-plugin-dataops-common';
import { useState } from 'react';
import { ActionButton } from '../common/ActionButton';
import { Note } from '../states/Note';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { Pager } from '../table/Pager';
import { useT } from '../translation';
import { CandidatePanel } from './CandidatePanel';
import { useIdentityCandidates } from './useIdentityReview';

/** Pairs on one page: each is as tall as a card. */
const PAGE_SIZE = 20;

function LeftOut(props: { leftOut: IdentityCandidates['leftOut'] }) {
  const { names, datasets } = props.leftOut;
  const t = useT();
  return names > 0 ? (
    <Note>
      {t('review.leftOut', { count: names, datasets: String(datasets) })}
    </Note>
  ) : null;
}

/** The datasets that may be one, to be decided pair by pair. */
export function CandidateList(props: {
  page: number;
  onPage(page: number): void;
}) {
  const { page, onPage } = props;
  const t = useT();
  const [said, setSaid] = useState<Record<string, IdentityDecision>>({});
  const query = useIdentityCandidates({
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const saidSome = Object.keys(said).length > 0;
  // What was decided has left the list, so the pages after this one have moved.
  const showRest = async () => {
    await query.refetch();
    setSaid({});
    onPage(1);
  };
  return (
    <QueryState
      query={query}
      thing="list"
      skeleton={<SkeletonLines lines={12} />}
    >
      {answer => (
        <Stack spacing={2} useFlexGap>
          {answer.total > 0 && !answer.mayDecide && (
            <Note>{t('review.mayNotDecide')}</Note>
          )}
          {answer.total === 0 && <Note role="status">{t('review.none')}</Note>}
          <Pager
            offset={answer.offset}
            limit={answer.limit}
            total={answer.total}
            shown={answer.items.length}
            onPage={onPage}
            rowsOnly={answer.total === 0 || saidSome}
          >
            <Stack spacing={2} useFlexGap>
              {answer.items.map(candidate => {
                const key = `${candidate.a.key} ${candidate.b.key}`;
                return (
                  <CandidatePanel
                    key={key}
                    candidate={candidate}
                    mayDecide={answer.mayDecide}
                    decision={said[key]}
                    onDecision={decision =>
                      setSaid(({ [key]: _, ...others }) =>
                        decision ? { ...others, [key]: decision } : others,
                      )
                    }
                  />
                );
              })}
              <LeftOut leftOut={answer.leftOut} />
              {saidSome && (
                <div>
                  <ActionButton
                    size="small"
                    variant="outlined"
                    onClick={showRest}
                  >
                    {t('review.showRest')}
                  </ActionButton>
                </div>
              )}
            </Stack>
          </Pager>
        </Stack>
      )}
    </QueryState>
  );
}
