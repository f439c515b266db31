import { parseCron } from './parseCron';

describe('parseCron', () => {
  it('reads numbers, names, lists, ranges and steps', () => {
    expect(parseCron('0,30 6-18/4 * jan-mar MON-FRI')).toEqual({
      minutes: [0, 30],
      hours: [6, 10, 14, 18],
      daysOfMonth: Array.from({ length: 31 }, (_, i) => i + 1),
      months: [1, 2, 3],
      daysOfWeek: [1, 2, 3, 4, 5],
      everyHour: false,
    });
  });

  it('takes 0 and 7 for Sunday, and an hour of * for a beat', () => {
    expect(parseCron('*/20 * * * 5-7')).toMatchObject({
      minutes: [0, 20, 40],
      daysOfWeek: [0, 5, 6],
      everyHour: true,
    });
  });

  it.each([
    [
      '',
      'it has 0 fields; use five: minute, hour, day of month, month, day of week',
    ],
    ['@daily', 'nicknames are not read; use five fields, here "0 0 * * *"'],
    ['60 * * * *', 'the minute "60" is not allowed; use 0 to 59'],
    [
      '5/15 * * * *',
      'the minute "5/15" has a step on a single value, which implementations understand differently; use a range such as "5-59/15"',
    ],
    ['*/0 * * * *', 'the minute "*/0" has a step of zero'],
    ['0 9-5 * * *', 'the hour "9-5" ends before it begins'],
    ['0 0 ? * *', 'the day of month "?" is not allowed; use 1 to 31'],
    ['0 0 30 2 *', 'it never fires, as no such day exists'],
    [
      '0 0 * * MOO',
      'the day of week "MOO" is not allowed; use 0 to 7, or SUN to SAT. Did you mean "MON"?',
    ],
    ['0 0 1, * *', 'the day of month "" cannot be read'],
  ])('refuses %p', (expression, reason) => {
    expect(() => parseCron(expression)).toThrow(reason);
  });

  it('refuses a restriction of both day fields', () => {
    expect(() => parseCron('0 0 1 * 1')).toThrow('restricts both');
  });
});
