import type { Advice } from '../../engine/advice.ts';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { placeOn } from '../../engine/place/advice-desk.ts';
import { answersSkippingPlace, withoutPlace } from '../../engine/place/without-place.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import { commandLine } from '../args/command-line.ts';
import type { Format } from '../args/flags.ts';
import type { Io } from '../io/io.ts';
import type { LoadDirectory } from '../io/load-directory.ts';

/** Everything a run of `advise` works with. */
export interface Run {
  readonly io: Io;
  readonly options: AdviseOptions;
  readonly tree: CompiledTree;
  readonly today: string;
  readonly format: Format;
  readonly directory: LoadDirectory;
}

/** Makes the advice at the end of a route, with the command that gives it again. */
export async function adviceAt(
  { tree, today, options, directory }: Run,
  position: Extract<Position, { kind: 'end' }>,
  answers: Answers,
): Promise<Advice> {
  const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
  const command = commandLine(options['with-place'] ? onRoute : answersSkippingPlace(tree, onRoute), {
    content: options.content,
    region: options.region,
    today,
  });
  const regions = placeOn(position.path) === undefined ? undefined : await directory();
  return adviceFor(tree, position, { today, answers, command, directory: regions });
}

/** Gives an advice as it may be passed on: without where the school is, unless that was asked for. */
export function toPassOn({ tree, options }: Pick<Run, 'tree' | 'options'>, advice: Advice): Advice {
  return options['with-place'] ? advice : withoutPlace(tree, advice);
}

/** Tells whether the advice goes to a screen, and to nothing that stays. */
function isSeenHere({ io, options }: Run): boolean {
  return options.output === undefined && io.stdout.isTerminal;
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
async function adviceText(run: Run, whole: Advice): Promise<string> {
  const { io, options, format } = run;
  const advice = isSeenHere(run) ? whole : toPassOn(run, whole);
  if (format === 'json') return jsonDocument('advice', advice);
  const { renderAdvice } = await import('./render-advice.ts');
  const detail = format === 'text' && isSeenHere(run) && !options.full ? 'short' : 'full';
  return renderAdvice(advice, {
    format,
    detail,
    io,
    colour: !options['no-color'] && options.output === undefined,
  });
}
