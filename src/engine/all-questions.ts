import type { CompiledQuestion, CompiledTree } from './compiled-tree.ts';
import { itemAt } from './lookup.ts';
import type { QuestionKind } from './vocabulary.ts';
import { generalWording } from './wording.ts';

/** An answer to pick, and where it leads. */
export interface OptionFacts {
  readonly id: string;
  readonly label: string;
  readonly exclusive: boolean;
  /** The question that comes next, when it fits; null when the questions end here. */
  readonly next: string | null;
  /** The step that this answer leads to; null when it sets none. */
  readonly step: string | null;
}

/** What there is to know of a question before anybody answers. */
export interface QuestionFacts {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly why: string;
  readonly help: string | null;
  /** Whether it is left out when earlier answers make it needless. */
  readonly conditional: boolean;
  /** Where an answer in one's own words leads, such as a date; as `next` of an option. */
  readonly next: string | null;
  readonly options: readonly OptionFacts[];
}

/** Gives the facts of every question, in general words and in the order of the pack. */
export function allQuestions(tree: CompiledTree): QuestionFacts[] {
  const { say } = generalWording(tree);
  const nameOf = (at: number) => (at === tree.questions.length ? null : itemAt(tree.questions, at).id);
  const optionFacts = ({
    id,
    label,
    exclusive = false,
    next,
    step,
  }: CompiledQuestion['options'][number]) => ({
    id,
    label: say(label),
    exclusive,
    next: nameOf(next),
    step: step === undefined ? null : itemAt(tree.steps, step).id,
  });
  return tree.questions.map(({ id, kind, text, why, help, when, next, options }) => ({
    id,
    kind,
    text: say(text),
    why: say(why),
    help: help === undefined ? null : say(help),
    conditional: when !== undefined,
    next: nameOf(next),
    options: options.map(optionFacts),
  }));
}
