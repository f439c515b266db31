import { readInstant } from './readInstant';

const NOW = new Date('2026-11-21T08:00:00Z');

describe('readInstant', () => {
  it.each([
    ['2026-11-20T10:12:00Z', '2026-11-20T10:12:00.000Z'],
    ['2026-11-20 10:12', '2026-11-20T09:12:00.000Z'],
    ['2026-11-20', '2026-11-19T23:00:00.000Z'],
  ])('takes %s for an instant', (text, iso) => {
    expect(readInstant(text, { zone: 'Europe/Berlin', now: NOW })).toEqual({
      asOf: iso,
    });
  });

  it.each([['8812'], ['0193c6a1-0000-7000-8000-000000000001'], ['manual__1']])(
    'takes %s for a run id',
    id => {
      expect(readInstant(id, { zone: 'UTC', now: NOW })).toEqual({ asOf: id });
    },
  );

  it.each([
    ['', 'unreadable'],
    ['2026-13-40', 'unreadable'],
    ['2026-11-20 25:00', 'unreadable'],
    ['2026-11-21 08:01', 'future'],
    ['2027-01-01', 'future'],
  ])('says why %s is none', (text, problem) => {
    expect(readInstant(text, { zone: 'UTC', now: NOW })).toEqual({ problem });
  });
});
