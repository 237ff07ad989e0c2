import { commandLine } from '../../dialogue/command-line.ts';
import type { Detail } from '../../document/advice-document.ts';
import type { Advice } from '../../engine/advice.ts';
import { adviceFor, onRoute } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { placeOn } from '../../engine/place/advice-desk.ts';
import { answersSkippingPlace, withoutPlace } from '../../engine/place/without-place.ts';
import { type EndPosition, resolve } from '../../engine/resolve.ts';
import type { WouldChange } from '../../engine/would-change.ts';
import { jsonDocument } from '../../render/json.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import type { Format } from '../args/flags.ts';
import { npxBefore } from '../io/environment.ts';
import type { Io } from '../io/io.ts';
import type { LoadDirectory } from '../io/load-directory.ts';
import { writeOut } from './write-out.ts';

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
  { io, tree, today, options, directory }: Run,
  position: EndPosition,
  answers: Answers,
): Promise<Advice> {
  const route = onRoute(position.path);
  const { content, region } = options;
  const told = options['with-place'] ? route : answersSkippingPlace(tree, route);
  const command = `${npxBefore(io.env)}${commandLine(told, { content, region })}`;
  const regions = placeOn(position.path) === undefined ? undefined : await directory();
  const withCode = !options['no-code'];
  return adviceFor(tree, position, { today, answers, command, withCode, directory: regions });
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
  await writeOut('Het advies', text, options, io, show);
}

/** Gives the advice in the format of the run. Text for a screen is short, text for a file complete. */
export async function adviceText(run: Run, whole: Advice): Promise<string> {
  const { io, options, format } = run;
  const advice = isSeenHere(run) ? whole : toPassOn(run, whole);
  const detail = detailOf(run);
  const changes = detail === 'full' && format !== 'ics' ? await changesOf(run, whole) : [];
  if (format === 'json') return jsonDocument('advice', { ...advice, wouldChange: changes });
  const { renderAdvice } = await import('./render-advice.ts');
  return renderAdvice(advice, {
    format,
    detail,
    changes,
    withAnswers: options['with-answers'] === true,
    io,
    colour: !options['no-color'] && options.output === undefined,
    isPlain: options.plain,
  });
}

/** The single answers that would change an advice. */
export async function changesOf({ tree, today }: Run, { answers }: Advice): Promise<readonly WouldChange[]> {
  const given = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
  const position = resolve(tree, given);
  if (position.kind !== 'end') return [];
  return (await import('../../engine/would-change.ts')).wouldChange(tree, position, today);
}

/** How much to say: what was asked for, or what fits the screen, or all. */
export function detailOf(run: Run): Detail {
  if (run.options.short && !run.options.full) return 'short';
  return run.format === 'text' && isSeenHere(run) && !run.options.full ? 'short' : 'full';
}
