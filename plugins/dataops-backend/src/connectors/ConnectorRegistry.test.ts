import { ConnectorRegistry } from './ConnectorRegistry';
import { openLineageConnector } from './openlineage/openLineageConnector';

const named = (id: string) => ({ ...openLineageConnector, id });

describe('ConnectorRegistry', () => {
  it('gives connectors by id, and names those that there are for one that is not', () => {
    const registry = new ConnectorRegistry();
    registry.add(named('a-1'));
    registry.add(named('x'.repeat(32)));
    expect(registry.get('a-1').id).toBe('a-1');
    expect(() => registry.get('b')).toThrow(`there are a-1, ${'x'.repeat(32)}`);
  });

  it.each(['', 'A', 'a b', 'a/b', 'ä', 'x'.repeat(33)])(
    'refuses the id "%s" when it is added',
    id => {
      expect(() => new ConnectorRegistry().add(named(id))).toThrow(
        'expected lower-case letters, digits and dashes, at most 32',
      );
    },
  );

  it('refuses two connectors of one id', () => {
    const registry = new ConnectorRegistry();
    registry.add(named('a'));
    expect(() => registry.add(named('a'))).toThrow("two connectors 'a'");
  });
});
