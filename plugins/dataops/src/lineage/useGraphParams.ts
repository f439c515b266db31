import { CollapseBy } from '@headwater/backstage-plugin-dataops-common';
import { useSearchParams } from 'react-router-dom';
import { withCarried } from './withCarried';

/** Nodes of the first drawing, and of each [Add 40]. */
export const LIMIT_STEP = 40;
/** No drawing has more: it sits on the longest task a page may take. */
export const LIMIT_CAP = 120;
export const MAX_HOPS = 10;

/** What nodes can be grouped by, in the order of the menu. */
export const COLLAPSE_BY: readonly CollapseBy[] = [
  'system',
  'namespace',
  'owner',
  'environment',
];

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

/** What of the graph is shown and how, kept in the URL. */
export function useGraphParams(defaultView: GraphView) {
  const [params, setParams] = useSearchParams();
  const set = (
    values: Record<string, string | number | readonly string[] | undefined>,
  ) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(values)) {
          next.delete(name);
          for (const one of [value].flat()) {
            if (one !== undefined) {
              next.append(name, String(one));
            }
          }
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
    collapse: COLLAPSE_BY.find(by => by === params.get('collapse')),
    /** Keys of groups that are drawn as their nodes. */
    expanded: params.getAll('expand'),
    /** The instant or run whose lineage is shown; absent = now. */
    asOf: params.get('asOf') ?? undefined,
    /** Whether edges are drawn that do not count now. */
    ageing: params.get('include') === 'ageing',
    /** Whether that past is compared with now. */
    comparing: params.get('compare') === 'now',
    setComparing: (comparing: boolean) =>
      set({ compare: comparing ? 'now' : undefined }),
    setCollapse: (collapse: CollapseBy | undefined) =>
      set({ collapse, expand: [] }),
    expandGroup: (key: string) =>
      set({ expand: [...params.getAll('expand'), key] }),
    setAsOf: (asOf: string | undefined) =>
      set({ asOf, include: undefined, compare: undefined }),
    setAgeing: (shown: boolean) =>
      set({ include: shown ? 'ageing' : undefined }),
    /** A link to another focus, with what stays. */
    toFocus: (href: string) => withCarried(href, params),
    setHops: (hops: { up?: number; down?: number }) => set(hops),
    setLimit: (limit: number) => set({ limit: Math.min(limit, LIMIT_CAP) }),
    setView: (view: GraphView) => set({ view }),
  };
}

/** What {@link useGraphParams} returns. */
export type GraphParams = ReturnType<typeof useGraphParams>;
