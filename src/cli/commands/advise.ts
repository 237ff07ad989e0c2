import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { resolve } from '../../engine/resolve.ts';
import { formatOf } from '../args/flags.ts';
import { answersFromFlags, readAnswers } from '../input/answers-input.ts';
import { todayFor } from '../input/read-date.ts';
import { EXIT, type ExitCode, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type AdviseOptions, adviceAt, deliver, type Run } from '../output/deliver.ts';

/** Gives advice, after questions to a person or from answers alone. Gives the exit code. */
export async function adviseCommand(asked: AdviseOptions, io: Io): Promise<ExitCode> {
  const options = withoutStandardOutput(asked);
  if (options.ask && options.answers === '-') {
    const message =
      'Met "--answers -" komen de antwoorden uit standaardinvoer. Dan kan ik daar niets vragen: laat --ask weg.';
    throw wrongUse('wrong-use', message, { path: '--ask' });
  }
  const format = options.json ? 'json' : (options.format ?? formatOf(options.output) ?? 'text');
  const today = todayFor(options.today, io);
  const tree = await treeFor(options, io);
  const given = await givenAnswers(tree, options, io, today);
  if (options.output !== undefined) await lookBeforeAsking(options.output, options);
  const run: Run = { io, options, tree, today, format };
  if (await asksPeople(run)) {
    const { converse } = await import('../conversation/converse.ts');
    return converse(run, given);
  }
  const position = resolve(tree, given);
  if (position.kind !== 'end') {
    const { tellQuestion } = await import('./tell-question.ts');
    return tellQuestion(run, position, given);
  }
  await deliver(run, adviceAt(run, position, given));
  return EXIT.done;
}

async function treeFor(options: AdviseOptions, io: Io): Promise<CompiledTree> {
  if (options.content === undefined && options.region === undefined) return io.shippedTree();
  const { loadTree } = await import('../input/load-tree.ts');
  return loadTree(options, io);
}

/** Leaves out `-o -`: that is where the advice goes anyway. */
function withoutStandardOutput({ output, ...others }: AdviseOptions): AdviseOptions {
  return output === undefined || output === '-' ? others : { ...others, output };
}

/** Looks where the advice will go: what cannot be written must not be found out after ten questions. */
async function lookBeforeAsking(file: string, options: AdviseOptions): Promise<void> {
  const { lookBefore } = await import('../io/write.ts');
  lookBefore(file, options);
}

/** Tells whether there is somebody to ask: at a terminal, or because it was asked for. */
async function asksPeople({ io, options }: Run): Promise<boolean> {
  const scripted = options.answer !== undefined || options.answers !== undefined || options.json === true;
  if (options['no-input'] || (scripted && !options.ask)) return false;
  if (options.plain) return true;
  const { isOn } = await import('../io/environment.ts');
  return io.stdin.isTerminal && io.stderr.isTerminal && !isOn(io.env['CI']);
}

async function givenAnswers(
  tree: CompiledTree,
  options: AdviseOptions,
  io: Io,
  today: string,
): Promise<Answers> {
  const fromFile = options.answers === undefined ? {} : await answersFromFile(options.answers, io);
  const fromFlags = answersFromFlags(tree, options.answer ?? [], today);
  const read = readAnswers(tree, isMap(fromFile) ? { ...fromFile, ...fromFlags } : fromFile, today);
  if ('answers' in read) return read.answers;
  const { wrongAnswers } = await import('../input/answer-errors.ts');
  throw wrongAnswers(read.problems);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a map of answers, or the one in a saved advice. */
async function answersFromFile(file: string, io: Io): Promise<unknown> {
  const { readAnswersFile } = await import('../input/answers-file.ts');
  return readAnswersFile(file, io);
}
