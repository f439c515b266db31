import { ServiceUnavailableError } from '@backstage/errors';
import { databaseError } from '../__testUtils__/failStatements';
import { databaseRefusal } from './databaseRefusal';

describe('databaseRefusal', () => {
  it('keeps the code of an error of the database, and nothing of the statement and its values', () => {
    const error = databaseError('22021', "insert into t values ('mine')");
    expect(databaseRefusal(error)).toEqual(
      new Error('The database refused the events (22021); nothing was stored'),
    );
  });

  it.each([
    new ServiceUnavailableError('busy'),
    databaseError('57P01'),
    new TypeError('x'),
  ])('passes on what is none, or what may succeed later: %s', error => {
    expect(databaseRefusal(error)).toBe(error);
  });
});
