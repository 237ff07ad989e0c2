import type { Path } from '../../content/yaml-file.ts';
import { nearest } from '../../engine/nearest.ts';
import { END } from '../../engine/tree.ts';
import { optionPath } from '../paths.ts';
import type { Finding, Rule } from '../rule.ts';

/** Every `next` and the start name a question that exists, or the end. */
export const knownTargets: Rule = {
  code: 'known-targets',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const ids = tree.questions.map((question) => question.id);
    const unknown = (id: string, path: Path): Finding[] =>
      ids.includes(id) || id === END
        ? []
        : [
            {
              message: `Er is geen vraag "${id}" om naartoe te gaan.`,
              expected: `${ids.join(', ')}, of ${END}`,
              suggestion: nearest(id, [...ids, END]),
              place: source.place(path),
            },
          ];
    yield* unknown(tree.pack.start, ['pack', 'start']);
    for (const question of tree.questions) {
      yield* unknown(question.next, ['questions', question.id, 'next']);
      for (const option of question.options) {
        if (option.next !== undefined) yield* unknown(option.next, [...optionPath(question, option), 'next']);
      }
    }
  },
};
