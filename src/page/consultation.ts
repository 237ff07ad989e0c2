import { commandLine } from '../dialogue/command-line.ts';
import { faultOfDate } from '../dialogue/date-fault.ts';
import type { Advice } from '../engine/advice.ts';
import { adviceFor, onRoute } from '../engine/advise.ts';
import { type Answer, type Answers, answerTo } from '../engine/answers.ts';
import { type Asking, askingFor } from '../engine/asking.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import { placeOn } from '../engine/place/advice-desk.ts';
import { answersSkippingPlace } from '../engine/place/without-place.ts';
import { type EndPosition, type Position, resolve } from '../engine/resolve.ts';
import type { Content } from './content.ts';

/** Where somebody is: at a question, or at the advice. */
export type Standing =
  | { readonly kind: 'question'; readonly asking: Asking }
  | { readonly kind: 'advice'; readonly position: EndPosition; readonly advice: Advice };

/**
 * Tells where answers lead on a day (YYYY-MM-DD): what every screen shows comes from here. `before` are the
 * answers that were given earlier, for a question that comes back.
 */
export function standing(content: Content, answers: Answers, today: string, before: Answers = {}): Standing {
  const position = fittingPosition(content.tree, withoutFaults(answers, today));
  return position.kind === 'end'
    ? { kind: 'advice', position, advice: adviceAt(content, position, today) }
    : { kind: 'question', asking: askingFor(content.tree, position, earlier(before, position)) };
}

/** The answers without a day that cannot be, out of a code that was made where the clock said otherwise. */
function withoutFaults(answers: Answers, today: string): Answers {
  const isRight = ([, answer]: [string, Answer]) =>
    typeof answer !== 'string' || faultOfDate(answer, today) === undefined;
  return Object.fromEntries(Object.entries(answers).filter(isRight));
}

function earlier(before: Answers, { question }: Extract<Position, { kind: 'question' }>): Answer | undefined {
  return answerTo(before, question.id);
}

/** Where answers lead. One that does not fit, out of a code of other content, is asked again. */
export function fittingPosition(
  tree: CompiledTree,
  answers: Answers,
): Exclude<Position, { readonly kind: 'invalid' }> {
  const position = resolve(tree, answers);
  if (position.kind !== 'invalid') return position;
  const { [position.question.id]: _, ...others } = answers;
  return fittingPosition(tree, others);
}

/** The advice at the end of a route, as the command line gives it for the same answers. */
function adviceAt({ tree, directory }: Content, position: EndPosition, today: string): Advice {
  const answers = onRoute(position.path);
  const command = commandLine(answersSkippingPlace(tree, answers), {});
  const regions = placeOn(position.path) === undefined ? undefined : directory();
  return adviceFor(tree, position, { today, answers, command, directory: regions });
}
