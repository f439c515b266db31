import { JsonValue } from '@backstage/types';
import * as fc from 'fast-check';
import { factsOf, runEvent } from './__testUtils__/events';
import { EventProblem, InvalidEventError } from './InvalidEventError';
import { parseInstant } from './parseInstant';
import { parseOpenLineageEvent } from './parseOpenLineageEvent';

const RUNS = process.env.HEADWATER_DEEP ? 20_000 : 500;

function problemsOf(value: unknown): EventProblem[] {
  try {
    parseOpenLineageEvent(value);
    return [];
  } catch (error) {
    if (error instanceof InvalidEventError) {
      return error.problems;
    }
    throw error;
  }
}

describe('parseOpenLineageEvent', () => {
  it.each([
    ['no event time', { eventTime: undefined }, '/eventTime', 'nothing'],
    [
      'an event time that is none',
      { eventTime: 'soon' },
      '/eventTime',
      "'soon'",
    ],
    [
      'a number for a time',
      { eventTime: 1767323045678 },
      '/eventTime',
      'number 1767323045678',
    ],
    [
      'the 30th of February',
      { eventTime: '2026-02-30T00:00:00Z' },
      '/eventTime',
      "'2026-02-30T00:00:00Z'",
    ],
    [
      'a template',
      { eventTime: '{{ any(result) }}' },
      '/eventTime',
      "a template '{{ any(result) }}'",
    ],
    [
      'a name that is a number',
      { job: { namespace: 'a', name: 5 } },
      '/job/name',
      'number 5',
    ],
    [
      'an empty job name',
      { job: { namespace: 'a', name: '' } },
      '/job/name',
      'an empty one',
    ],
    ['no job namespace', { job: { name: 'a' } }, '/job/namespace', 'nothing'],
    ['a run without id', { run: {} }, '/run/runId', 'nothing'],
    ['inputs that are an object', { inputs: {} }, '/inputs', 'an object'],
    [
      'an input that is a text',
      { inputs: ['orders'] },
      '/inputs/0',
      "'orders'",
    ],
    ['an unknown event type', { eventType: 'DONE' }, '/eventType', "'DONE'"],
    [
      'facets that are a list',
      { job: { namespace: 'a', name: 'b', facets: [] } },
      '/job/facets',
      'an array',
    ],
    [
      'NUL in a name',
      { job: { namespace: 'a', name: 'b\0' } },
      '/job/name',
      'one that holds such a character',
    ],
    [
      'half a surrogate pair',
      { run: { runId: '\ud800' } },
      '/run/runId',
      'one that holds such a character',
    ],
    [
      'a name of 10 KB',
      { job: { namespace: 'a', name: 'x'.repeat(10_240) } },
      '/job/name',
      '10240',
    ],
  ])('refuses %s with a pointer to it', (_, change, pointer, got) => {
    const value: unknown = { ...runEvent(), ...change };
    expect(problemsOf(value)).toMatchObject([{ pointer, got }]);
  });

  it.each([
    [
      'no schemaURL and no producer',
      { schemaURL: undefined, producer: undefined },
    ],
    ['no event type', { eventType: undefined }],
    ['an event type of null', { eventType: null }],
    ['a run id that is no UUID', { run: { runId: 'child-run-id' } }],
    ['facets of null', { run: { runId: 'r', facets: null } }],
    ['a facet of null', { run: { runId: 'r', facets: { nominalTime: null } } }],
    ['inputs of null', { inputs: null }],
    ['a job event whose run is null', { run: null }],
    ['unknown keys', { extra: { more: [1, null] } }],
  ])('takes %s', (_, change) => {
    expect(problemsOf({ ...runEvent(), ...change })).toEqual([]);
  });

  it('says every wrong field at once', () => {
    const value = runEvent({
      eventTime: '',
      job: { name: 1 },
      run: { runId: 2 },
    });
    expect(
      problemsOf(value)
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/job/name', '/job/namespace', '/run/runId']);
  });

  it('does not repeat a secret in what it says', () => {
    const value = runEvent({ eventTime: 'postgres://u:hunter2@host/db' });
    expect(JSON.stringify(problemsOf(value))).not.toContain('hunter2');
  });

  it('does not repeat a secret that is part of a key', () => {
    const key = 'postgres://bob:hunter2@db/x';
    expect(problemsOf({ [key]: 1 })).toEqual([
      {
        pointer: '',
        expected: "one of the keys 'run', 'job' or 'dataset'",
        got: 'only postgres://db/x',
      },
    ]);
    const pointer = `/inputs/0/facets/${key.replaceAll('/', '~1')}`;
    const error = new InvalidEventError([{ pointer, expected: 'a', got: 'b' }]);
    expect(error.problems[0].pointer).toBe(
      '/inputs/0/facets/postgres:~1~1db~1x',
    );
    expect(error.message).not.toContain('hunter2');
  });

  it('throws nothing but InvalidEventError, whatever is sent', () => {
    const valid = runEvent({ inputs: [{ namespace: 'a', name: 'b' }] });
    const path = fc.constantFrom(
      ...[
        'eventTime',
        'eventType',
        'producer',
        'run',
        'job',
        'dataset',
        'inputs',
        'outputs',
      ],
    );
    const mutation = fc
      .tuple(path, fc.jsonValue({ maxDepth: 4 }))
      .map(([key, wrong]) => ({ ...valid, [key]: wrong }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutation, fc.anything()), value => {
        const taken = problemsOf(value).length === 0;
        const json: JsonValue = taken
          ? JSON.parse(JSON.stringify(value))
          : runEvent();
        expect(factsOf(json).runs.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  it('refuses 300 malformed bodies, one for each wrong value at each required place', () => {
    const places = [
      'eventTime',
      'run',
      'job',
      'run.runId',
      'job.namespace',
      'job.name',
    ];
    const wrong: unknown[] = [
      ...[undefined, true, false, 0, -1, 1.5, '', [], [[]], [null]],
      ...[['x'], [1], 'x\0', '\udc00', 'x'.repeat(2_049), NaN, Infinity, 1e308],
      ...[
        new Date(0),
        [{}],
        [{ a: 1 }],
        () => 1,
        Symbol('s'),
        10n,
        /x/,
        new Map(),
      ],
      ...[{}, { runId: 1 }, { name: 1 }, { namespace: 'a' }, { a: {} }],
      ...[{ name: 'a' }, { runId: '' }, { name: '', namespace: '' }],
      ...[{ runId: null }, { facets: {} }, { run: {} }, { job: {} }],
      ...[{ runId: [] }, { name: [], namespace: {} }, { value: 'x' }],
      ...[{ name: true }, { runId: true }, { runId: {} }, { 0: 'a' }],
      ...[[[[[]]]], { name: 'a', namespace: 'x\0', runId: 'x\0' }],
      ...[
        { name: 'a', namespace: 'b', facets: 1, runId: '' },
        'null\0',
        [[], {}],
      ],
    ];
    const body = runEvent();
    const taken: unknown[] = [];
    let fed = 0;
    for (const place of places) {
      for (const value of wrong) {
        const [outer, inner] = place.split('.');
        const changed: unknown = inner
          ? { ...body, [outer]: { ...Object(body[outer]), [inner]: value } }
          : { ...body, [outer]: value };
        fed++;
        if (problemsOf(changed).length === 0) {
          taken.push([place, value]);
        }
      }
    }
    expect(fed).toBeGreaterThanOrEqual(300);
    expect(taken).toEqual([]);
  });
});

describe('parseInstant', () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05.6+10:00', '2026-01-01T17:04:05.600Z'],
    ['2026-01-02T03:04:05.123456789Z', '2026-01-02T03:04:05.123Z'],
    ['2026-01-02T03:04:05.999999+0000', '2026-01-02T03:04:05.999Z'],
    ['2026-01-02 03:04:05.678 -0800', '2026-01-02T11:04:05.678Z'],
    ['20200727T171932.959193Z', '2020-07-27T17:19:32.959Z'],
    ['2026-01-02T03:04Z[UTC]', '2026-01-02T03:04:00.000Z'],
    ['2026-01-02T03:04:05.678901+00:00Z', '2026-01-02T03:04:05.678Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s as %s', (text, iso) => {
    expect(parseInstant(text)).toEqual({
      at: Date.parse(iso),
      assumedUtc: false,
    });
  });

  it.each(['2026-01-02T03:04:05.123456', '2020-01-01', '2026-01-02T03:04:05'])(
    'takes %s for UTC and says so',
    text => {
      expect(parseInstant(text)).toMatchObject({ assumedUtc: true });
    },
  );

  it.each([
    '',
    'x',
    '2026-13-01T00:00:00Z',
    '2026-01-02T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '1767323045678',
    '2026-01-02T03:04:05+99:00',
    '2026-01-02T03:04:05+10:00Z',
  ])('knows that %p is no instant', text => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
