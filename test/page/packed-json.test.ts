import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packJson, unpackJson } from '../../src/page/packed-json.ts';

/** As it comes out of the file. */
function throughTheFile(value: unknown): unknown {
  return unpackJson(JSON.parse(JSON.stringify(packJson(value))));
}

test.each([
  ['a text', 'x'],
  ['a text that looks packed', ['', '3', '0']],
  ['lists of nothing, of texts, of both', [[], ['a'], ['a', 1], [['a', 'b'], []]]],
  ['names that every object has', { constructor: 'a', toString: { valueOf: ['b', ''] } }],
  [
    'the same names in another order',
    [
      { a: 1, b: 2 },
      { b: 'x', a: 'y' },
    ],
  ],
  ['the name of a prototype', JSON.parse('{"__proto__":"a","b":{"__proto__":["c"]}}')],
])('%s comes back as it was', (_, value) => {
  expect(JSON.stringify(throughTheFile(value))).toBe(JSON.stringify(value));
});

test('whatever is packed comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const written = JSON.stringify(value);
      expect(JSON.stringify(throughTheFile(JSON.parse(written)))).toBe(written);
    }),
  );
});

test.each(['content.json', 'regions.json'])('%s comes back byte for byte', (name) => {
  const text = readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8').trimEnd();
  expect(JSON.stringify(throughTheFile(JSON.parse(text)))).toBe(text);
});
