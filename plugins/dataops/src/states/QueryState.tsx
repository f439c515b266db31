import Stack from '@mui/material/Stack';
import type { UseQueryResult } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { ErrorState } from './ErrorState';
import { LoadingState } from './LoadingState';
import { RestrictedNote } from './RestrictedNote';
import { StaleNote } from './StaleNote';
import { Thing } from './thing';

/** What an answer says of itself, where it does. */
interface Answer {
  asOf?: string;
  restricted?: boolean;
}

function answerOf(data: object): Answer {
  return {
    asOf:
      'asOf' in data && typeof data.asOf === 'string' ? data.asOf : undefined,
    restricted: 'restricted' in data && data.restricted === true,
  };
}

/**
 * Loading, error, stale and restricted around the data of one query, so that
 * each screen only draws what is there.
 */
export function QueryState<T extends object>(props: {
  query: UseQueryResult<T>;
  thing: Thing;
  skeleton?: ReactNode;
  /** There is nothing else on the page that would work without it. */
  alone?: boolean;
  children(data: T): ReactNode;
}) {
  const { query, thing, skeleton, alone, children } = props;
  const retry = () => {
    query.refetch();
  };
  if (query.isPending) {
    return <LoadingState thing={thing} skeleton={skeleton} />;
  }
  if (query.data === undefined) {
    return (
      <ErrorState
        thing={thing}
        error={query.error}
        alone={alone}
        onRetry={retry}
      />
    );
  }
  const answer = answerOf(query.data);
  const readAt = answer.asOf ?? new Date(query.dataUpdatedAt).toISOString();
  return (
    <Stack spacing={2} useFlexGap>
      {query.isError && <StaleNote asOf={readAt} onRetry={retry} />}
      {answer.restricted && <RestrictedNote thing={thing} />}
      {children(query.data)}
    </Stack>
  );
}
