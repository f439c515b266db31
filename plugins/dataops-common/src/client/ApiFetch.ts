import { ResponseError } from '@backstage/errors';
import { paths } from '../openapi/generated/schema';

type Method = 'get' | 'post' | 'delete';

/** Paths for which the document describes a method. */
type PathOf<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<M, { responses: unknown }>
    ? Path
    : never;
}[keyof paths];

type OperationOf<M extends Method, Path extends PathOf<M>> = Extract<
  paths[Path][M],
  { responses: unknown; parameters: object }
>;

/** Words of a list may be any: they often come from a URL, and the server says what is wrong. */
type Sent<Query> = {
  [Name in keyof Query]: NonNullable<Query[Name]> extends readonly string[]
    ? readonly string[]
    : Query[Name];
};

/** Only what an operation has must be given. */
type Given<Operation extends { parameters: object }> = Places<
  Operation['parameters']
> &
  (Operation extends {
    requestBody: { content: { 'application/json': infer Body } };
  }
    ? { body: Body }
    : unknown);

type Places<Parameters> = {
  [Place in keyof Parameters]: Place extends 'query'
    ? Sent<Parameters[Place]>
    : Parameters[Place];
};

type Answer<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : undefined;

/** The call of one operation of the OpenAPI document, with its types. */
export type ApiFetch = <M extends Method, Path extends PathOf<M>>(
  method: M,
  path: Path,
  given: Given<OperationOf<M, Path>>,
) => Promise<Answer<OperationOf<M, Path>>>;

type Parts = { query?: object; path?: object; body?: unknown };

/** Calls below a base URL; rejects with ResponseError. */
export function createApiFetch(
  fetchIt: typeof fetch,
  baseUrl: string,
): ApiFetch {
  return async (method, path, given) => {
    const { query, path: parts, body }: Parts = given;
    const url = `${baseUrl}${filled(path, parts)}${search(query)}`;
    const response = await fetchIt(url, {
      method: method.toUpperCase(),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.status === 204 ? undefined : response.json();
  };
}

function filled(path: string, parts: object = {}): string {
  return Object.entries(parts).reduce(
    (filledPath, [name, value]) =>
      filledPath.replace(`{${name}}`, encodeURIComponent(String(value))),
    path,
  );
}

function search(query: object = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) {
        params.append(name, String(one));
      }
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
