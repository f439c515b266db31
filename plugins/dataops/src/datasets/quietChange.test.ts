import { quietChange } from './quietChange';

const ID = { name: 'id', type: 'integer', description: 'the order' };
const AT = { name: 'at', type: 'date' };
const BEFORE = { fields: [ID, AT] };

describe('quietChange', () => {
  it.each([
    ['respelled', [{ ...ID, type: 'INTEGER' }, AT]],
    ['reordered', [AT, ID]],
    ['redescribed', [{ ...ID, description: 'of the order' }, AT]],
    ['noChanges', [ID, AT]],
  ])('calls it %s', (change, fields) => {
    expect(quietChange(BEFORE, { fields })).toBe(change);
  });
});
