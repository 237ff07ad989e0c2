import { expect, test } from 'vitest';
import { dateInWords } from '../../src/document/dates.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { type FilledLetter, lettersFor } from '../../src/engine/letter.ts';
import type { Board } from '../../src/engine/letter-parts.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { adviceIn, TODAY } from '../harness/advices.ts';
import { shippedTree } from '../harness/io.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

const TREE = shippedTree();
const BOARDS: readonly Board[] = ['openbaar', 'bijzonder', 'weet-niet'];

function lettersIn(answers: Answers, board: Board = 'weet-niet', today = TODAY): FilledLetter[] {
  const position = resolve(TREE, answers);
  return lettersFor(TREE, position, { advice: adviceIn(TREE, answers, today), board, dateInWords });
}

/** Letters of many situations, each form of a letter once. */
function allForms(): FilledLetter[] {
  const random = randomFrom(11);
  const forms = new Map<string, FilledLetter>();
  for (let round = 0; round < 4_000; round += 1) {
    const answers = randomAnswers(TREE, random);
    const board = BOARDS[round % BOARDS.length] ?? 'weet-niet';
    for (const letter of lettersIn(answers, board)) {
      forms.set(`${letter.id} ${letter.to} ${letter.sentences.join(' ')} ${letter.points.length}`, letter);
    }
  }
  return [...forms.values()];
}

const FORMS = allForms();

/** What a parent reads of a letter, line by line. */
function textsOf({
  for: fits,
  to,
  copy,
  subject,
  sentences,
  points,
  dayNote,
  proof,
  enclose,
  avoid,
}: FilledLetter) {
  const texts = [fits, to, copy, subject, ...sentences, ...points, dayNote, ...proof, ...enclose, ...avoid];
  return texts.filter((text) => text !== null);
}

test('every letter is met, in enough forms', () => {
  const met = new Set(FORMS.map(({ id }) => id));
  const rare = ['bezwaar-zonder-redenen'];
  expect(TREE.letters.map(({ id }) => id).filter((id) => !met.has(id) && !rare.includes(id))).toEqual([]);
  expect(FORMS.length).toBeGreaterThan(200);
});

