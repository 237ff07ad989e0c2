import { withNumbers } from '../../content/numbers.ts';
import type { PackSource } from '../../content/parse.ts';
import type { Finding, Rule } from '../rule.ts';

/** Every question and option has a number of its own that no other ever had; what is gone keeps its line. */
export const stableNumbers: Rule = {
  code: 'stable-numbers',
  severity: 'error',
  stage: 'names',
  *check({ tree, source }) {
    const { numbers } = tree;
    if (Object.keys(numbers).length === 0) return;
    const wanted = withNumbers(tree);
    for (const { id } of tree.questions) {
      const own = numbers[id];
      if (own === undefined) {
        yield {
          ...lacking(id, wanted[id]?.number),
          place: source.place(['questions', id], 'key'),
          needs: `questions/${id}`,
        };
        continue;
      }
      for (const [option, at] of Object.entries(wanted[id]?.options ?? {})) {
        if (own.options[option] !== undefined) continue;
        yield {
          ...lacking(option, at),
          place: source.place(['questions', id, 'options', option], 'key'),
          needs: `questions/${id}/options/${option}`,
        };
      }
    }
    const questions = Object.entries(numbers).map(([id, { number }]): Numbered => [number, [id, 'number']]);
    yield* outOfLine(questions, source);
    for (const [id, { options }] of Object.entries(numbers)) {
      yield* outOfLine(
        Object.entries(options).map(([option, at]): Numbered => [at, [id, 'options', option]]),
        source,
      );
    }
  },
};

/** A number, and where it stands in the numbers. */
type Numbered = readonly [number: number, path: readonly string[]];

function lacking(id: string, free: number | undefined): Omit<Finding, 'place'> {
  return { message: `"${id}" heeft geen nummer bij numbers.`, expected: `het eerste vrije nummer: ${free}` };
}

/** Numbers that stand twice, and numbers that were skipped: there a line was taken away. */
function* outOfLine(numbered: readonly Numbered[], source: PackSource): Generator<Finding> {
  const taken = new Set<number>();
  for (const [number, path] of numbered) {
    const place = source.place(['numbers', ...path]);
    if (taken.has(number))
      yield { message: `Nummer ${number} is al gebruikt.`, expected: 'elk nummer een keer', place };
    taken.add(number);
  }
  const highest = numbered.find(([number]) => number === Math.max(...taken));
  for (let number = 1; number < Math.max(0, ...taken); number += 1) {
    if (taken.has(number) || highest === undefined) continue;
    yield {
      message: `Nummer ${number} is overgeslagen.`,
      expected: 'ook wat weg is houdt zijn regel, zodat zijn nummer nooit iets anders gaat betekenen',
      place: source.place(['numbers', ...highest[1]]),
    };
  }
}
