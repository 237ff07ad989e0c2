import type { Path } from '../../content/yaml-file.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { END, type Option, type Question, UNKNOWN } from '../../engine/tree.ts';
import type { Finding, Rule } from '../rule.ts';

/** Names that mean something else where a question is named. */
const TAKEN = [END, 'all', 'any', 'not', 'step'];

/** A fault in a question: where in the question, what is wrong and what was expected. */
interface Fault extends Omit<Finding, 'place'> {
  readonly path: Path;
}

/** Every question can be asked and answered: its name, its options and what they set fit its kind. */
export const answerableQuestions: Rule = {
  code: 'answerable-questions',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    for (const question of tree.questions) {
      const faults = [...faultsOfQuestion(question), ...question.options.flatMap(faultsOfOption(question))];
      for (const { path, ...told } of faults) {
        const part = `questions/${question.id}`;
        yield {
          ...told,
          place: source.place(['questions', question.id, ...path], 'key'),
          breaks: [part],
          needs: `${part}/answers`,
        };
      }
    }
  },
};

function faultsOfQuestion({ id, kind, options }: Question): Fault[] {
  const own = options.filter((option) => option.id !== UNKNOWN);
  const faults: Fault[] = [];
  if (TAKEN.includes(id)) {
    const expected = `een andere naam dan ${TAKEN.join(', ')}`;
    faults.push({ path: [], message: `"${id}" kan geen naam van een vraag zijn.`, expected });
  }
  const { open } = KINDS[kind];
  if (open !== undefined && own.length > 0) {
    const expected = `een vraag naar een ${open.name} zonder options`;
    faults.push({
      path: ['kind'],
      message: `De vraag "${id}" naar een ${open.name} heeft keuzes.`,
      expected,
    });
  }
  if (open === undefined && own.length === 0) {
    const expected = 'options, met minstens een keuze';
    faults.push({ path: ['options'], message: `De vraag "${id}" heeft geen keuzes.`, expected });
  }
  return faults;
}

function faultsOfOption({ kind }: Question): (option: Option) => Fault[] {
  return ({ id, exclusive, next, step, findOut }) => {
    const path = ['options', id];
    if (id === UNKNOWN) {
      const expected = 'unknown in plaats van deze keuze';
      const message = `"${id}" is de naam van 'weet ik niet'.`;
      return findOut === undefined ? [{ path, message, expected }] : [];
    }
    const { takesSeveral } = KINDS[kind];
    if (!takesSeveral && exclusive !== undefined) {
      const expected = 'alleen bij een vraag met kind: many';
      return [{ path: [...path, 'exclusive'], message: 'Hier is al maar een keuze mogelijk.', expected }];
    }
    if (!takesSeveral || exclusive) return [];
    const own = Object.entries({ next, step }).filter(([, value]) => value !== undefined);
    return own.map(([key]) => ({
      path: [...path, key],
      message: `Bij meer keuzes tegelijk kan "${id}" niet zelf bepalen hoe het verder gaat.`,
      expected: `${key} bij de vraag zelf, bij een keuze met exclusive: true, of kind: one`,
    }));
  };
}
