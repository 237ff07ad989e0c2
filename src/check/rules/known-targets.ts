import { END } from '../../engine/tree.ts';
import { optionPath } from '../paths.ts';
import type { Rule } from '../rule.ts';
import { namesAt, unknownNames } from '../unknown-names.ts';

/** Every `next` and the start name a question that exists, or the end. */
export const knownTargets: Rule = {
  code: 'known-targets',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const ids = tree.questions.map((question) => question.id);
    yield* unknownNames(
      'Er is geen vraag',
      'questions',
      namesAt(source, ['pack', 'start'], tree.pack.start),
      ids,
    );
    const nexts = tree.questions.flatMap((question) => [
      ...namesAt(source, ['questions', question.id, 'next'], question.next),
      ...question.options.flatMap((option) =>
        namesAt(source, [...optionPath(question, option), 'next'], option.next),
      ),
    ]);
    yield* unknownNames('Er is geen vraag', 'questions', nexts, [...ids, END]);
  },
};
