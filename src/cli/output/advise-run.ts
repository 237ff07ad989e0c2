import type { Advice } from '../../engine/advice.ts';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { Position } from '../../engine/resolve.ts';
import type { Tree } from '../../engine/tree.ts';
import { commandLine } from '../args/command-line.ts';
import type { ValuesOf } from '../args/declaration.ts';
import type { ADVISE_FLAGS } from '../args/flags.ts';
import type { Format } from '../args/formats.ts';
import type { Io } from '../io/io.ts';

/** The flags of a consultation, as given. */
export type AdviseOptions = ValuesOf<typeof ADVISE_FLAGS>;

/** Everything a run of `advise` works with. */
export interface Run {
  readonly io: Io;
  readonly options: AdviseOptions;
  readonly tree: Tree;
  readonly today: string;
  readonly format: Format;
}

/** The advice at the end of a route. */
export function adviceAt(
  { tree, today, options }: Run,
  position: Extract<Position, { kind: 'end' }>,
  answers: Answers,
): Advice {
  const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
  const command = commandLine(onRoute, { content: options.content, region: options.region, today });
  return adviceFor(tree, position, { today, answers, command });
}
