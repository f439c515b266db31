import { ownerSources } from './ownerSources';

describe('ownerSources', () => {
  const sourceOf = ownerSources([
    { ownerRef: 'group:default/said', ownerSource: 'openlineage' },
    { ownerRef: 'group:default/both', ownerSource: 'openlineage' },
    { ownerRef: 'group:default/both', ownerSource: 'catalog' },
  ]);

  it.each([
    ['group:default/finance', 'catalog'],
    ['user:default/ida', 'catalog'],
    ['group:default/both', 'catalog'],
    ['group:default/said', 'openlineage'],
    ['ida.berg', 'openlineage'],
    ['team:finance', 'openlineage'],
    ['application:default/etl', 'openlineage'],
  ])('takes %s to be from the %s', (ref, source) => {
    expect(sourceOf(ref)).toBe(source);
  });
});
