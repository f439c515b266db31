import { pointerOf, redactPointer } from './pointerOf';

describe('pointerOf', () => {
  it('takes the secrets out of keys, which are no less raw than values', () => {
    const path = ['a', 0, 'postgres://bob:hunter2@db/x', 'password'];
    const pointer = '/a/0/postgres:~1~1db~1x/password';
    expect(pointerOf(path)).toBe(pointer);
    expect(redactPointer('/a/0/postgres:~1~1bob:hunter2@db~1x/password')).toBe(
      pointer,
    );
  });

  it('leaves other pointers as they are', () => {
    expect(redactPointer('')).toBe('');
    expect(redactPointer('/a~1b/m~0n/0/')).toBe('/a~1b/m~0n/0/');
    expect(redactPointer('/outputs/0/facets/schema')).toBe(
      '/outputs/0/facets/schema',
    );
  });
});
