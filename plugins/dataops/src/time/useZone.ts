import { useCallback, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Whose clock the page shows. */
export type ZoneChoice = 'mine' | 'utc';

const STORAGE_KEY = 'dataops.zone';
const listeners = new Set<() => void>();

function readStored(): ZoneChoice {
  try {
    return window.localStorage.getItem(STORAGE_KEY) === 'utc' ? 'utc' : 'mine';
  } catch {
    return 'mine'; // Storage is off; the URL still carries the choice.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** One zone per page: the URL's, else the one last chosen here, else the reader's own. */
export function useZone() {
  const stored = useSyncExternalStore(subscribe, readStored);
  const [params, setParams] = useSearchParams();
  const inUrl = params.get('tz');
  const choice: ZoneChoice =
    inUrl === 'utc' || inUrl === 'mine' ? inUrl : stored;
  const mine = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

  const setChoice = useCallback(
    (next: ZoneChoice) => {
      try {
        window.localStorage.setItem(STORAGE_KEY, next);
      } catch {
        // As above.
      }
      setParams(
        previous => {
          previous.set('tz', next);
          return previous;
        },
        { replace: true },
      );
      for (const listener of listeners) {
        listener();
      }
    },
    [setParams],
  );

  return { choice, setChoice, mine, zone: choice === 'utc' ? 'UTC' : mine };
}
