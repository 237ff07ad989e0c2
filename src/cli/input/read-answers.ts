import { type Answer, type Answers, problemWith } from '../../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { type Detail, EXIT, RunError, wrongUse } from '../io/errors.ts';
import { questionList, unknownQuestion, wrongAnswer, wrongOpenAnswer } from './answer-errors.ts';
import { type Given, isMap } from './answers-input.ts';
import { openAnswerOf, readWritten } from './open-answers.ts';
import { optionNamed, plain } from './option-named.ts';

/**
 * Gathers answers from flags and from elsewhere under the ids of their questions; flags win. A question that
 * is given more than once gets all of its values: whether it may have several is judged with the rest. Throws
 * RunError on a pair without a name or value, and on what is no map.
 */
export function gathered(tree: CompiledTree, { pairs, map }: Given): Readonly<Record<string, unknown>> {
  const fromFlags = new Map<string, string[]>();
  for (const pair of pairs) {
    const [id, value] = cut(pair);
    const question = questionNamed(tree, id);
    const key = question?.id ?? id;
    fromFlags.set(key, [...(fromFlags.get(key) ?? []), ...valuesIn(tree, question, value)]);
  }
  if (!isMap(map)) {
    throw wrongUse(
      'answers-form',
      'De antwoorden moeten een lijst van vraag en keuze zijn, bijvoorbeeld { "sector": "po" }.',
    );
  }
  const fromElsewhere = Object.entries(map).map(([name, value]) => {
    const id = questionNamed(tree, name)?.id ?? name;
    return [Object.hasOwn(map, id) ? name : id, value] as const;
  });
  const given = [...fromFlags].map(([id, values]) => [id, one(values)] as const);
  return Object.fromEntries([...fromElsewhere, ...given]);
}

function one(values: readonly string[]): string | readonly string[] {
  const [first, ...others] = values;
  return first !== undefined && others.length === 0 ? first : values;
}

function cut(pair: string): [id: string, value: string] {
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1).trim();
  if (at >= 1 && value !== '') return [pair.slice(0, at).trim(), value];
  throw wrongUse(
    'answer-form',
    `"--answer ${pair}" kan niet. Schrijf het zo: --answer vraag=keuze, bijvoorbeeld --answer sector=po.`,
    { path: '--answer', value: pair },
  );
}

/** Cuts a value at its commas, where several may be given. A label may have a comma of its own. */
function valuesIn(tree: CompiledTree, question: CompiledQuestion | undefined, value: string): string[] {
  if (question === undefined || !KINDS[question.kind].takesSeveral) return [value];
  if (optionNamed(tree, question, value) !== undefined) return [value];
  return value.split(',').map((part) => part.trim());
}

/**
 * Reads gathered answers as people write them: labels for ids, in any case, dates in words. Throws RunError
 * with everything that is wrong with them.
 */
export function readAnswers(
  tree: CompiledTree,
  given: Readonly<Record<string, unknown>>,
  today: string,
): Answers {
  const answers = new Map<string, Answer>();
  const details: Detail[] = [];
  for (const [id, value] of Object.entries(given)) {
    const question = questionNamed(tree, id);
    const read =
      question === undefined ? unknownQuestion(tree, id) : readAnswer(tree, question, value, today);
    if (!('answer' in read)) details.push(read);
    else if (question !== undefined && answers.has(read.id)) details.push(twice(tree, question));
    else answers.set(read.id, read.answer);
  }
  if (details.length > 0) throw wrongAnswers(tree, details);
  return Object.fromEntries(answers);
}

/** Tells everything that is wrong. The questions are long to list: that is done once, however many are unknown. */
function wrongAnswers(tree: CompiledTree, details: readonly Detail[]): RunError {
  const isUnknown = details.some(({ path }) => questionNamed(tree, path) === undefined);
  const lines = [...details.map(({ message }) => message), ...(isUnknown ? [questionList(tree)] : [])];
  return new RunError(EXIT.wrongUse, 'wrong-answers', lines.join('\n'), details);
}

/** One question under two spellings of its name. */
function twice(tree: CompiledTree, question: CompiledQuestion): Detail {
  return wrongAnswer(tree, question, { code: 'not-one', value: question.id, allowed: [] });
}

type ReadAnswer = { readonly id: string; readonly answer: Answer } | Detail;

/** Reads an answer by its question: labels become ids, dates are written out, one of a kind stands alone. */
function readAnswer(
  tree: CompiledTree,
  question: CompiledQuestion,
  value: unknown,
  today: string,
): ReadAnswer {
  const texts = textsOf(value);
  const several = KINDS[question.kind].takesSeveral;
  const parts = new Set<string>();
  for (const text of texts ?? []) {
    const part = readPart(tree, question, text, today);
    if (typeof part !== 'string') return part;
    parts.add(part);
  }
  const [first, ...others] = parts;
  const answer =
    texts === undefined || first === undefined ? value : several || others.length > 0 ? [...parts] : first;
  const problem = problemWith(question, answer);
  if (problem !== undefined) return wrongAnswer(tree, question, problem);
  return { id: question.id, answer: several ? [...parts] : String(first) };
}

/** Gives the texts of a value; undefined when it is no text and no list of texts. A postcode may be a number. */
function textsOf(value: unknown): readonly string[] | undefined {
  const values = [value].flat();
  const texts = values.flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );
  return texts.length === values.length ? texts : undefined;
}

/** Reads one text of an answer; what is no option is left as it is, to be judged with the rest. */
function readPart(
  tree: CompiledTree,
  question: CompiledQuestion,
  text: string,
  today: string,
): string | Detail {
  const { open } = KINDS[question.kind];
  const own = openAnswerOf(question.kind);
  if (open === undefined || own === undefined) return optionNamed(tree, question, text) ?? text;
  const read = open.accepts(text) ? { value: text } : readWritten(own, text, today);
  const problem = 'problem' in read ? read.problem : own.faultOf?.(read.value, today);
  if (problem !== undefined) return wrongOpenAnswer(question, text, problem);
  return 'value' in read ? read.value : text;
}

/** Finds a question by its id, in any case. */
function questionNamed({ questions }: CompiledTree, id: string): CompiledQuestion | undefined {
  return (
    questions.find((question) => question.id === id) ??
    questions.find((question) => plain(question.id) === plain(id))
  );
}
