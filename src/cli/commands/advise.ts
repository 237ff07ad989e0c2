import type { Answers } from '../../engine/answers.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { resolve } from '../../engine/resolve.ts';
import { type AdviseOptions, asksPeople, formatOf, refuseContradictions } from '../args/advise-flags.ts';
import { plainAnswers } from '../input/answers-input.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { directoryOf } from '../io/load-directory.ts';
import { adviceAt, deliver, type Run } from '../output/deliver.ts';

/** Gives advice, after questions to a person or from answers alone. Gives the exit code. */
export async function adviseCommand(asked: AdviseOptions, io: Io): Promise<ExitCode> {
  const options = withoutStandardOutput(asked);
  refuseContradictions(options);
  const format = formatOf(options);
  const today = await todayFor(options.today, io);
  const tree = await treeFor(options, io);
  const directory = directoryOf(io);
  const given = await givenAnswers(tree, options, { io, today, directory });
  if (options.output !== undefined) await lookBeforeAsking(options.output, options);
  const run: Run = { io, options, tree, today, format, directory };
  if (asksPeople(options, io)) {
    const { converse } = await import('../conversation/converse.ts');
    return converse(run, given);
  }
  const position = resolve(tree, given);
  if (position.kind !== 'end') {
    const { tellQuestion } = await import('./tell-question.ts');
    return tellQuestion(run, position, given);
  }
  const advice = await adviceAt(run, position, given);
  await deliver(run, advice);
  if (format !== 'json' && advice.lapsed.length > 0) {
    const { tellLapsed } = await import('../output/tell-lapsed.ts');
    tellLapsed(io, tree, advice.lapsed);
  }
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

async function givenAnswers(
  tree: CompiledTree,
  options: AdviseOptions,
  { io, today, directory }: Pick<Run, 'io' | 'today' | 'directory'>,
): Promise<Answers> {
  const map = options.answers === undefined ? {} : await answersFromFile(options.answers, io);
  const given = { pairs: options.answer ?? [], map };
  const plain = options.school === undefined ? plainAnswers(tree, given, today) : undefined;
  if (plain !== undefined) return plain;
  const { gathered, readAnswers } = await import('../input/read-answers.ts');
  const all = gathered(tree, given);
  return readAnswers(tree, await withPlaces(tree, all, options.school, directory), today);
}

/** Reads the places in answers as people write them; the division into regions only when there are any. */
async function withPlaces(
  tree: CompiledTree,
  given: Readonly<Record<string, unknown>>,
  school: string | undefined,
  directory: Run['directory'],
): Promise<Readonly<Record<string, unknown>>> {
  const { placeQuestions, placesRead } = await import('../input/given-places.ts');
  const hasPlace = placeQuestions(tree).some((id) => Object.hasOwn(given, id));
  if (school === undefined && !hasPlace) return given;
  return placesRead(tree, given, school, await directory());
}

/** Reads a map of answers, or the one in a saved advice. */
async function answersFromFile(file: string, io: Io): Promise<unknown> {
  const { readAnswersFile } = await import('../input/answers-file.ts');
  return readAnswersFile(file, io);
}
