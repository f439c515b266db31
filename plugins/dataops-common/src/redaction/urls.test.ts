import * as fc from 'fast-check';
import { redactText } from './redactText';
import { redactUrl } from './redactUrl';

describe('URLs in texts', () => {
  it.each(['(', ')', "'", '"', ']', '[', '}', '{', '<', '>', '`', '\\', ';'])(
    'loses a password with %s in it, and keeps the host',
    character => {
      for (const password of [
        `s3${character}hunter2`,
        `hunter2${character}PW`,
        `a${character}${character}hunter2${character}`,
      ]) {
        const url = `postgres://bob:${password}@db:5432/x`;
        expect(redactText(url)).toBe('postgres://db:5432/x');
        expect(redactUrl(url)).toBe('postgres://db:5432/x');
        expect(redactText(`no (${url}) for bob`)).toBe(
          'no (postgres://db:5432/x) for bob',
        );
      }
    },
  );

  it('loses any password that is legal in a user info', () => {
    const legal = fc.constantFrom(...'ab01-._~!$&\'()*+,;=:%"]}<`@');
    fc.assert(
      fc.property(fc.array(legal, { minLength: 1, maxLength: 12 }), list => {
        const url = `postgres://bob:x${list.join('')}x@db:5432/y`;
        expect(redactText(url)).toBe('postgres://db:5432/y');
      }),
    );
  });

  it('loses a password with a slash and a parenthesis', () => {
    expect(redactText('at postgres://bob:hun(te/r2)x@db/y z')).toBe(
      'at postgres://db/y z',
    );
    expect(redactText('x://h?password=hun)ter2 y')).toBe('x://h y');
  });

  it.each([
    '{"url":"http://a","mail":"bob@example.com"}',
    '{\\"url\\":\\"http://a:80\\",\\"mail\\":\\"bob@example.com\\"}',
    '(http://a.example),bob@example.com',
    '<a href="http://a">bob@example.com</a>',
    "['http://a','bob@example.com']",
    'http://a/x bob@example.com',
    "['http://a','http://b']",
  ])('does not take an address for a user: %s', text => {
    expect(redactText(text)).toBe(text);
  });

  it.each([
    'postgres://[fd00::1]:5432',
    'postgres://[fd00::2]:5432',
    'postgres://[::1]',
    'jdbc:postgresql://[::1]:5432/x',
    'postgres://[::ffff:10.0.0.1]:5432/x',
    'postgres://[fe80::1%eth0]:5432/x',
    'mongodb://[fd00::1]:27017,[fd00::2]:27017/x',
  ])('keeps the host of %s', url => {
    expect(redactText(url)).toBe(url);
    expect(redactUrl(url)).toBe(url);
    expect(redactText(url.replace('//', '//u:hunter2]@'))).toBe(url);
  });

  it('keeps a host of IPv6 beside a password in the place of a port', () => {
    expect(redactUrl('postgres://[fd00::1]:hunter2/x')).toBe(
      'postgres://[fd00::1]/x',
    );
    expect(redactUrl('postgres://u@h:hunter2/x')).toBe('postgres://h/x');
    expect(redactText('bob:hunter2@[fd00::1]:5432')).toBe('[fd00::1]:5432');
  });

  it('tells parameters of JDBC from a password with a semicolon', () => {
    expect(
      redactText('jdbc:sqlserver://h:1433;user=sa;password=p@hunter2;db=x'),
    ).toBe('jdbc:sqlserver://h:1433;db=x');
    expect(redactText('postgres://bob:a;b=hunter2@h/x')).toBe('postgres://h/x');
  });
});
