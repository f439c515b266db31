import { useSearchParams } from 'react-router-dom';

/** Nodes of the first drawing, and of each [Add 40]. */
export const LIMIT_STEP = 40;
/** No drawing has more: it sits on the longest task a page may take. */
export const LIMIT_CAP = 120;
export const MAX_HOPS = 10;

/** Graph or the same answer as a table. */
export type GraphView = 'graph' | 'table';

function readNumber(
  params: URLSearchParams,
  name: string,
  fallback: number,
  max: number,
): number {
  const text = params.get(name);
  const value = text === null ? NaN : Number(text);
  return Number.isInteger(value) && value >= 0
    ? Math.min(value, max)
    : fallback;
}

/** Hops, node budget and view, kept in the URL. */
export function useGraphParams(defaultView: GraphView) {
  const [params, setParams] = useSearchParams();
  const set = (values: Record<string, string | number>) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(values)) {
          next.set(name, String(value));
        }
        return next;
      },
      { replace: true },
    );
  const inUrl = params.get('view');
  return {
    up: readNumber(params, 'up', 1, MAX_HOPS),
    down: readNumber(params, 'down', 1, MAX_HOPS),
    limit: readNumber(params, 'limit', LIMIT_STEP, LIMIT_CAP),
    view: inUrl === 'graph' || inUrl === 'table' ? inUrl : defaultView,
    setHops: (hops: { up?: number; down?: number }) => set(hops),
    setLimit: (limit: number) => set({ limit: Math.min(limit, LIMIT_CAP) }),
    setView: (view: GraphView) => set({ view }),
  };
}

/** What {@link useGraphParams} returns. */
export type GraphParams = ReturnType<typeof useGraphParams>;
