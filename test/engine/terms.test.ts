import { expect, test } from 'vitest';
import { nearest } from '../../src/engine/nearest.ts';
import { termFinder, termNamed } from '../../src/engine/terms.ts';
import { smallTree } from '../harness/small-tree.ts';

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
