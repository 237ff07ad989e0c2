import type { Advice } from '../../engine/advice.ts';
import { nextQuestion } from '../../engine/asking.ts';
import { skippingPlaces } from '../../engine/place/without-place.ts';
import { type EndPosition, type Position, resolve } from '../../engine/resolve.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import { givenAnswers } from '../input/given-answers.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, RunError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { directoryOf } from '../io/load-directory.ts';
import { adviceAt, type Run } from '../output/deliver.ts';
import { treeFor } from './advise.ts';

/** A situation: where the answers end, and the advice there. */
export interface Situation {
  readonly run: Run;
  readonly position: EndPosition;
  readonly advice: Advice;
}

/** What of the flags says which content there is, and which day it is. */
export type Where = Pick<AdviseOptions, 'content' | 'region' | 'today'>;

/** Makes the run for a command that asks nobody anything. */
export async function quietRun(options: AdviseOptions, io: Io): Promise<Run> {
  const today = await todayFor(options.today, io);
  return { io, options, tree: await treeFor(options, io), today, format: 'text', directory: directoryOf(io) };
}

/** Gives the situation that answers tell of; places that were not given are skipped. Throws RunError where more must be asked. */
export async function situationFor(run: Run): Promise<Situation> {
  const given = await givenAnswers(run.tree, run.options, run);
  return situationAt(run, given);
}

/** Gives the situation of answers that were read. Throws RunError where more must be asked. */
export async function situationAt(run: Run, given: Parameters<typeof resolve>[1]): Promise<Situation> {
  const answers = skippingPlaces(run.tree, given);
  const position = resolve(run.tree, answers);
  if (position.kind !== 'end') throw moreNeeded(run, position, answers);
  return { run, position, advice: await adviceAt(run, position, answers) };
}

function moreNeeded({ tree }: Run, position: Position, answers: Parameters<typeof resolve>[1]): RunError {
  const question =
    position.kind === 'question'
      ? nextQuestion(tree, position, answers).question.text
      : 'Een antwoord past niet.';
  return new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `Daarvoor zijn eerst alle antwoorden nodig. De volgende vraag: ${question}\nBeantwoord alles met: stapwijzer. Onder het advies staat een code; geef die mee met --code.`,
  );
}
