import { commandLine } from '../../dialogue/command-line.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import { answersWithoutPlace, skippingPlaces } from '../../engine/place/without-place.ts';
import { type EndPosition, type Position, resolve } from '../../engine/resolve.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import { givenAnswers } from '../input/given-answers.ts';
import { todayFor } from '../input/today.ts';
import { npxBefore } from '../io/environment.ts';
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
export async function situationAt(run: Run, given: Answers): Promise<Situation> {
  const answers = skippingPlaces(run.tree, given);
  const position = resolve(run.tree, answers);
  if (position.kind !== 'end') throw moreNeeded(run, position, given);
  return { run, position, advice: await adviceAt(run, position, answers) };
}

/** Gives back what was answered: it may be of before a question was added, and then only that one is left. */
function moreNeeded({ tree, options, io }: Run, position: Position, given: Answers): RunError {
  const question =
    position.kind === 'question'
      ? nextQuestion(tree, position, skippingPlaces(tree, given)).question.text
      : 'Een antwoord past niet.';
  const isSome = Object.keys(given).length > 0;
  const line = isSome ? commandLine(answersWithoutPlace(tree, given), options) : 'stapwijzer';
  const error = new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `Daarvoor zijn eerst alle antwoorden nodig. De volgende vraag: ${question}\nBeantwoord die met deze regel. Onder het advies staat een code; geef die mee met --code.\n  ${npxBefore(io.env)}${line}`,
  );
  error.answersTold = isSome;
  return error;
}
