import { ListRequest } from '@headwater/backstage-plugin-dataops-common';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Rows of one server page. */
export const PAGE_SIZE = 50;

/** The columns of the API that lists can be filtered by. */
export const FILTERS = ['tier', 'status', 'owner', 'system', 'type'] as const;

/** One of {@link FILTERS}. */
export type FilterName = (typeof FILTERS)[number];

/** A filter as it is set now. */
export interface ActiveFilter {
  name: FilterName;
  value: string;
}

/** What the server can sort by. */
export type Sort = NonNullable<ListRequest['sort']>;

function readRequest(params: URLSearchParams, defaultSort: Sort): ListRequest {
  const page = Math.max(1, Number(params.get('page')) || 1);
  const request: ListRequest = {
    sort: (params.get('sort') as Sort | null) ?? defaultSort,
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
  const search = params.get('q');
  if (search) {
    request.search = search;
  }
  for (const name of FILTERS) {
    const values = params.getAll(name);
    if (values.length > 0) {
      request[name] = values;
    }
  }
  return request;
}

/** Search, filters, order and page of a list, kept in the URL so that it can be sent to someone. */
export function useListParams(defaultSort: Sort) {
  const [params, setParams] = useSearchParams();
  const request = useMemo(
    () => readRequest(params, defaultSort),
    [params, defaultSort],
  );
  const change = (edit: (next: URLSearchParams) => void, keepPage = false) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous);
        edit(next);
        if (!keepPage) {
          next.delete('page');
        }
        return next;
      },
      { replace: true },
    );
  const active: ActiveFilter[] = FILTERS.flatMap(name =>
    (request[name] ?? []).map(value => ({ name, value })),
  );
  return {
    request,
    active,
    setSearch: (search: string) =>
      change(next => (search ? next.set('q', search) : next.delete('q'))),
    toggle: ({ name, value }: ActiveFilter) =>
      change(next => {
        const values = next.getAll(name);
        next.delete(name);
        const kept = values.includes(value)
          ? values.filter(v => v !== value)
          : [...values, value];
        for (const one of kept) {
          next.append(name, one);
        }
      }),
    clear: () =>
      change(next => {
        for (const name of ['q', ...FILTERS]) {
          next.delete(name);
        }
      }),
    sortBy: (sort: Sort) =>
      change(next => {
        const turn = request.sort === sort && request.order === 'asc';
        next.set('sort', sort);
        next.set('order', turn ? 'desc' : 'asc');
      }),
    toPage: (page: number) =>
      change(next => next.set('page', String(page)), true),
  };
}

/** What {@link useListParams} returns. */
export type ListParams = ReturnType<typeof useListParams>;
