import { JsonObject } from '@backstage/types';
import { dataset, factsOf, runEvent } from './__testUtils__/events';
import { InvalidEventError } from './InvalidEventError';

const columnsOf = (facet: JsonObject) =>
  factsOf(
    runEvent({ outputs: [dataset('d', { facets: { columnLineage: facet } })] }),
  ).columnLineage;
const schemaOf = (schema: JsonObject) =>
  factsOf(runEvent({ outputs: [dataset('d', { facets: { schema } })] }))
    .datasets[0].schema;
const linksOf = (identifiers: JsonObject[]) =>
  factsOf(
    runEvent({
      outputs: [dataset('d', { facets: { symlinks: { identifiers } } })],
    }),
  ).identityLinks;
const namesOf = (...datasets: JsonObject[]) =>
  factsOf(runEvent({ inputs: datasets })).io.map(io => io.dataset.name);

/** What no spec allows or every reader takes differently; what we make of it. */
describe('odd events', () => {
  it.each<[string, JsonObject, string]>([
    ['a lower-case event type', { eventType: 'complete' }, '/eventType'],
    ['an event type in an array', { eventType: ['COMPLETE'] }, '/eventType'],
    [
      'an event time in milliseconds',
      { eventTime: 1_767_323_045_678 },
      '/eventTime',
    ],
    ['an event time as digits', { eventTime: '1767323045678' }, '/eventTime'],
    [
      'an event time of RFC 822',
      { eventTime: 'Fri, 02 Jan 2026 03:04:05 GMT' },
      '/eventTime',
    ],
    [
      'an event time after midnight',
      { eventTime: '2026-01-02T24:00:00Z' },
      '/eventTime',
    ],
    ['a numeric run id', { run: { runId: 42 } }, '/run/runId'],
    ['an empty run id', { run: { runId: '' } }, '/run/runId'],
    ['an empty job name', { job: { namespace: 'n', name: '' } }, '/job/name'],
    ['facets in an array', { run: { runId: 'r', facets: [] } }, '/run/facets'],
    ['a dataset that is a name', { inputs: ['pg.orders'] }, '/inputs/0'],
    ['a dataset that is null', { outputs: [null] }, '/outputs/0'],
    [
      'a numeric dataset name',
      { inputs: [{ namespace: 'n', name: 7 }] },
      '/inputs/0/name',
    ],
  ])('are refused, and pointed to: %s', (_, more, pointer) => {
    const pointers = () => {
      try {
        factsOf(runEvent(more));
        return [];
      } catch (error) {
        return error instanceof InvalidEventError
          ? error.problems.map(problem => problem.pointer)
          : error;
      }
    };
    expect(pointers()).toEqual([pointer]);
  });

  it.each([
    ['2026-01-02T03:04:05.678901234Z', 678, false],
    ['2026-01-02T03:04:05+00:00', 0, false],
    ['2026-01-02T08:34:05+0530', 0, false],
    ['2026-01-02T08:34:05.1+05:30', 100, false],
    ['2026-01-02t03:04:05z', 0, false],
    ['2026-01-02 03:04:05', 0, true],
    ['2026-01-02T03:04:05.5', 500, true],
  ])(
    'happen at the time they say, however they write it: %s',
    (eventTime, ms, assumed) => {
      const { at, notes } = factsOf(runEvent({ eventTime }));
      expect(at).toBe(Date.UTC(2026, 0, 2, 3, 4, 5, ms));
      expect(notes).toEqual(
        assumed ? [{ pointer: '/eventTime', note: 'assumed-utc' }] : [],
      );
    },
  );

  it('take names to the letter: spaces, case and Unicode forms make others', () => {
    const composed = 'caf\u00e9';
    const names = [
      'a',
      'a ',
      ' a',
      'A',
      composed,
      composed.normalize('NFD'),
      'a\nb',
      '\u200b',
    ];
    expect(namesOf(...names.map(name => dataset(name)))).toEqual(names);
  });

  it('skip datasets whose name is empty, null or missing, with a note for each', () => {
    const facts = factsOf(
      runEvent({
        inputs: [
          dataset(''),
          { namespace: '', name: 'x' },
          { name: 'x' },
          dataset('a'),
        ],
        outputs: [{ namespace: null, name: 'x' }, {}],
      }),
    );
    expect(facts.io.map(io => io.dataset.name)).toEqual(['a']);
    expect(facts.notes.map(note => note.pointer)).toEqual([
      ...['/inputs/0', '/inputs/1', '/inputs/2', '/outputs/0', '/outputs/1'],
    ]);
  });

  it('name a dataset twice, on both sides, or as its own source, and it is one', () => {
    const facts = factsOf(
      runEvent({
        inputs: [dataset('a'), dataset('a', { facets: { x: { y: 1 } } })],
        outputs: [dataset('a')],
      }),
    );
    expect(
      new Set(facts.io.map(io => `${io.direction} ${io.dataset.name}`)),
    ).toEqual(new Set(['input a', 'output a']));
  });

  it.each<[string, JsonObject, number]>([
    ['nothing', {}, 0],
    ['columns in an array', { fields: [] }, 0],
    ['columns that are text', { fields: 'abc' }, 0],
    ['a column that is null', { fields: { id: null } }, 0],
    ['sources that are null', { fields: { id: { inputFields: null } } }, 0],
    [
      'a source without a name',
      { fields: { id: { inputFields: [{ field: 'x' }] } } },
      0,
    ],
    [
      'a source without a column',
      { fields: { id: { inputFields: [dataset('a')] } } },
      1,
    ],
    [
      'transformations that are no list',
      {
        fields: {
          id: {
            inputFields: [{ ...dataset('a'), field: 'x', transformations: {} }],
          },
        },
      },
      1,
    ],
    [
      'a column of a name of objects',
      { fields: { constructor: { inputFields: [dataset('a')] } } },
      1,
    ],
    ['sources of the whole that are no list', { dataset: {} }, 0],
  ])('say of columns: %s', (_, facet, edges) => {
    expect(columnsOf(facet).flatMap(fact => fact.edges)).toHaveLength(edges);
  });

  it('say of schemas what can be read: no columns is not the same as unknown columns', () => {
    expect(schemaOf({})).toBeUndefined();
    expect(schemaOf({ fields: null })).toBeUndefined();
    expect(schemaOf({ fields: 'id int' })).toBeUndefined();
    expect(schemaOf({ fields: [] })).toEqual([]);
    expect(
      schemaOf({
        fields: [
          null,
          { type: 'int' },
          { name: 1 },
          { name: 'a', type: { type: 'struct' }, fields: null },
          { name: 'a', type: 'int' },
          { name: 'b', fields: [{ name: 'c', fields: [{ name: 'd' }] }] },
        ],
      }),
    ).toEqual([
      { name: 'a' },
      { name: 'a', type: 'int' },
      { name: 'b', fields: [{ name: 'c', fields: [{ name: 'd' }] }] },
    ]);
  });

  it('give other names, of which only whole ones count', () => {
    expect(
      linksOf([
        { name: 'x' },
        dataset(''),
        dataset('e'),
        dataset('f', { type: 7 }),
      ]),
    ).toMatchObject([
      { b: { name: 'e' }, type: undefined },
      { b: { name: 'f' }, type: undefined },
    ]);
  });

  it('of jobs and datasets alone need nothing but a time and a name', () => {
    const eventTime = '2026-01-02T03:04:05Z';
    const job = { namespace: 'n', name: 'j' };
    expect(factsOf({ eventTime, job }).runs).toMatchObject([
      { job, origin: 'design' },
    ]);
    expect(factsOf({ eventTime, dataset: dataset('d') })).toMatchObject({
      datasets: [{ dataset: dataset('d'), facets: [] }],
      runs: [],
    });
    // `run` counts where it is there, whatever else is.
    expect(
      factsOf({ eventTime, job, run: { runId: 'r' }, dataset: dataset('d') }),
    ).toMatchObject({ runs: [{ runId: 'r', origin: 'run' }], datasets: [] });
  });

  it('without inputs and outputs say nothing of either', () => {
    const { inputs: _i, outputs: _o, ...event } = runEvent();
    expect(factsOf(event).io).toEqual([]);
  });
});
