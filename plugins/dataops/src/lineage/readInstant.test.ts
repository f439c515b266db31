import { readInstant } from './readInstant';

describe('readInstant', () => {
  it.each([
    ['2026-11-20T10:12:00Z', '2026-11-20T10:12:00.000Z'],
    ['2026-11-20 10:12', '2026-11-20T09:12:00.000Z'],
    ['2026-11-20', '2026-11-19T23:00:00.000Z'],
  ])('takes %s for an instant', (text, iso) => {
    expect(readInstant(text, 'Europe/Berlin')).toBe(iso);
  });

  it.each([['8812'], ['0193c6a1-0000-7000-8000-000000000001'], ['manual__1']])(
    'takes %s for a run id',
    id => {
      expect(readInstant(id, 'UTC')).toBe(id);
    },
  );
});
