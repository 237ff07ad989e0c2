import type { Answers } from '../../src/engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';

/** Numbers from 0 up to 1 that look random and are the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Answers that somebody could give, from the first question to the end of the route. */
export function randomAnswers(tree: CompiledTree, random: () => number): Answers {
  const answers: Record<string, string | readonly string[]> = {};
  for (;;) {
    const position = resolve(tree, answers);
    if (position.kind === 'end') return answers;
    answers[position.question.id] = randomAnswer(position.question, random);
  }
}

function randomAnswer({ kind, options }: CompiledQuestion, random: () => number): string | readonly string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const isSkipped = random() < 0.2;
  if (kind === 'date')
    return isSkipped ? UNKNOWN : `20${pick(['24', '25', '26', '49'])}-${pick(['02-28', '07-09', '12-31'])}`;
  if (kind === 'place') return isSkipped ? UNKNOWN : pick(['3511', 'gemeente:utrecht']);
  const one = pick(options);
  if (kind === 'one') return one.id;
  const many = options.filter((option) => option.exclusive !== true && random() < 0.4).map(({ id }) => id);
  return one.exclusive === true || many.length === 0 ? [one.id] : many;
}
