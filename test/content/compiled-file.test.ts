import { expect, test } from 'vitest';
import { readCompiled, writeCompiled } from '../../src/content/compiled-file.ts';
import { smallTree } from '../harness/small-tree.ts';

const tree = smallTree();
const text = writeCompiled(tree, true);

test('what is written is read again, and is JSON', () => {
  const read = readCompiled(text);
  expect(read).toMatchObject({ ok: true, tree });
  expect(JSON.parse(text)).toMatchObject(JSON.parse(JSON.stringify(tree)));
});

/** What was done to a compiled pack, and what it is then refused for. */
const REFUSED: readonly [string, string, string][] = [
  ['nothing in it', '', 'not-compiled'],
  ['other JSON', '{"status":"advice"}', 'not-compiled'],
  ['cut off at the start', text.slice(0, 20), 'not-compiled'],
  ['cut off at the end', text.slice(0, -2), 'damaged'],
  ['a letter changed', text.replace('Basisschool', 'Basisschoel'), 'damaged'],
  ['a space added', `${text} `, 'damaged'],
  ['another form', text.replace('compiled/2', 'compiled/3'), 'other-format'],
  ['a checksum made up', text.replace(/"checksum":"\w{4}/, '"checksum":"0000'), 'damaged'],
  ['never checked', writeCompiled(tree, false), 'not-checked'],
  [
    'the mark of a check added',
    writeCompiled(tree, false).replace('"pack":', '"checked":true,"pack":'),
    'damaged',
  ],
];

test.each(REFUSED)('%s: refused', (_, changed, fault) => {
  expect(readCompiled(changed)).toMatchObject({ ok: false, fault });
});
