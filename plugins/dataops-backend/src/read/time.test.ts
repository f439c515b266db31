import { Random } from '../__testUtils__/Random';
import { isoText } from './time';

it('writes instants as Date does', () => {
  const random = new Random(1);
  const instants = Array.from({ length: 2_000 }, () => random.int(8e12) - 4e12);
  const ends = [
    0, -1, 1, 86_399_999, 86_400_000, -86_400_000, 8.64e15, -8.64e15,
  ];
  for (const ms of [...instants, ...ends, 253_402_300_800_000]) {
    expect(isoText(ms)).toBe(new Date(ms).toISOString());
  }
  for (const ms of [NaN, Infinity, 9e15]) {
    expect(() => isoText(ms)).toThrow(RangeError);
  }
});
