import type { Advice } from './advice.ts';
import { adviceFor, onRoute } from './advise.ts';
import { type Answer, type Answers, problemWith } from './answers.ts';
import { compareAdvice, type Difference, type Named } from './compare-advice.ts';
import type { CompiledQuestion, CompiledTree } from './compiled-tree.ts';
import { NOTHING } from './condition.ts';
import { itemAt } from './lookup.ts';
import { KINDS } from './question-kinds.ts';
import { type Position, resolve } from './resolve.ts';
import { UNKNOWN } from './vocabulary.ts';
import { wordingFor } from './wording.ts';

/** One other answer, all else as it was, that gives another step, first door or date. */
export interface WouldChange {
  readonly question: string;
  readonly text: string;
  /** The other answer, and its label. Of a question that takes several: with this option, or without it. */
  readonly value: Answer;
  readonly label: string;
  readonly change: 'instead' | 'with' | 'without';
  readonly step: Difference<Named> | null;
  /** What differs of the first door and the dates; null and empty as long as more must be asked. */
  readonly firstDoor: Difference<Named> | null;
  readonly dates: readonly (Difference & Named)[];
  /** Whether the other answer asks something that was not answered yet. */
  readonly asksMore: boolean;
}

/**
 * Finds the single answers that would change an advice in step, first door or dates. Answers that are
 * given freely (a date, a place) are left as they are. Pure.
 */
export function wouldChange(
  tree: CompiledTree,
  position: Extract<Position, { kind: 'end' }>,
  today: string,
): WouldChange[] {
  const answers = onRoute(position.path);
  const advice = adviceFor(tree, position, { today, answers, command: '' });
  return position.path.flatMap(({ question, value }) =>
    othersThan(question, value).flatMap((other) => {
      const changed = { ...answers, [question.id]: other.value };
      const found = effectOf(tree, resolve(tree, changed), { advice, answers: changed, today });
      return found === null ? [] : [{ ...told(tree, position, question, other), ...found }];
    }),
  );
}

type Other = Pick<WouldChange, 'value' | 'change'> & { readonly option: string };

/** The answers that differ in one option, and fit. */
function othersThan(question: CompiledQuestion, value: Answer): Other[] {
  if (KINDS[question.kind].open !== undefined) return [];
  const given = typeof value === 'string' ? [value] : value;
  const others = question.options
    .filter(({ id }) => id !== UNKNOWN)
    .map(({ id }): Other => {
      if (!KINDS[question.kind].takesSeveral) return { option: id, value: id, change: 'instead' };
      if (given.includes(id))
        return { option: id, value: given.filter((one) => one !== id), change: 'without' };
      const kept = question.options.filter((one) => given.includes(one.id) && one.exclusive !== true);
      const isAlone = question.options.some((one) => one.id === id && one.exclusive === true);
      return {
        option: id,
        value: isAlone ? [id] : [...kept.map((one) => one.id), id],
        change: isAlone ? 'instead' : 'with',
      };
    });
  return others
    .filter((other) => !given.includes(other.option) || other.change === 'without')
    .filter((other) => problemWith(question, other.value) === undefined);
}

interface Unchanged {
  readonly advice: Advice;
  readonly answers: Answers;
  readonly today: string;
}

type Effect = Pick<WouldChange, 'step' | 'firstDoor' | 'dates' | 'asksMore'>;

/** What differs at another position; null when nothing that counts does, or when it cannot be known yet. */
function effectOf(
  tree: CompiledTree,
  position: Position,
  { advice, answers, today }: Unchanged,
): Effect | null {
  if (position.kind === 'invalid') return null;
  if (position.kind === 'question') {
    const { step } = position.facts;
    if (step === NOTHING || itemAt(tree.steps, step).id === advice.step.id) return null;
    const after = { id: itemAt(tree.steps, step).id, name: itemAt(tree.steps, step).title };
    const before = { id: advice.step.id, name: advice.step.title };
    return { step: { before, after }, firstDoor: null, dates: [], asksMore: true };
  }
  const other = adviceFor(tree, position, { today, answers, command: '' });
  const { step, firstDoor, dates } = compareAdvice(advice, other);
  if (step === null && firstDoor === null && dates.length === 0) return null;
  return { step, firstDoor, dates, asksMore: false };
}

function told(
  tree: CompiledTree,
  position: Position,
  question: CompiledQuestion,
  { option, value, change }: Other,
): Pick<WouldChange, 'question' | 'text' | 'value' | 'label' | 'change'> {
  const { say } = wordingFor(tree, position.facts);
  const label = question.options.find(({ id }) => id === option)?.label ?? option;
  return { question: question.id, text: say(question.text), value, label: say(label), change };
}
