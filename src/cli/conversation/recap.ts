import { chosen } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Facts } from '../../engine/condition.ts';
import type { Choice } from '../../engine/resolve.ts';
import { wordingFor } from '../../engine/wording.ts';
import { openAnswerOf } from '../input/open-answers.ts';

/** The answers that were already given, in one line; null when there are none on the route. */
export function recap(
  tree: CompiledTree,
  { path, facts }: { readonly path: readonly Choice[]; readonly facts: Facts },
  today: string,
): string | null {
  if (path.length === 0) return null;
  const { say } = wordingFor(tree, facts);
  const answers = path.map(({ question, value }) =>
    chosen(value)
      .map((one) => {
        const option = question.options.find(({ id }) => id === one);
        return option === undefined
          ? (openAnswerOf(question.kind)?.echo(one, today) ?? one)
          : say(option.label);
      })
      .join(' en '),
  );
  return `Al ingevuld: ${answers.join('; ')}.`;
}