test('a letter has five sentences and somebody to send it to, and nothing in it is unfilled', () => {
  const wrong = FORMS.filter((letter) => {
    const unfilled = textsOf(letter).some((text) => /[{}]|\[\]|undefined|null/.test(text));
    return letter.to === '' || unfilled || letter.sentences.length !== (letter.kind === 'brief' ? 5 : 0);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

/** Words in a sentence, without what is looked up (an article) and what is written in (a blank). */
function wordsOf(sentence: string): number {
  const plain = sentence.replace(/\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, 'x');
  return plain.split(/\s+/).filter((word) => word !== '').length;
}

test('no sentence is longer than twenty words', () => {
  const long = FORMS.flatMap(textsOf)
    .flatMap((text) => text.split(/(?<=[.!?;]) /))
    .filter((sentence) => wordsOf(sentence) > 20);
  expect([...new Set(long)]).toEqual([]);
});

/** The articles in a text, as law and article: "artikel 8.15 lid 2 en 3 WVO 2020" is one. */
function articlesIn(text: string): string[] {
  const laws = '(WPO|WVO 2020|WEC|WEB|Awb|AVG|BW|Leerplichtwet)';
  return [
    ...text.matchAll(
      new RegExp(`((?:\\d[\\d.:]*[a-z]?(?:\\.\\d+[a-z]?)*(?: lid \\d+)?(?:, | en )?)+) ${laws}`, 'g'),
    ),
  ].flatMap(([, numbers = '', law = '']) =>
    numbers
      .replace(/ lid \d+(?: en \d+)?/g, '')
      .split(/, | en /)
      .filter((number) => number.trim() !== '')
      .map((number) => `${law} ${number.trim()}`),
  );
}

/** The articles that a letter rests on, by its sources. */
function citedBy(letter: FilledLetter): string[] {
  const sources = TREE.sources.filter(({ id }) => letter.sources.includes(id));
  return sources.flatMap((source) => (source.kind === 'law' ? [`${source.law} ${source.article}`] : []));
}

test('every article in a letter is among its sources', () => {
  expect(articlesIn('artikel 8.15 lid 2 en 3 WVO 2020, en artikel 3:41, 3:45 en 3:47 Awb')).toEqual([
    'WVO 2020 8.15',
    'Awb 3:41',
    'Awb 3:45',
    'Awb 3:47',
  ]);
  const found = FORMS.map((letter) => {
    const articles = [...letter.sentences, ...letter.points].flatMap(articlesIn);
    const cited = citedBy(letter);
    return articles
      .filter((article) => !cited.includes(article))
      .map((article) => `${letter.id}: ${article}`);
  });
  // The AVG is read through the UAVG: its own text is no source of the pack.
  expect([...new Set(found.flat())].filter((one) => !one.endsWith('AVG 15'))).toEqual([]);
  expect(FORMS.flatMap(({ sentences }) => sentences).flatMap(articlesIn).length).toBeGreaterThan(100);
});

test('no letter goes to a teacher where a member of staff is unsafe for the child', () => {
  const random = randomFrom(12);
  let tried = 0;
  for (let round = 0; round < 1_500; round += 1) {
    const answers = randomAnswers(TREE, random);
    if (answers['veiligheid'] !== 'medewerker') continue;
    tried += 1;
    const staff = lettersIn(answers).filter(({ to }) =>
      /leerkracht|mentor|intern begeleider|zorgcoördinator/.test(to),
    );
    expect(staff.map(({ id }) => id)).toEqual([]);
  }
  expect(tried).toBeGreaterThan(50);
});

test('nobody is asked for a number of a person, and no bijzondere school hears of the Awb', () => {
  const written = FORMS.map(({ sentences, points }) => [...sentences, ...points].join(' '));
  expect(written.filter((text) => /BSN|burgerservicenummer|paspoort|diagnose/i.test(text))).toEqual([]);
  const random = randomFrom(13);
  for (let round = 0; round < 400; round += 1) {
    const answers = randomAnswers(TREE, random);
    for (const { to, sentences, points } of lettersIn(answers, 'bijzonder')) {
      const toSchool = /school/.test(to) && !/samenwerkingsverband|alleen als de school openbaar is/.test(to);
      if (toSchool) expect([...sentences, ...points].filter((text) => text.includes('Awb'))).toEqual([]);
    }
  }
});

/** The answers of a route: these where they are asked, and not knowing elsewhere. */
function answersWith(given: Answers): Answers {
  const answers: Record<string, Answers[string]> = {
    veiligheid: 'veilig',
    aanwezigheid: 'naar-school',
    ...given,
  };
  for (;;) {
    const position = resolve(TREE, answers);
    if (position.kind === 'end') return answers;
    answers[position.question.id] = 'weet-niet';
  }
}

const REMOVED = { onderwerp: 'weg', verwijdering: ['besluit'], 'verwijdering-datum': '2026-11-02' };
const REFUSED = {
  onderwerp: 'andere-school',
  'andere-school': ['afgewezen'],
  'afwijzing-datum': '2026-11-02',
};
const TLV = { onderwerp: 'weg', verwijdering: ['tlv-oneens'], 'tlv-datum': '2026-11-02' };

const OBJECTIONS: readonly [string, Answers, Board, string, string, RegExp, string][] = [
  [
    'po bijzonder',
    { sector: 'po', ...REMOVED },
    'bijzonder',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /63 lid 3 WPO/,
    '14 december 2026',
  ],
  [
    'po openbaar',
    { sector: 'po', ...REMOVED },
    'openbaar',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /40 lid 12 WPO/,
    '14 december 2026',
  ],
  [
    'vo bijzonder',
    { sector: 'vo', ...REMOVED },
    'bijzonder',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /8\.15 lid 8 WVO 2020/,
    '14 december 2026',
  ],
  [
    'vo openbaar',
    { sector: 'vo', ...REMOVED },
    'openbaar',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /8\.15 lid 8 WVO 2020/,
    '14 december 2026',
  ],
  [
    'vso bijzonder',
    { sector: 'speciaal', ...REMOVED },
    'bijzonder',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /63 lid 3 WPO voor sbo, of artikel 61 lid 3 WEC/,
    '14 december 2026',
  ],
  [
    'po not known',
    { sector: 'po', ...REMOVED },
    'weet-niet',
    'bezwaar-verwijdering',
    'schoolbestuur',
    /openbaar of bijzonder/,
    '14 december 2026',
  ],
  [
    'vo refused',
    { sector: 'vo', ...REFUSED },
    'bijzonder',
    'bezwaar-weigering',
    'het schoolbestuur van [de school die weigerde]',
    /8\.8 lid 6 WVO 2020/,
    '14 december 2026',
  ],
  [
    'po refused',
    { sector: 'po', ...REFUSED },
    'openbaar',
    'bezwaar-weigering',
    'het schoolbestuur van [de school die weigerde]',
    /40 lid 12 WPO/,
    '14 december 2026',
  ],
  [
    'TLV from po',
    { sector: 'po', ...TLV },
    'weet-niet',
    'bezwaar-tlv',
    'het samenwerkingsverband dat besliste',
    /18a lid 12 WPO/,
    '14 december 2026',
  ],
  [
    'TLV from vo',
    { sector: 'vo', ...TLV },
    'weet-niet',
    'bezwaar-tlv',
    'het samenwerkingsverband dat besliste',
    /2\.47 lid 15 WVO 2020/,
    '14 december 2026',
  ],
  [
    'mbo removal',
    { sector: 'mbo', onderwerp: 'weg', 'mbo-weg': 'besluit', 'verwijdering-datum': '2026-11-02' },
    'weet-niet',
    'mbo-bezwaar',
    'de faciliteit van de mbo-school',
    /8\.1\.7d lid 4 WEB/,
    '14 december 2026',
  ],
  [
    'mbo exam',
    { sector: 'mbo', onderwerp: 'niveau', niveau: 'examen', 'examen-datum': '2026-11-16' },
    'weet-niet',
    'mbo-beroep',
    'de faciliteit van de mbo-school',
    /7\.5\.3 WEB/,
    '30 november 2026',
  ],
  [
    'transport',
    { sector: 'po', onderwerp: 'vervoer', vervoer: 'geweigerd', 'vervoer-datum': '2026-11-02' },
    'weet-niet',
    'vervoer-bezwaar',
    'burgemeester en wethouders',
    /4 lid 4 WPO/,
    '14 december 2026',
  ],
];

test.each(OBJECTIONS)(
  '%s: the objection has the right addressee, article and date',
  (_name, given, board, id, to, article, date) => {
    const letter = lettersIn(answersWith(given), board, '2026-11-23').find((one) => one.id === id);
    expect(letter?.to).toContain(to);
    expect(letter?.sentences.join(' ')).toMatch(article);
    const appeal = given['examen-datum'] !== undefined;
    expect(letter?.sentences[0]).toContain(dateInWords(appeal ? '2026-11-16' : '2026-11-02'));
    expect(letter?.days.map((day) => dateInWords(day.date))).toContain(date);
    expect(letter?.sentences[4]).toContain(dateInWords(appeal ? '2026-11-27' : '2026-11-30'));
  },
);

test.each([
  ['thuis-lang', 'thuis', /is nu thuis, en ik wil bespreken/],
  ['naar-school', 'onveilig', /veilig is op school/],
])('a child that is %s, about %s: the letter for a talk fits that', (aanwezigheid, onderwerp, words) => {
  const letters = lettersIn(answersWith({ aanwezigheid, onderwerp, sector: 'po' }));
  expect(letters.find(({ id }) => id === 'gesprek')?.sentences[2]).toMatch(words);
});

test('without a school there is nobody to ask to adapt', () => {
  const given = { aanwezigheid: 'geen-school', sector: 'po', bijzonderheden: ['lang-ziek'] };
  expect(lettersIn(answersWith(given)).map(({ id }) => id)).toEqual(['aanmelding']);
});
