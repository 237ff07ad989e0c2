import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { skippingPlaces } from '../../engine/place/without-place.ts';
import { resolve } from '../../engine/resolve.ts';
import { type AdviseOptions, asksPeople, formatOf, refuseContradictions } from '../args/advise-flags.ts';
import { givenAnswers } from '../input/given-answers.ts';
import type { ContentOptions } from '../input/load-tree.ts';
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
  const answers = options.code === undefined ? given : skippingPlaces(tree, given);
  const position = resolve(tree, answers);
  if (position.kind !== 'end') {
    const { tellQuestion } = await import('./tell-question.ts');
    return tellQuestion(run, position, given);
  }
  const advice = await adviceAt(run, position, answers);
  await deliver(run, advice);
  if (format !== 'json' && advice.lapsed.length > 0) {
    const { tellLapsed } = await import('../output/tell-lapsed.ts');
    tellLapsed(io, tree, advice.lapsed);
  }
  return EXIT.done;
}

/** Gives the tree to advise from; the shipped one needs no checking. */
export async function treeFor(options: ContentOptions, io: Io): Promise<CompiledTree> {
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
