import type { Path } from '../../content/yaml-file.ts';
import { FACT } from '../../engine/letter.ts';
import type { Tree } from '../../engine/tree.ts';
import { wordsIn } from '../../engine/wording.ts';
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

/** What stands between { and } in a letter: facts of the answers, and words. */
function* placesIn(letter: Letter, { tree, source }: CheckContext): Generator<Finding> {
  const dates = tree.questions.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  const deadlines = tree.deadlines.map(({ id }) => id);
  const known: Readonly<Record<string, readonly string[]>> = { datum: dates, termijn: deadlines };
  for (const { path, forms } of letterTexts(letter)) {
    for (const { text, dated, passed } of forms) {
      const place = () => source.place(['letters', letter.id, ...path]);
      for (const [, kind = '', of = ''] of text.matchAll(FACT)) {
        const names = known[kind];
        if (names === undefined) continue;
        const part = kind === 'datum' ? partOf(tree, of) : 'deadlines';
        yield* unknownNames(`Er is geen ${kind}`, part, [{ id: of, place }], names);
      }
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
