import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import { packJson, unpackJson } from '../../src/page/packed-json.ts';
import { packTree, unpackTree } from '../../src/page/packed-tree.ts';

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
  [
    'kinds',
    [
      { kind: 'a', b: ['x'] },
      { kind: 'b', b: 'y' },
      { b: 1, kind: 'a' },
      { kind: ['a'] },
      { kind: { kind: '' } },
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

test('a pack explains the same words in every text, and lacks only what helps to look something up', () => {
  const text = readFileSync(new URL('../../dist/content.json', import.meta.url), 'utf8');
  const tree: CompiledTree = JSON.parse(text);
  const packed = unpackTree(JSON.parse(JSON.stringify(packTree(tree))));
  expect(Object.keys(tree.explained).length).toBeGreaterThan(100);
  expect(explainedIn(packed)).toEqual(explainedIn(tree));
  expect(packed.terms.length).toBeLessThan(tree.terms.length);
  const apart = { explained: null, terms: null, letters: null, sources: null };
  expect({ ...packed, ...citingBy(packed, nameIn(tree, packed)), ...apart }).toEqual({
    ...tree,
    organisations: tree.organisations.map((one) => ({ ...one, keywords: [] })),
    actions: tree.actions.map((one, at) => ({ ...one, id: at.toString(36) })),
    ...apart,
  });
  expect(packed.sources.length).toBeLessThan(tree.sources.length);
  expect(packed.letters).toEqual(tree.letters.map((one) => ({ ...one, sources: [], checked: '' })));
});

/** The words that are explained in each text, as they are explained, by the text. */
function explainedIn({ explained, terms }: CompiledTree) {
  const said = (list: readonly number[]) => list.map((at) => `${terms[at]?.term}: ${terms[at]?.text}`);
  const all = Object.entries(explained).map(([hash, one]) => [
    hash,
    'words' in one ? { words: one.words, terms: one.terms.map(said) } : said(one),
  ]);
  return Object.fromEntries(all.filter(([, one]) => !Array.isArray(one) || one.length > 0));
}

/** Gives the name in the pack of a source that is packed: all else of it is the same. */
function nameIn(tree: CompiledTree, packed: CompiledTree): (name: string) => string {
  const said = ({ id: _, ...source }: CompiledTree['sources'][number]) => JSON.stringify(source);
  const names = new Map(tree.sources.map((source) => [said(source), source.id]));
  expect(names.size).toBe(tree.sources.length);
  return (name) => {
    const source = packed.sources.find(({ id }) => id === name);
    return source === undefined ? `no source ${name}` : (names.get(said(source)) ?? `no ${source.title}`);
  };
}

/** What cites sources, by names that `nameOf` gives. */
function citingBy(
  { organisations, steps, actions, alerts, deadlines }: CompiledTree,
  nameOf: (name: string) => string,
) {
  const citing = <T extends { readonly sources: readonly string[] }>(one: T): T => ({
    ...one,
    sources: one.sources.map(nameOf),
  });
  return {
    organisations: organisations.map(citing),
    steps: steps.map(citing),
    actions: actions.map(citing),
    alerts: alerts.map(citing),
    deadlines: deadlines.map(citing),
  };
}
