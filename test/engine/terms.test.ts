import { expect, test } from 'vitest';
import { askingFor } from '../../src/engine/asking.ts';
import { compile } from '../../src/engine/compile.ts';
import { nearest } from '../../src/engine/nearest.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { termFinder, termNamed } from '../../src/engine/terms.ts';
import { smallTree, writtenSmallTree } from '../harness/small-tree.ts';

const { terms } = smallTree();
const findTerms = termFinder(terms);

test.each([
  ['Het OPP en een klacht.', 'OPP klacht'],
  ['Een klacht over het ontwikkelingsperspectief.', 'klacht OPP'],
  ['Klachten komen voor.', 'klacht'],
  ['Een OPPAS, een opp en een klachtbrief.', ''],
  ['OPP, OPP en OPP.', 'OPP'],
])('%s holds: %s', (text, expected) => {
  expect(
    findTerms(text)
      .map((at) => terms[at]?.term)
      .join(' '),
  ).toBe(expected);
});

/** Names of terms, a text, and the names that stand in it. */
test.each([
  ['sbo; duo', 'Een sbo, en geen SBO of Duo.', 'sbo'],
  ['TLV; DUOX', 'Een TLV, geen tlv, en een DUOX, geen duox.', 'TLV DUOX'],
  ['orde', 'Orde is geen wanorde of ordeverstoring.', 'orde'],
  ['plan; plan van aanpak', 'Het plan van aanpak is een plan.', 'plan van aanpak, plan'],
  ['één zorgroute', 'De Één zorgroute.', 'één zorgroute'],
])('of %s, in %s: %s', (names, text, expected) => {
  const all = names.split('; ').map((term) => ({ term, also: [] }));
  const found = termFinder(all)(text).map((at) => all[at]?.term);
  expect(found.join(expected.includes(',') ? ', ' : ' ')).toBe(expected);
});

test.each([
  ['opp', 'opp'],
  ['OPP', 'opp'],
  ['Ontwikkelingsperspectief', 'opp'],
  ['tlv', undefined],
])('%s is the term %s', (name, id) => {
  expect(termNamed(terms, name)?.id).toBe(id);
});

test.each([
  ['sectr', ['sector', 'stap'], 'sector'],
  ['pox', ['po', 'vo', 'mbo'], 'po'],
  ['helemaal-anders', ['po', 'vo'], null],
  ['VO', ['po', 'vo'], 'vo'],
  ['zrog', ['zorg', 'plan'], 'zorg'],
  ['meo', ['po', 'moe'], 'moe'],
])('%s probably means %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('a question explains the words in it, in its help and in its answers, each once', () => {
  const written = writtenSmallTree();
  const questions = written.questions.map((one) => ({
    ...one,
    text: 'Is er een klacht?',
    options: one.options.map((option) => ({ ...option, label: 'Over het OPP, in een klacht' })),
  }));
  const tree = compile({ ...written, questions });
  const position = resolve(tree, {});
  if (position.kind !== 'question') throw new Error(position.kind);
  expect(askingFor(tree, position).terms.map(({ id }) => id)).toEqual(['klacht', 'opp']);
});
