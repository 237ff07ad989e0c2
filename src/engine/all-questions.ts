import { type AskedQuestion, inWords } from './asking.ts';
import type { CompiledTree } from './compiled-tree.ts';
import { decisionsIn } from './condition.ts';
import { itemAt } from './lookup.ts';
import { generalWording } from './wording.ts';

/** An answer to pick, and where it leads. */
export type OptionFacts = AskedQuestion['options'][number] & {
  /** The question that comes next, when it fits; null when the questions end here. */
  readonly next: string | null;
  /** The step that this answer leads to; null when it sets none. */
  readonly step: string | null;
};

/** What there is to know of a question before anybody answers. */
export type QuestionFacts = Omit<AskedQuestion, 'options'> & {
  /** Whether it is left out when earlier answers make it needless. */
  readonly conditional: boolean;
  /** The questions whose answers decide that, by id. */
  readonly looksAt: readonly string[];
  /** Where an answer in one's own words leads, such as a date; as `next` of an option. */
  readonly next: string | null;
  readonly options: readonly OptionFacts[];
};

/** Gives the facts of every question, in general words and in the order of the pack. */
export function allQuestions(tree: CompiledTree): QuestionFacts[] {
  const { say } = generalWording(tree);
  const nameOf = (at: number) => (at === tree.questions.length ? null : itemAt(tree.questions, at).id);
  return tree.questions.map((question) => {
    const { options, ...asked } = inWords(question, say);
    const leading = question.options.map(({ next, step }, at) => ({
      ...itemAt(options, at),
      next: nameOf(next),
      step: step === undefined ? null : itemAt(tree.steps, step).id,
    }));
    const looks = new Set(decisionsIn(question.when).map(({ at }) => itemAt(tree.questions, at).id));
    const [conditional, next] = [question.when !== undefined, nameOf(question.next)];
    return { ...asked, conditional, looksAt: [...looks], next, options: leading };
  });
}
