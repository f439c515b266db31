import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import {
  IdentityCandidate,
  IdentityDecision,
} from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { Panel } from '../common/Panel';
import { Note } from '../states/Note';
import { useT } from '../translation';
import { CandidateSide } from './CandidateSide';
import { LikenessFacts } from './LikenessFacts';
import { useDecideIdentity, useRevokeDecision } from './useIdentityReview';

/** Two datasets side by side, and the two things to say of them; once said, it can be taken back in place. */
export function CandidatePanel(props: {
  candidate: IdentityCandidate;
  mayDecide: boolean;
  /** What the reader said of them just now. */
  decision?: IdentityDecision;
  onDecision(decision: IdentityDecision | undefined): void;
}) {
  const { candidate, mayDecide, decision, onDecision } = props;
  const { a, b } = candidate;
  const t = useT();
  const decide = useDecideIdentity();
  const revoke = useRevokeDecision();
  const place = useRef<HTMLDivElement>(null);
  const said = decision !== undefined;
  const before = useRef(said);
  // The button that was pressed is gone; what stands in its place takes the focus.
  useEffect(() => {
    if (before.current !== said && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus();
    }
    before.current = said;
  }, [said]);
  const pair = t('review.pair', { a: a.name.name, b: b.name.name });
  const say = (verdict: IdentityDecision['verdict']) => {
    decide.mutate({ a: a.key, b: b.key, verdict }, { onSuccess: onDecision });
  };
  const undo = (id: string) =>
    revoke.mutate(id, { onSuccess: () => onDecision(undefined) });
  const error = decide.error ?? revoke.error;
  const failure = error && (
    <Note role="alert" status="unknown">
      {t('review.failed', { reason: error.message })}
    </Note>
  );
  if (decision) {
    return (
      <div ref={place}>
        <Note
          role="status"
          action={
            <ActionButton
              size="small"
              variant="outlined"
              disabled={revoke.isPending}
              aria-label={t('review.undoLabel', { pair })}
              onClick={() => undo(decision.id)}
            >
              {t('review.undo')}
            </ActionButton>
          }
        >
          {t(
            decision.verdict === 'same'
              ? 'review.saidSame'
              : 'review.saidDifferent',
            { pair },
          )}
        </Note>
        {failure}
      </div>
    );
  }
  return (
    <div ref={place}>
      <Panel title={pair} level={3}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'repeat(2, minmax(0, 1fr))',
            },
            gap: 3,
            mb: 2,
          }}
        >
          <CandidateSide end={a} />
          <CandidateSide end={b} />
        </Box>
        <LikenessFacts candidate={candidate} />
        {mayDecide && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
            <ActionButton
              size="small"
              variant="outlined"
              disabled={decide.isPending}
              aria-label={t('review.sameLabel', { pair })}
              onClick={() => say('same')}
            >
              {t('review.same')}
            </ActionButton>
            <ActionButton
              size="small"
              variant="outlined"
              disabled={decide.isPending}
              aria-label={t('review.differentLabel', { pair })}
              onClick={() => say('different')}
            >
              {t('review.different')}
            </ActionButton>
          </Box>
        )}
        {failure && <Box sx={{ mt: 1 }}>{failure}</Box>}
      </Panel>
    </div>
  );
}
