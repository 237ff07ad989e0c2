import { onRoute, partsFor } from './advise.ts';
import { type Answer, problemWith } from './answers.ts';
import { compareOutline, OUTLINE, type Outline, type OutlineApart, stepsApart } from './compare-advice.ts';
import type { CompiledQuestion, CompiledTree } from './compiled-tree.ts';
import { NOTHING } from './condition.ts';
import { itemAt } from './lookup.ts';
import { KINDS } from './question-kinds.ts';
import { type EndPosition, type Position, resolve } from './resolve.ts';
import { UNKNOWN } from './vocabulary.ts';
import { wordingFor } from './wording.ts';

/** One other answer, all else as it was, that gives another step, first door or date. */
export interface WouldChange extends OutlineApart {
  readonly question: string;
  readonly text: string;
  /** The other answer, and its label. Of a question that takes several: with this option, or without it. */
  readonly value: Answer;
  readonly label: string;
  readonly change: 'instead' | 'with' | 'without';
  /** Whether the other answer asks something that was not answered yet: then only the step is known. */
  readonly asksMore: boolean;
}

/**
 * Finds the single answers that would change an advice in step, first door or dates. Answers that are
 * given freely (a date, a place) are left as they are. Pure.
 */
export function wouldChange(tree: CompiledTree, position: EndPosition, today: string): WouldChange[] {
  const answers = onRoute(position.path);
  const outline = partsFor(tree, position, { answers, today, command: '' }, OUTLINE);
  return position.path.flatMap(({ question, value }) =>
    othersThan(question, value).flatMap((other) => {
      const elsewhere = resolve(tree, { ...answers, [question.id]: other.value });
      const found = effectOf(tree, outline, elsewhere, today);
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

type Effect = Pick<WouldChange, 'step' | 'firstDoor' | 'dates' | 'asksMore'>;

/** What differs at another position; null when nothing that counts does, or when it cannot be known yet. */
function effectOf(tree: CompiledTree, here: Outline, other: Position, today: string): Effect | null {
  if (other.kind === 'invalid') return null;
  if (other.kind === 'question') {
    if (other.facts.step === NOTHING) return null;
    const step = stepsApart(here.step, itemAt(tree.steps, other.facts.step));
    return step && { step, firstDoor: null, dates: [], asksMore: true };
  }
  const there = partsFor(tree, other, { answers: {}, today, command: '' }, OUTLINE);
  const found = compareOutline(here, there);
  const isSame = found.step === null && found.firstDoor === null && found.dates.length === 0;
  return isSame ? null : { ...found, asksMore: false };
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
