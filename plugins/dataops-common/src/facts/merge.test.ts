import * as fc from 'fast-check';
import { OlIdentity } from '../identity';
import { canonicalJson } from './canonicalJson';
import { chooseCanonical } from './chooseCanonical';
import { latestWins } from './latestWins';
import { IdentityLinkFact, RunEventType } from './LineageFacts';
import { mergeRunState, runStateOf, RunStateValue } from './RunState';
import { runOutcome } from './runOutcome';

const RUNS = process.env.HEADWATER_DEEP ? 20_000 : 500;

function report(
  eventType: RunEventType | undefined,
  at: number,
  nominalStart?: number,
): RunStateValue {
  const job = { namespace: 'n', name: 'j' };
  return runStateOf(
    { job, runId: 'r', origin: 'run', eventType, nominalStart, facets: [] },
    at,
  );
}

const state: fc.Arbitrary<RunStateValue> = fc
  .tuple(
    fc.constantFrom<RunEventType | undefined>(
      ...(['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'] as const),
      undefined,
    ),
    fc.integer({ min: 0, max: 4 }),
    fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  )
  .map(args => report(...args));

const register = fc.record({
  at: fc.integer({ min: 0, max: 3 }),
  key: fc.constantFrom('a', 'b', '\u{1f600}', '\uffff'),
});

/** Commutative, associative and idempotent: order, grouping and repetition do not matter. */
function expectMerge<T>(values: fc.Arbitrary<T>, merge: (a: T, b: T) => T) {
  fc.assert(
    fc.property(values, values, values, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(a, a)).toEqual(a);
    }),
    { numRuns: RUNS },
  );
}

/* eslint jest/expect-expect: ['warn', { assertFunctionNames: ['expect', 'expectMerge'] }] */
describe('the merge rules', () => {
  it('give one run state for every order, grouping and repetition', () => {
    const merged = fc
      .array(state, { minLength: 1, maxLength: 4 })
      .map(list => list.reduce(mergeRunState));
    expectMerge(merged, mergeRunState);
  });

  it('give one latest value likewise', () => {
    expectMerge(register, latestWins);
  });

  it('never undo an end by what is told later', () => {
    for (const type of ['START', 'RUNNING', 'OTHER', undefined] as const) {
      const after = mergeRunState(report('FAIL', 5), report(type, 9));
      expect(
        runOutcome(after, { origin: 'run', streaming: false }),
      ).toMatchObject({
        phase: 'failed',
        endedAt: 5,
      });
    }
  });

  it('take the latest of several ends, and of one instant FAIL over ABORT over COMPLETE', () => {
    const end = (...states: RunStateValue[]) =>
      states.reduce(mergeRunState).terminal?.type;
    expect(end(report('FAIL', 1), report('COMPLETE', 2))).toBe('COMPLETE');
    expect(end(report('COMPLETE', 2), report('ABORT', 2))).toBe('ABORT');
    expect(
      end(report('ABORT', 2), report('FAIL', 2), report('COMPLETE', 2)),
    ).toBe('FAIL');
  });

  it('keep the first start and the latest nominal time', () => {
    const merged = mergeRunState(report('START', 7, 1), report('START', 3, 2));
    expect(merged).toMatchObject({ startedAt: 3, firstAt: 3, lastAt: 7 });
    expect(
      runOutcome(merged, { origin: 'run', streaming: false }).nominalStart,
    ).toBe(1);
  });
});

describe('chooseCanonical', () => {
  const id = (name: string): OlIdentity => ({ namespace: 'n', name });
  const link = (
    a: string,
    b: string,
    reason: IdentityLinkFact['reason'],
    type?: string,
  ): IdentityLinkFact => ({ a: id(a), b: id(b), reason, type });

  it.each([
    [
      'an entity’s name before all',
      [link('z', 'a', 'symlink', 'TABLE')],
      [id('z')],
      'z',
    ],
    ['the name after a rename', [link('a', 'z', 'rename')], [], 'z'],
    [
      'the table before the path',
      [link('a', 'z', 'symlink', 'TABLE')],
      [],
      'z',
    ],
    [
      'the least name otherwise',
      [link('a', 'z', 'symlink', 'LOCATION')],
      [],
      'a',
    ],
  ])('chooses %s', (_, links, declared, expected) => {
    expect(chooseCanonical([id('a'), id('z')], links, declared)).toEqual(
      id(expected),
    );
  });

  it('does not depend on any order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const links = fc.array(
      fc
        .tuple(
          name,
          name,
          fc.constantFrom('rename' as const, 'symlink' as const),
          fc.constantFrom('TABLE', undefined),
        )
        .map(args => link(...args)),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        links,
        fc.array(name),
        fc.array(name),
        (all, declared, shuffle) => {
          const members = ['a', 'b', 'c', 'd'];
          const other = [...new Set([...shuffle, ...members])];
          expect(
            chooseCanonical(members.map(id), all, declared.map(id)),
          ).toEqual(
            chooseCanonical(
              other.map(id),
              [...all].reverse(),
              [...declared].reverse().map(id),
            ),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('canonicalJson', () => {
  it('is one text for one content, and reads back as it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
