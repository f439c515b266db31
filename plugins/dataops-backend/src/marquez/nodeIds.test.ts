import fc from 'fast-check';
import { parseNodeId, splitsOf } from './nodeIds';

const half = fc
  .string({ unit: fc.constantFrom('a', 'b', '1', ':', '/', '.', '#') })
  .filter(text => text !== '');

describe('parseNodeId', () => {
  it.each(['dataset', 'datasetField', 'job', 'run'] as const)(
    'reads a %s',
    kind => {
      expect(parseNodeId(`${kind}:a:b`)).toEqual({ kind, rest: 'a:b' });
    },
  );

  it('takes a version off the end', () => {
    const version = '0a1B2c3d-0000-8000-8000-00000000000f';
    expect(parseNodeId(`dataset:a:b#${version}`)).toEqual({
      kind: 'dataset',
      rest: 'a:b',
      version: version.toLowerCase(),
    });
    expect(parseNodeId('dataset:a:b#1').rest).toBe('a:b#1');
  });

  it.each(['', 'x', 'dataset', 'datasets:a:b', ' job:a:b'])(
    'refuses %j',
    text => {
      expect(() => parseNodeId(text)).toThrow(`must start with 'dataset:'`);
    },
  );
});

describe('splitsOf', () => {
  it('always has the right way among its ways, once', () => {
    fc.assert(
      fc.property(half, half, (namespace, name) => {
        const splits = splitsOf(`${namespace}:${name}`, 2);
        expect(splits).toContainEqual({ namespace, name, field: undefined });
        expect(new Set(splits.map(s => s.namespace)).size).toBe(splits.length);
      }),
    );
  });

  it('has it for fields too', () => {
    fc.assert(
      fc.property(half, half, half, (namespace, name, field) => {
        const splits = splitsOf(`${namespace}:${name}:${field}`, 3);
        expect(splits).toContainEqual({ namespace, name, field });
      }),
    );
  });

  it('prefers what Marquez would choose', () => {
    expect(splitsOf('postgres://h:5432:db.t', 2)[0]).toMatchObject({
      namespace: 'postgres://h:5432',
      name: 'db.t',
    });
    expect(splitsOf('postgres://h:5432:db.t:c', 3)[0]).toEqual({
      namespace: 'postgres://h:5432',
      name: 'db.t',
      field: 'c',
    });
  });

  it('refuses what no real name looks like', () => {
    expect(() => splitsOf(':'.repeat(10_000), 2)).toThrow('too many');
    expect(() => splitsOf(':'.repeat(200), 3)).toThrow('too many');
  });
});
