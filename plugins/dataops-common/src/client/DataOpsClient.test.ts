import { ResponseError } from '@backstage/errors';
import { DataOpsDefaults, DataOpsPaths } from '../openapi';
import {
  ColumnPathRequest,
  GraphRequest,
  LineagePathsRequest,
  ListRequest,
  PageRequest,
} from './DataOpsApi';
import { DataOpsClient } from './DataOpsClient';

type Query<Path extends keyof DataOpsDefaults> = Exclude<
  DataOpsPaths[Path]['get']['parameters']['query'],
  undefined
>;

/** Members written out, lists of words as lists of texts: a filter may come from a URL. */
type Plain<T> = {
  [Key in keyof T]: NonNullable<T[Key]> extends readonly string[]
    ? string[] | Extract<T[Key], undefined>
    : T[Key];
};

type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <
  T,
>() => T extends Plain<B> ? 1 : 2
  ? true
  : false;

/** The compiler refuses a `true` here where a request is not what the document says. */
const SAME: {
  list: Same<ListRequest, Query<'/v1/datasets'>>;
  pipelines: Same<ListRequest, Query<'/v1/pipelines'>>;
  graph: Same<GraphRequest, Query<'/v1/lineage/graph'>>;
  columns: Same<ColumnPathRequest, Query<'/v1/lineage/columns'>>;
  paths: Same<LineagePathsRequest, Query<'/v1/lineage/paths'>>;
  page: Same<
    PageRequest & { ref: string },
    Query<'/v1/datasets/by-ref/updates'>
  >;
} = {
  list: true,
  pipelines: true,
  graph: true,
  columns: true,
  paths: true,
  page: true,
};

function clientWith(answer: () => Response) {
  const calls: Array<{ url: string; init?: RequestInit }> = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    calls.push({ url: String(input), init });
    return answer();
  };
  return { calls, client: new DataOpsClient({ fetchApi: { fetch } }) };
}

const ok = (body: unknown) => () => Response.json(body);

describe('DataOpsClient', () => {
  it('takes the requests that the OpenAPI document describes', () => {
    expect(Object.values(SAME)).not.toContain(false);
  });

  it('writes lists as repetition and leaves out what is absent', async () => {
    const { calls, client } = clientWith(ok({ items: [] }));
    const found = await client.listDatasets({
      search: 'a b&c',
      tier: ['1', 'none'],
      owner: [],
      known: undefined,
      limit: 5,
    });
    expect(found).toEqual({ items: [] });
    expect(calls).toEqual([
      {
        url: 'plugin://dataops/v1/datasets?search=a+b%26c&tier=1&tier=none&limit=5',
        init: { method: 'GET' },
      },
    ]);
  });

  it('keeps every character of a reference', async () => {
    const { calls, client } = clientWith(ok({}));
    const ref = 'dataset:postgres%3A%2F%2Fdb:a+b/ö#?';
    await client.getDataset(ref);
    const { searchParams } = new URL(calls[0].url);
    expect([...searchParams]).toEqual([['ref', ref]]);
  });

  it('rejects with the error of the server', async () => {
    const { client } = clientWith(() =>
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'No dataset' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      ),
    );
    const error = await client.getImpact('x').catch(found => found);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.cause).toMatchObject({ name: 'NotFoundError' });
  });
});
