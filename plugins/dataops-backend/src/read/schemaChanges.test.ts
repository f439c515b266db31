import { schemaChanges } from './schemaChanges';

describe('schemaChanges', () => {
  it.each([
    [
      'a column that came',
      [{ name: 'a' }],
      [{ name: 'a' }, { name: 'b', type: 'int' }],
      [{ change: 'added', column: 'b', to: 'int' }],
    ],
    [
      'a column that went',
      [{ name: 'a', type: 'int' }],
      [],
      [{ change: 'removed', column: 'a', from: 'int' }],
    ],
    [
      'another type',
      [{ name: 'a', type: 'int' }],
      [{ name: 'a', type: 'text' }],
      [{ change: 'type-changed', column: 'a', from: 'int', to: 'text' }],
    ],
    [
      'a type written in other letters',
      [{ name: 'a', type: 'decimal(10, 2)' }],
      [{ name: 'a', type: 'DECIMAL(10, 2)' }],
      [],
    ],
    [
      'a field within a type written in other letters',
      [{ name: 'a', type: 'struct<x:int>' }],
      [{ name: 'a', type: 'struct<X:int>' }],
      [
        {
          ...{ change: 'type-changed', column: 'a' },
          ...{ from: 'struct<x:int>', to: 'struct<X:int>' },
        },
      ],
    ],
    [
      'one that went where one of its type came',
      [{ name: 'a', type: 'int' }, { name: 'z' }],
      [{ name: 'b', type: 'int' }, { name: 'z' }],
      [{ change: 'renamed', column: 'a', from: 'a', to: 'b' }],
    ],
    [
      'one that went where one of another type came',
      [{ name: 'a', type: 'int' }],
      [{ name: 'b', type: 'text' }],
      [
        { change: 'removed', column: 'a', from: 'int' },
        { change: 'added', column: 'b', to: 'text' },
      ],
    ],
    [
      'another order',
      [{ name: 'a' }, { name: 'b' }],
      [{ name: 'b' }, { name: 'a' }],
      [],
    ],
    [
      'a nested column, by its path',
      [{ name: 's', fields: [{ name: 'x', type: 'int' }] }],
      [{ name: 's', fields: [{ name: 'x', type: 'text' }] }],
      [{ change: 'type-changed', column: 's.x', from: 'int', to: 'text' }],
    ],
  ])('names %s', (_, before, after, changes) => {
    expect(schemaChanges(before, after)).toEqual(changes);
  });
});
