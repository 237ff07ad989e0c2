import { atomsOf } from '../../engine/condition.ts';
import { claimsIn } from '../claims-in.ts';
import { conditionsIn, invariantConditions } from '../conditions-in.ts';
import { optionPath } from '../paths.ts';
import type { Rule } from '../rule.ts';
import { namesAt, namesIn, unknownNames } from '../unknown-names.ts';

/** Every step that an option sets, or that is looked at or claimed, exists. */
export const knownSteps: Rule = {
  code: 'known-steps',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const set = tree.questions.flatMap((question) =>
      question.options.flatMap((option) =>
        namesAt(source, [...optionPath(question, option), 'step'], option.step),
      ),
    );
    const lookedAt = [...conditionsIn(tree), ...invariantConditions(source)].flatMap(({ when }) =>
      [...atomsOf(when)].flatMap((atom) => (atom.kind === 'step' ? namesIn(source, atom, atom.steps) : [])),
    );
    const claimed = claimsIn(source).flatMap(({ claim, path }) =>
      namesAt(source, [...path, 'step'], claim.step),
    );
    const expected = Object.entries(source.scenarios).flatMap(([id, { expect }]) =>
      namesAt(source, ['scenarios', id, 'expect', 'step'], expect.step),
    );
    const ids = tree.steps.map((step) => step.id);
    yield* unknownNames('Er is geen stap', 'steps', [...set, ...lookedAt, ...claimed, ...expected], ids);
  },
};
