import type { Advice } from '../../engine/advice.ts';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import { commandLine } from '../args/command-line.ts';
import type { Format } from '../args/flags.ts';
import type { Io } from '../io/io.ts';

/** Everything a run of `advise` works with. */
export interface Run {
  readonly io: Io;
  readonly options: AdviseOptions;
  readonly tree: CompiledTree;
  readonly today: string;
  readonly format: Format;
}

/** Makes the advice at the end of a route, with the command that gives it again. */
export function adviceAt(
  { tree, today, options }: Run,
  position: Extract<Position, { kind: 'end' }>,
  answers: Answers,
): Advice {
  const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
  const command = commandLine(onRoute, { content: options.content, region: options.region, today });
  return adviceFor(tree, position, { today, answers, command });
}

/** Writes the advice to the file that was named, or shows it. Throws FileError when it cannot be written. */
export async function deliver(
  run: Run,
  advice: Advice,
  show: (text: string) => void | Promise<void> = (text) => run.io.stdout.write(text),
): Promise<void> {
  const { io, options } = run;
  const text = await adviceText(run, advice);
  if (options.output === undefined) return show(text);
  const { writeText } = await import('../io/write.ts');
  const written = await writeText(options.output, text, options, io);
  const place = written === 'kept' ? 'staat in' : 'is geschreven naar';
  io.stderr.write(`Het advies ${place} ${options.output}.\n`);
}

/** Gives the advice in the format of the run. Text for a screen is short, text for a file complete. */
async function adviceText({ io, options, format }: Run, advice: Advice): Promise<string> {
  if (format === 'json') return jsonDocument('advice', advice);
  const { renderAdvice } = await import('./render-advice.ts');
  const toScreen = options.output === undefined && io.stdout.isTerminal;
  const detail = format === 'text' && toScreen && !options.full ? 'short' : 'full';
  return renderAdvice(advice, {
    format,
    detail,
    io,
    colour: !options['no-color'] && options.output === undefined,
  });
}
