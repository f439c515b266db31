import { RecentlySeen } from './RecentlySeen';

describe('RecentlySeen', () => {
  it('keeps what is asked for and forgets the rest, however much comes', () => {
    const seen = new RecentlySeen<number>(100_000);
    seen.set('often', 1);
    seen.set('once', 2);
    for (let i = 0; i < 10_000; i++) {
      seen.set(`stranger ${i}`, i);
      expect(seen.get('often')).toBe(1);
    }
    expect(seen.get('once')).toBeUndefined();
    const kept = Array.from({ length: 10_000 }, (_, i) =>
      seen.get(`stranger ${i}`),
    ).filter(value => value !== undefined);
    expect(kept.length).toBeLessThan(1_000);
  });
});
