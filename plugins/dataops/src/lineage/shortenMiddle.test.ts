import { shortenMiddle } from './shortenMiddle';

describe('shortenMiddle', () => {
  it.each([
    ['fct_orders', 'fct_orders'],
    ['stg_refunds (run)', 'stg_refu…s (run)'],
    ['stg_refunds (test)', 'stg_refu… (test)'],
  ])('shows %s as %s', (name, shown) => {
    expect(shortenMiddle(name, 16)).toBe(shown);
    expect(shown.length).toBeLessThanOrEqual(16);
  });
});
