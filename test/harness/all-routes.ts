import type { Answer, Answers } from '../../src/engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../../src/engine/compiled-tree.ts';
import { type EndPosition, resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';

/** One way through a tree, from the first question to the end. */
export interface WholeRoute {
  readonly answers: Answers;
  readonly position: EndPosition;
}

/** Every way through a small tree, found by walking it; a date is given once and skipped once. */
export function allRoutes(tree: CompiledTree): WholeRoute[] {
  const from = (answers: Answers): WholeRoute[] => {
    const position = resolve(tree, answers);
    if (position.kind === 'end') return [{ answers, position }];
    return answersTo(position.question).flatMap((one) => from({ ...answers, [position.question.id]: one }));
  };
  return from({});
}

function answersTo({ kind, options }: CompiledQuestion): Answer[] {
  if (kind === 'date') return [UNKNOWN, '2026-11-02'];
  if (kind !== 'many') return options.map(({ id }) => id);
  const alone = options.filter(({ exclusive }) => exclusive === true).map(({ id }) => [id]);
  const others = options.filter(({ exclusive }) => exclusive !== true).map(({ id }) => id);
  const subsets: string[][] = [[]];
  for (const id of others) subsets.push(...subsets.map((chosen) => [...chosen, id]));
  return [...alone, ...subsets.filter((chosen) => chosen.length > 0)];
}
