import { expect, test } from 'vitest';
import { dateInWords } from '../../src/document/dates.ts';
import { letterDocument, letterListDocument } from '../../src/document/letter-document.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { type FilledLetter, lettersFor } from '../../src/engine/letter.ts';
import type { Board } from '../../src/engine/letter-parts.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { adviceIn, TODAY } from '../harness/advices.ts';
import { smallTree } from '../harness/small-tree.ts';

const VO = { soort: 'vo', dag: '2026-11-02', hulp: ['arts'], extra: 'ja' };

interface Case {
  readonly over?: Answers;
  readonly board?: Board;
  readonly today?: string;
}

function letters({ over = {}, board = 'weet-niet', today = TODAY }: Case = {}): FilledLetter[] {
  const answers = { ...VO, ...over };
  const advice = adviceIn(smallTree(), answers, today);
  return lettersFor(smallTree(), resolve(smallTree(), answers), { advice, board, dateInWords });
}

function letter(id: string, situation: Case = {}): FilledLetter {
  const found = letters(situation).find((one) => one.id === id);
  if (found === undefined) throw new Error(`"${id}" does not fit.`);
  return found;
}

test.each([
  ['everything fits', {}, ['bezwaar', 'lijst']],
  ['another kind of school', { over: { soort: 'po' } }, ['bezwaar']],
  ['no school', { over: { soort: 'nee' } }, []],
  ['a week left', { today: '2026-12-08' }, ['bezwaar', 'snel', 'lijst']],
  ['eight days left', { today: '2026-12-06' }, ['bezwaar', 'lijst']],
  ['the last day', { today: '2026-12-14' }, ['bezwaar', 'snel', 'lijst']],
  ['too late', { today: '2026-12-15' }, ['bezwaar', 'lijst']],
  ['no date', { over: { dag: 'weet-niet' } }, ['bezwaar', 'lijst']],
])('which letters fit: %s', (_name, situation, ids) => {
  expect(letters(situation).map(({ id }) => id)).toEqual(ids);
});

test('facts, words and days are filled in; what is not known stays a blank', () => {
  expect(letter('bezwaar').sentences).toEqual([
    'Op 2 november 2026 besloot u over [naam van uw kind].',
    'Mentor en bestuur, wij maken bezwaar.',
    'Schrijf ons of de school openbaar is.',
    'Wij zijn op tijd: tot 14 december 2026 kan dit.',
    'Wij horen graag voor 30 november 2026 dat u dit kreeg.',
  ]);
  expect(letter('bezwaar', { over: { dag: 'weet-niet' } }).sentences).toMatchObject([
    'Op [datum van het besluit] besloot u over [naam van uw kind].',
    'Mentor en bestuur, wij maken bezwaar.',
    'Schrijf ons of de school openbaar is.',
    'Wij weten de laatste dag niet.',
    expect.anything(),
  ]);
});

test('a day that is over is not told as if it runs', () => {
  const late = letter('bezwaar', { today: '2026-12-15' });
  expect(late.sentences[3]).toBe('Wij zijn te laat: het kon tot 14 december 2026.');
  expect(late.days).toEqual([{ title: 'Maak bezwaar', date: '2026-12-14', isOver: true }]);
});

test.each([
  ['openbaar', 'U hoort ons volgens de Awb.', 'Versturen is genoeg.'],
  ['bijzonder', 'U hoort ons.', 'Het moet er zijn.'],
  ['weet-niet', 'Schrijf ons of de school openbaar is.', 'Het moet er zijn.'],
] as const)('a board that is %s gets its own words', (board, sentence, proof) => {
  const { sentences, proof: proofs } = letter('bezwaar', { board });
  expect([sentences[2], proofs[0]]).toEqual([sentence, proof]);
});

test('whom it is for and what it holds depend on the answers', () => {
  expect(letter('bezwaar', { over: { soort: 'po' } })).toMatchObject({
    to: 'het bestuur',
    copy: 'de leerkracht',
  });
  expect(letter('bezwaar').points).toEqual(['Onze reden: [reden].', 'De arts hielp.']);
  expect(letter('bezwaar', { over: { hulp: ['school'] } }).points).toEqual(['Onze reden: [reden].']);
});

test.each(['bezwaar', 'lijst'])('a whole letter: %s', async (id) => {
  const markdown = renderMarkdown(letterDocument(letter(id), TODAY));
  await expect(markdown).toMatchFileSnapshot(`../fixtures/expected/letter-${id}.md`);
});

test('letters to choose from', () => {
  const markdown = renderMarkdown(letterListDocument(letters()));
  expect(markdown).toBe(
    '- **Bezwaar maken (bezwaar).** U bent het niet eens.\n- **Een zaak (lijst).** U gaat naar de commissie.\n',
  );
});
