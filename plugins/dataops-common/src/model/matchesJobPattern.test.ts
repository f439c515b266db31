import fc from 'fast-check';
import { matchesJobPattern } from './matchesJobPattern';

describe('matchesJobPattern', () => {
  it.each([
    ['orders', 'orders', true],
    ['orders', 'orders.load', false],
    ['orders.*', 'orders.load', true],
    ['orders.*', 'orders', false],
    ['orders.*', 'Orders.load', false],
    ['*', 'anything', true],
  ])('compares %s with %s', (pattern, name, expected) => {
    expect(
      matchesJobPattern(
        { namespace: 'airflow', name: pattern },
        { namespace: 'airflow', name },
      ),
    ).toBe(expected);
  });

  it('wants the namespace to match as well', () => {
    const job = { namespace: 'airflow-eu', name: 'a' };
    expect(matchesJobPattern({ namespace: 'airflow', name: '*' }, job)).toBe(
      false,
    );
    expect(matchesJobPattern({ namespace: 'airflow-*', name: '*' }, job)).toBe(
      true,
    );
  });

  it('lets any beginning with an asterisk match, dots and brackets included', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, tail) => {
        const pattern = { namespace: 'n', name: `${head}*` };
        const job = { namespace: 'n', name: `${head}${tail}` };
        expect(matchesJobPattern(pattern, job)).toBe(true);
      }),
    );
  });
});
