import { dataopsOpenApi } from '@headwater/backstage-plugin-dataops-common';
import Ajv, { ValidateFunction } from 'ajv';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An answer as it came, or what of it matters here. */
export type DescribedAnswer = {
  status: number;
  retryAfter?: string | null;
  /** Absent where the body is not JSON. */
  json?: unknown;
};

/**
 * Fails unless an answer is as the OpenAPI document says: a status that is
 * described, and a body of its schema in which no member is that is not in the
 * schema. Paths that the document does not know are let pass.
 *
 * @param path - below the plugin, with its query
 */
export function expectDescribed(
  method: string,
  path: string,
  answer: DescribedAnswer,
): void {
  const template = templateOf(method, path.split('?')[0]);
  if (template === undefined) {
    return;
  }
  const what = `${method.toUpperCase()} ${path.slice(0, 200)}`;
  const validate = validatorOf(method, template, answer.status);
  if (validate === undefined) {
    throw new Error(
      `${what} answered ${answer.status}, which the OpenAPI document does not describe`,
    );
  }
  if (answer.status === 503 && !/^\d+$/.test(answer.retryAfter ?? '')) {
    throw new Error(`${what} answered 503 without Retry-After`);
  }
  if (validate !== 'none' && !validate(answer.json)) {
    throw new Error(
      `${what} answered ${
        answer.status
      } with what the OpenAPI document does not describe: ${JSON.stringify(
        validate.errors?.slice(0, 3),
      )}`,
    );
  }
}

/** The path of the document, literal ones before those with parts. */
function templateOf(method: string, path: string): string | undefined {
  const segments = path.split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return (
      parts.length === segments.length &&
      parts.every((part, i) => part.startsWith('{') || part === segments[i])
    );
  };
  return Object.entries(dataopsOpenApi.paths)
    .filter(([, item]) => Object.hasOwn(item, method))
    .map(([template]) => template)
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find(fits);
}

const validators = new Map<string, ValidateFunction | 'none' | undefined>();
let ajv: Ajv | undefined;

function validatorOf(
  method: string,
  template: string,
  status: number,
): ValidateFunction | 'none' | undefined {
  const key = `${method} ${template} ${status}`;
  if (!validators.has(key)) {
    validators.set(key, compile(method, template, status));
  }
  return validators.get(key);
}

function compile(
  method: string,
  template: string,
  status: number,
): ValidateFunction | 'none' | undefined {
  ajv ??= new Ajv({
    strict: false,
    formats: { 'date-time': INSTANT },
  }).addSchema(closed(dataopsOpenApi), 'document');
  const item: Record<string, { responses: Record<string, object> }> = Object(
    dataopsOpenApi.paths[template],
  );
  const given: object | undefined = item[method].responses[String(status)];
  if (given === undefined) {
    return undefined;
  }
  const [pointer, response] =
    '$ref' in given
      ? [
          String(given.$ref).slice(1),
          dataopsOpenApi.components.responses[
            String(given.$ref).split('/').at(-1) ?? ''
          ],
        ]
      : [
          `/paths/${template.replaceAll(
            '/',
            '~1',
          )}/${method}/responses/${status}`,
          given,
        ];
  if (!('content' in response)) {
    return 'none';
  }
  const at = `${pointer}/content/application~1json/schema`;
  return ajv.getSchema(
    `document#${at.split('/').map(encodeURIComponent).join('/')}`,
  );
}

/** A copy in which objects have the members that are listed and no others. */
function closed<T>(value: T): T {
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) {
      return one.map(copy);
    }
    if (typeof one !== 'object' || one === null) {
      return one;
    }
    const entries = Object.entries(one).map(([k, v]) => [k, copy(v)] as const);
    const isOpenObject =
      'properties' in one && 'type' in one && !('additionalProperties' in one);
    return {
      ...Object.fromEntries(entries),
      ...(isOpenObject && { additionalProperties: false }),
    };
  };
  return JSON.parse(JSON.stringify(copy(value)));
}
