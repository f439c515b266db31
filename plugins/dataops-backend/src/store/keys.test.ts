import { eventKey } from './keys';

describe('eventKey', () => {
  const NOON = Date.UTC(2026, 10, 20, 12);

  it('is the same for the same content, another for another, and fits its column', () => {
    const keys = ['a', 'b'].flatMap(content =>
      [undefined, NOON, NOON + 60_000].map(at => eventKey(content, at)),
    );
    expect(new Set(keys).size).toBe(6);
    expect(eventKey('a', NOON)).toBe(eventKey('a', NOON));
    for (const key of keys) {
      expect(key.length).toBeLessThanOrEqual(44);
    }
  });

  it('puts events in the order of their time, from the year 0001 to 9999', () => {
    const times = ['0001-01-01', '1969-07-20', '2026-11-20', '9999-12-31'];
    const keys = times.map(time => eventKey('a', Date.parse(time)));
    expect([...keys].sort()).toEqual(keys);
  });
});
