import type { Path } from '../../content/yaml-file.ts';
import { FACT } from '../../engine/letter.ts';
import type { Tree } from '../../engine/tree.ts';
import { WORD, wordsIn } from '../../engine/wording.ts';
import { letterTexts } from '../letter-texts.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { namesAt, unknownNames } from '../unknown-names.ts';

/** How many sentences a letter has. */
const SENTENCES = 5;

/** A letter has five sentences that are there for everybody, and every name in it exists. */
export const soundLetters: Rule = {
  code: 'sound-letters',
  severity: 'error',
  stage: 'names',
  *check(context) {
    for (const letter of context.tree.letters) {
      yield* signsOf(letter, context);
      yield* sentencesOf(letter, context);
      yield* namesOf(letter, context);
      yield* placesIn(letter, context);
    }
  },
};

type Letter = CheckContext['tree']['letters'][number];

function* sentencesOf({ id, kind, sentences, to }: Letter, { source }: CheckContext): Generator<Finding> {
  const path = ['letters', id];
  const wanted = kind === 'brief' ? SENTENCES : 0;
  if (sentences.length !== wanted) {
    yield {
      message: `Deze ${kind} heeft ${sentences.length} zinnen.`,
      expected:
        kind === 'brief'
          ? 'vijf: wie, wat, de vraag, de regel, en voor wanneer'
          : 'geen zinnen, alleen punten',
      place: source.place([...path, 'sentences'], 'key'),
    };
  }
  const needed: [Path, Letter['to']][] = [
    [['to'], to],
    ...sentences.map((one, at): [Path, Letter['to']] => [['sentences', at], one]),
  ];
  for (const [part, forms] of needed) {
    const last = forms.at(-1);
    if (last !== undefined && Object.keys(last).length === 1) continue;
    yield {
      message: 'Niet iedereen krijgt deze tekst.',
      expected: 'een laatste vorm zonder voorwaarde',
      place: source.place([...path, ...part]),
    };
  }
}

function* namesOf({ id, day, within, proof }: Letter, { tree, source }: CheckContext): Generator<Finding> {
  const deadlines = tree.deadlines.map((deadline) => deadline.id);
  const path = ['letters', id];
  yield* unknownNames(
    'Er is geen termijn',
    'deadlines',
    namesAt(source, [...path, 'day', 'deadlines'], day.deadlines),
    deadlines,
  );
  yield* unknownNames(
    'Er is geen termijn',
    'deadlines',
    namesAt(source, [...path, 'within', 'deadlines'], within?.deadlines),
    deadlines,
  );
  const proofs = tree.proofs.map((one) => one.id);
  yield* unknownNames('Er is geen bewijs', 'proofs', namesAt(source, [...path, 'proof'], proof), proofs);
}

/** A question that is no date is there all the same. */
function partOf({ questions }: Tree, id: string): string {
  return questions.some((question) => question.id === id) ? `questions/${id}` : 'questions';
}

/** Whether so many days are soon enough to ask an answer for. */
function isSoon(days: string): boolean {
  return /^[1-9]\d?$/.test(days) && Number(days) <= 90;
}

/** What stands between { and } in a letter: facts of the answers, and words. */
function* placesIn(letter: Letter, context: CheckContext): Generator<Finding> {
  const { tree, source } = context;
  const deadlines = tree.deadlines.map(({ id }) => id);
  for (const { path, forms } of letterTexts(letter)) {
    const place = () => source.place(['letters', letter.id, ...path]);
    for (const { text, dated, passed } of forms) {
      yield* factsIn(text, place, context);
      const ids = [dated, passed].filter((one) => one !== undefined).map((one) => ({ id: one, place }));
      yield* unknownNames('Er is geen termijn', 'deadlines', ids, deadlines);
      const words = wordsIn(text.replace(FACT, '')).map((word) => ({ id: word, place }));
      yield* unknownNames(
        'Er is geen woord',
        'words',
        words,
        tree.words.map(({ id }) => id),
      );
    }
  }
}

function* factsIn(text: string, place: () => Finding['place'], { tree }: CheckContext): Generator<Finding> {
  const dates = tree.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  const deadlines = tree.deadlines.map(({ id }) => id);
  for (const [fact, kind, of = '', blank = ''] of text.matchAll(FACT)) {
    const at = [{ id: of, place }];
    if (kind === 'termijn') yield* unknownNames('Er is geen termijn', 'deadlines', at, deadlines);
    if (kind === 'datum') yield* unknownNames('Er is geen datum', partOf(tree, of), at, dates);
    if (kind === 'datum' && blank === '') {
      const expected = `een tekst voor wie de datum niet weet: {datum:${of}|datum van de brief}`;
      yield { message: `Bij "${fact}" staat niet wat er anders komt.`, expected, place: place() };
    }
    if (kind === 'over' && !isSoon(of)) {
      const expected = 'een aantal dagen tot 90, als {over:14}';
      yield { message: `"${fact}" is geen dag.`, expected, place: place() };
    }
  }
}

/** Every { and [ in a letter is closed, and what stands between { and } is a fact or a word. */
function* signsOf(letter: Letter, { source }: CheckContext): Generator<Finding> {
  const { id, title, for: fits, day, enclose, avoid } = letter;
  const texts: { readonly path: Path; readonly text: string }[] = [
    ...letterTexts(letter).flatMap(({ path, forms }) => forms.map(({ text }) => ({ path, text }))),
    { path: ['title'], text: title },
    { path: ['for'], text: fits },
    { path: ['day', 'text'], text: day.text ?? '' },
    ...enclose.map((text, at) => ({ path: ['enclose', at], text })),
    ...avoid.map((text, at) => ({ path: ['avoid', at], text })),
  ];
  for (const { path, text } of texts) {
    const left = text
      .replace(FACT, '')
      .replace(WORD, '')
      .replace(/\[[^[\]]*\]/g, '');
    const sign = /[{}[\]]/.exec(left)?.[0];
    if (sign === undefined) continue;
    const expected =
      sign === '[' || sign === ']'
        ? 'een [ met een ] erachter'
        : 'een feit als {over:14}, of een woord als {leraar}';
    const place = source.place(['letters', id, ...path]);
    yield { message: `Bij deze "${sign}" klopt iets niet.`, expected, place };
  }
}
