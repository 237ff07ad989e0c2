import type { Answers } from '../../src/engine/answers.ts';
import type { Action, Condition, Option, Question, Step, Term, Tree, Word } from '../../src/engine/tree.ts';
import { END, UNKNOWN } from '../../src/engine/vocabulary.ts';

/** How much of everything a wide pack has. */
export interface Width {
  readonly steps: number;
  readonly words: number;
  /** Options of each question, 'weet ik niet' not counted. */
  readonly options: number;
}

/** What an advice of a wide pack must say: known from how the pack is made, not from the engine. */
export interface Expected {
  readonly step: string;
  readonly actions: readonly string[];
  readonly terms: readonly string[];
}

const CHECKED = '2026-11-23';
const FACT = { sources: [], checked: CHECKED };

/** The first question sets most of the steps; its last two options lead to the second, which sets the rest. */
const [FIRST, SECOND] = ['eerst', 'verder'];

/** The answers to these choose how words are said. */
const [ONE, MANY] = ['soort', 'hulp'];

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const optionId = (at: number) => `keuze-${at}`;
const stepId = (at: number) => `stap-${at}`;
const wordId = (at: number) => `woord-${at}`;

/** Which option of each question has a word said in a way of its own. */
const optionOfOne = (word: number, { options }: Width) => optionId(word % options);
const optionOfMany = (word: number, { options }: Width) => optionId((word * 7 + 3) % options);

/** The three ways in which a word is said. Only the last two are terms. */
const usual = (word: number) => `gewoon-${word}`;
const byOne = (word: number) => `soort-${word}`;
const byMany = (word: number) => `hulp-${word}`;

/** Makes a pack of four questions and a date that is as wide as it is asked to be. */
export function widePack(width: Width): Tree {
  return {
    pack: {
      id: 'breed',
      version: '1.0.0',
      language: 'nl',
      title: 'Breed',
      welcome: 'Welkom.',
      disclaimer: 'Geen advies.',
      start: FIRST,
      checked: CHECKED,
      hash: 'breed',
    },
    questions: questionsOf(width),
    steps: upTo(width.steps).map(stepNumbered),
    actions: upTo(width.words).map((word) => actionNumbered(word, width)),
    organisations: [],
    alerts: [],
    deadlines: [],
    terms: upTo(width.words).flatMap((word) => [termFor(byOne(word)), termFor(byMany(word))]),
    words: upTo(width.words).map((word) => wordNumbered(word, width)),
    sources: [],
    letters: [],
    proofs: [],
    numbers: {},
  };
}

/** Works out what must be advised on complete answers. */
export function expectedOf(width: Width, answers: Answers): Expected {
  const said = upTo(width.words).map((word) => {
    if (answers[ONE] === optionOfOne(word, width)) return byOne(word);
    return [answers[MANY]].flat().includes(optionOfMany(word, width)) ? byMany(word) : usual(word);
  });
  const named = said.filter((text) => !text.startsWith('gewoon'));
  return {
    step: stepFor(width, answers),
    actions: said.map((text, word) => `Denk aan ${text} en ${said[(word + 1) % said.length]}.`),
    terms: named.toSorted(),
  };
}

function stepFor(width: Width, answers: Answers): string {
  const at = (question: string) => numberOf(width, answers[question]);
  return stepId(at(FIRST) < width.options - 1 ? at(FIRST) : secondStep(width, at(SECOND)));
}

function numberOf({ options }: Width, answer: unknown): number {
  return answer === UNKNOWN ? options : Number(String(answer).replace('keuze-', ''));
}

function secondStep({ steps, options }: Width, option: number): number {
  return (options - 1 + option) % steps;
}

function questionsOf(width: Width): Question[] {
  const options = upTo(width.options + 1);
  const last = width.options - 1;
  const first = options.map((at) =>
    at < last ? { ...optionNumbered(at, width), step: stepId(at), next: ONE } : optionNumbered(at, width),
  );
  const second = options.map((at) => ({ ...optionNumbered(at, width), step: stepId(secondStep(width, at)) }));
  const plain = options.map((at) => optionNumbered(at, width));
  return [
    { ...asked(FIRST, 'one', SECOND), options: first },
    { ...asked(SECOND, 'one', ONE), options: second },
    { ...asked(ONE, 'one', MANY), options: plain },
    { ...asked(MANY, 'many', 'dag'), options: plain },
    { ...asked('dag', 'date', END), options: plain.slice(-1) },
  ];
}

function asked(id: string, kind: Question['kind'], next: string) {
  return { id, kind, text: `Hoe gaat het met ${id}?`, why: 'Daarom.', next };
}

/** The option at a position; the one after all others is 'weet ik niet'. */
function optionNumbered(at: number, { options }: Width): Option {
  if (at < options) return { id: optionId(at), label: `Keuze ${at}` };
  return {
    id: UNKNOWN,
    label: 'Weet ik niet',
    exclusive: true,
    findOut: { text: 'Vraag het.', from: 'school' },
  };
}

function stepNumbered(at: number): Step {
  const none = { actions: [], ask: [], bring: [], goOn: [], stuck: [] };
  return { id: stepId(at), title: `Stap ${at}`, summary: 'Kijk.', goal: 'Zien.', ...none, ...FACT };
}

function wordNumbered(word: number, width: Width): Word {
  const when = (question: string, option: string): Condition => ({
    kind: 'answer',
    question,
    options: [option],
  });
  return {
    id: wordId(word),
    text: usual(word),
    variants: [
      { when: when(ONE, optionOfOne(word, width)), text: byOne(word) },
      { when: when(MANY, optionOfMany(word, width)), text: byMany(word) },
    ],
  };
}

function termFor(term: string): Term {
  return { id: term, term, also: [], keywords: [], text: 'Uitleg.', ...FACT };
}

function actionNumbered(word: number, { words }: Width): Action {
  const text = `Denk aan {${wordId(word)}} en {${wordId((word + 1) % words)}}.`;
  return {
    id: `actie-${word}`,
    who: 'ouder',
    force: 'tip',
    urgency: 'daarna',
    text,
    letters: [],
    sources: [],
  };
}
