import { type Answers, chosen } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Facts } from '../../engine/condition.ts';
import type { Choice } from '../../engine/resolve.ts';
import { wordingFor } from '../../engine/wording.ts';
import { openAnswerOf } from '../input/open-answers.ts';

/**
 * The answers that were already given, in one line: those on the route, and those that may count further on.
 * Null when there are none.
 */
export function recap(
  tree: CompiledTree,
  { path, facts }: { readonly path: readonly Choice[]; readonly facts: Facts },
  given: Answers,
  today: string,
): string | null {
  const later = tree.questions.flatMap((question): Pick<Choice, 'question' | 'value'>[] => {
    const value = path.some((one) => one.question.id === question.id) ? undefined : given[question.id];
    return value === undefined ? [] : [{ question, value }];
  });
  const { say } = wordingFor(tree, facts);
  const inWords = ({ question, value }: Pick<Choice, 'question' | 'value'>) =>
    chosen(value)
      .map((one) => {
        const option = question.options.find(({ id }) => id === one);
        return option === undefined
          ? (openAnswerOf(question.kind)?.echo(one, today) ?? one)
          : say(option.label);
      })
      .join(' en ');
  const told = (what: string, choices: readonly Pick<Choice, 'question' | 'value'>[]) =>
    choices.length === 0 ? [] : [`${what}: ${choices.map(inWords).join('; ')}.`];
  const lines = [...told('Al ingevuld', path), ...told('Voor later al ingevuld', later)];
  return lines.length === 0 ? null : lines.join(' ');
}
