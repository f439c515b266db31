import { dataopsOpenApi } from '../dataopsOpenApi';
import { ApiOperation, ApiParameter } from '../OpenApiDocument';
import { createBodyCheck } from './createBodyCheck';
import { createParameterCheck } from './createParameterCheck';

const operation = (more: Partial<ApiOperation>): ApiOperation => ({
  operationId: 'test',
  tags: [],
  summary: '',
  responses: {},
  security: [],
  ...more,
});

const parameter = (
  name: string,
  schema: ApiParameter['schema'],
  more: Partial<ApiParameter> = {},
): ApiParameter => ({ name, in: 'query', description: '', schema, ...more });

const check = (
  parameters: ApiParameter[],
  query: string,
  path: Record<string, string> = {},
) =>
  createParameterCheck(operation({ parameters }))({
    query: new URLSearchParams(query),
    path,
  });

const PARAMETERS = [
  parameter('n', { type: 'integer', minimum: 1, maximum: 9, default: 5 }),
  parameter('yes', { type: 'boolean' }),
  parameter('word', {
    type: 'string',
    enum: ['a', 'b'],
    'x-ignore-case': true,
  }),
  parameter('list', { type: 'array', items: { type: 'string', enum: ['x'] } }),
  parameter('day', { type: 'string', format: 'date', title: 'a day' }),
  parameter('at', { type: 'string', format: 'date-time', title: 'an instant' }),
  parameter('id', { type: 'string' }, { in: 'path', required: true }),
];

describe('createParameterCheck', () => {
  it('gives values their types, and defaults to what is absent', () => {
    const query =
      'yes=true&word=A&list=x&list=x&day=2026-11-20&at=2026-11-20T10:00:00Z';
    expect(check(PARAMETERS, query, { id: 'i' })).toEqual({
      query: {
        n: 5,
        yes: true,
        word: 'a',
        list: ['x', 'x'],
        day: '2026-11-20',
        at: '2026-11-20T10:00:00Z',
      },
      path: { id: 'i' },
    });
  });

  it.each([
    ['n=10', `Parameter 'n' is '10'; allowed are whole numbers from 1 to 9`],
    ['yes=1', `Parameter 'yes' is '1'; allowed are true, false`],
    ['word=c', `Parameter 'word' is 'c'; allowed are a, b`],
    ['list=x&list=y', `Parameter 'list' is 'y'; allowed are x`],
    ['day=2026-02-30', `Parameter 'day' is '2026-02-30'; allowed is a day`],
    ['at=2026-11-20', `Parameter 'at' is '2026-11-20'; allowed is an instant`],
    ['n=1&n=2', `Parameter 'n' is given 2 times; allowed is once`],
    [
      'm=1',
      `Parameter 'm' is not known here; allowed are n, yes, word, list, day, at`,
    ],
    ['n=%00', `Parameter 'n' is "\\u0000"; allowed are whole numbers`],
    [`n=${'1'.repeat(200)}`, `Parameter 'n' is '${'1'.repeat(80)}…'; allowed`],
  ])('refuses %s and says why', (query, message) => {
    expect(() => check(PARAMETERS, query, { id: 'i' })).toThrow(message);
  });
});

describe('createBodyCheck', () => {
  const event = operation({
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/OlIdentity' },
        },
      },
    },
  });
  const checkBody = createBodyCheck(dataopsOpenApi, event);

  it('follows references into the document', () => {
    expect(() => checkBody({ namespace: 'n', name: 'x' })).not.toThrow();
    expect(() => checkBody({ namespace: 'n' })).toThrow(
      '/name: expected a value, got nothing',
    );
    expect(() => checkBody({ namespace: 1, name: 'x' })).toThrow(
      '/namespace: expected string, got number 1',
    );
  });
});
