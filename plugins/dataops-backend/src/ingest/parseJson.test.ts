import * as fc from 'fast-check';
import { parseJson } from './parseJson';

const RUNS = process.env.HEADWATER_DEEP ? 20_000 : 1_000;

function refusal(text: string, maxDepth = 64): string {
  try {
    parseJson(text, maxDepth);
  } catch (error) {
    return String(error);
  }
  return 'taken';
}

describe('parseJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom(undefined, 2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          // A key `__proto__` is refused: see below.
          fc.pre(!text.includes('__proto__'));
          expect(parseJson(text, 64)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('keeps every digit of an integer that a double cannot hold', () => {
    const text =
      '{"id":9007199254740993,"all":[-12345678901234567890,9007199254740992,1e21,0.1]}';
    expect(parseJson(text, 64)).toEqual({
      id: '9007199254740993',
      all: ['-12345678901234567890', 9007199254740992, 1e21, 0.1],
    });
  });

  it.each([
    ['{"a":1,"b":{"c":[1,{"d":1,"d":2}]}}', '/b/c/1/d: expected each key once'],
    ['{"a":1,"\\u0061":2}', '/a: expected each key once'],
    ['{"a\\"b":1,"a\\"b":2}', '/a"b: expected each key once'],
    ['{"x/y~":1,"x/y~":2}', '/x~1y~0: expected each key once'],
    ['{"a":{"__proto__":{}}}', '/a/__proto__: expected no key of this name'],
    ['{"\\u005f_proto__":{}}', '/__proto__: expected no key of this name'],
    ['[1,[2,1e999]]', '/1/1: expected a number that fits a double'],
    ['{"a":-1e999}', '/a: expected a number that fits a double'],
    ['1e999', 'expected a number that fits a double'],
    ['{"a":1,"a":2', 'body: expected a JSON document'],
    ['{"a":"\\', 'body: expected a JSON document'],
    ['{"a" 1}', 'body: expected a JSON document'],
    ['', 'body: expected a JSON document'],
  ])('refuses %s and says where', (text, said) => {
    expect(refusal(text)).toContain(said);
  });

  it.each([
    [
      '{"postgres://bob:hunter2@db/x":{"a":1,"a":2}}',
      '/postgres:~1~1db~1x/a: expected each key once',
    ],
    ['{"password": hunter2}', "a JSON document, got Unexpected token 'h'"],
    [
      `{"a":"${'x'.repeat(99)}","b":hunter2${',1'.repeat(99)}}`,
      "got Unexpected token 'h'",
    ],
    ['{"password": "hunter2" "b"}', 'in JSON at position'],
  ])('does not say what stands in the body, such as %s', (text, said) => {
    expect(refusal(text)).toContain(said);
    expect(refusal(text)).not.toMatch(/unter2/);
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '{"a:b":"c:d","e":"{\\"e\\":1,\\"e\\":2}"}',
    '{"a":"\\\\","b":"\\\\\\"{[","c":"__proto__"}',
    '{"10":1,"9":2,"":3}',
    ' [ null , true , 1.5e3 , "1e999" ] ',
    '0',
  ])('takes %s', text => {
    expect(parseJson(text, 64)).toEqual(JSON.parse(text));
  });

  it('takes as many levels as it is told, and no more, without parsing the rest', () => {
    const nested = (levels: number) =>
      `${'{"a":['.repeat(levels)}${']}'.repeat(levels)}`;
    expect(refusal(nested(32))).toBe('taken');
    expect(refusal(nested(33))).toContain('nesting of at most 64 levels');
    expect(refusal('['.repeat(4_000_000))).toContain('at most 64 levels');
  });

  it.each(['"', '\\', '{"a":"\\\\"', '"\\"', '[1,', ':'])(
    'takes time in proportion to the length of a text made of %p',
    part => {
      const text = `["${part.repeat(Math.ceil(2_000_000 / part.length))}`;
      const start = performance.now();
      refusal(text);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});
