import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { visuallyHidden } from '../common/visuallyHidden';
import { ReactNode, useEffect, useState } from 'react';
import { useT } from '../translation';
import { Thing } from './thing';

/** From here on the reader is told that it takes long. */
const STILL_LOADING_MS = 4_000;

/** A skeleton in the final shape; after four seconds it says what it waits for. */
export function LoadingState(props: {
  thing: Thing;
  /** The final shape; some lines when absent. */
  skeleton?: ReactNode;
}) {
  const { thing, skeleton } = props;
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), STILL_LOADING_MS);
    return () => clearTimeout(timer);
  }, []);
  const words = { thing: t(`thing.${thing}`) };
  return (
    <Box data-testid="dataops-loading">
      <Box
        role="status"
        sx={
          late ? { mb: 1, fontSize: 14, color: 'text.primary' } : visuallyHidden
        }
      >
        {late ? t('state.stillLoading', words) : t('state.loading', words)}
      </Box>
      <Box
        aria-hidden="true"
        sx={{
          '@media (prefers-reduced-motion: reduce)': {
            '& *, & *::after': { animation: 'none !important' },
          },
        }}
      >
        {skeleton ?? <SkeletonLines />}
      </Box>
    </Box>
  );
}

/** Rows of a table or lines of a card, before they are there. */
export function SkeletonLines(props: { lines?: number; height?: number }) {
  const { lines = 6, height = 36 } = props;
  return (
    <>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} variant="text" height={height} />
      ))}
    </>
  );
}
