import { JsonObject } from '@backstage/types';
import { dataset, pipeline, problemsOf } from './__testUtils__/problems';

function slo(overrides: JsonObject): JsonObject {
  return {
    name: 'fresh',
    indicator: { freshness: { maxAge: '4h' } },
    target: 0.99,
    budgetingMethod: 'Timeslices',
    timeSliceWindow: '5m',
    timeWindow: { duration: '30d', isRolling: true },
    ...overrides,
  };
}

describe('validation of objectives', () => {
  it.each<[string, JsonObject, string]>([
    [
      'two indicators',
      { indicator: { freshness: { maxAge: '4h' }, volume: { min: 1 } } },
      'spec.slos[0].indicator: needs exactly one of freshness, volume, quality; it has freshness and volume',
    ],
    [
      'no indicator',
      { indicator: {} },
      'spec.slos[0].indicator: needs exactly one of freshness, volume, quality; it has none',
    ],
    [
      'the indicator of a pipeline',
      { indicator: { success: {} } },
      'spec.slos[0].indicator.success: unknown field; use one of freshness, volume, quality',
    ],
    [
      'both targets',
      { targetPercent: 99 },
      'spec.slos[0]: needs exactly one of target, targetPercent; it has target and targetPercent',
    ],
    [
      'a percentage as target',
      { target: 99 },
      'spec.slos[0].target: 99 is not allowed; use a number greater than 0 and less than 1, with at most nine decimals; a percentage goes into targetPercent',
    ],
    [
      'RatioTimeslices',
      { budgetingMethod: 'RatioTimeslices' },
      'spec.slos[0].budgetingMethod: "RatioTimeslices" is not allowed, because averages hide bad slices; use one of "Timeslices", "Occurrences"',
    ],
    [
      'an age counted in events',
      { budgetingMethod: 'Occurrences' },
      'spec.slos[0].budgetingMethod: "Occurrences" is not allowed, because an age is a state over time, not an event; use "Timeslices"',
    ],
    [
      'slices that straddle the hour',
      { timeSliceWindow: '7m' },
      'spec.slos[0].timeSliceWindow: "7m" is not the length of a slice; use whole minutes that divide an hour, such as "5m"',
    ],
    [
      'a window of minutes',
      { timeWindow: { duration: '90m', isRolling: true } },
      'spec.slos[0].timeWindow.duration: "90m" is not a rolling window; use whole hours, at most 366 days, such as "12h" or "30d"',
    ],
    [
      'a calendar window of 30 days',
      { timeWindow: { duration: '30d', calendar: { timeZone: 'UTC' } } },
      'spec.slos[0].timeWindow.duration: "30d" is not allowed; use one of "1d", "1w", "1M", "1Q", "1Y"',
    ],
    [
      'a window of both sorts',
      {
        timeWindow: {
          duration: '1d',
          isRolling: true,
          calendar: { timeZone: 'UTC' },
        },
      },
      'spec.slos[0].timeWindow: needs exactly one of isRolling, calendar; it has isRolling and calendar',
    ],
    [
      'a ratio without median',
      { indicator: { volume: { minRatio: 0.5 } } },
      'spec.slos[0].indicator.volume.medianOf: missing, because minRatio needs it',
    ],
    [
      'no bound',
      { indicator: { volume: { expectEvery: '1d' } } },
      'spec.slos[0].indicator.volume: needs at least one of min, max, minRatio, maxRatio; it has none',
    ],
  ])('explains an objective with %s', (_, overrides, problem) => {
    expect(problemsOf(dataset({ slos: [slo(overrides)] }))).toEqual([problem]);
  });

  it('wants slices with Timeslices, and names used once', () => {
    const { timeSliceWindow, ...rest } = slo({});
    expect(problemsOf(dataset({ slos: [rest, slo({})] }))).toEqual([
      'spec.slos[0].timeSliceWindow: missing, because Timeslices needs the length of a slice',
      expect.stringMatching(
        /^spec\.slos: .* has an element whose name was used before$/,
      ),
    ]);
  });

  it('wants a schedule for success where the pipeline has none', () => {
    const slos = [slo({ indicator: { success: {} } })];
    const schedule = { cron: '0 7 * * *', timezone: 'UTC' };
    expect(problemsOf(pipeline({ slos, schedule }))).toEqual([]);
    expect(problemsOf(pipeline({ slos }))).toEqual([
      'spec.slos[0].indicator.success.schedule: missing, because the pipeline has no spec.schedule to inherit',
    ]);
  });
});
