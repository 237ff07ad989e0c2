import type { Root } from 'mdast';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { resolve } from '../../engine/resolve.ts';
import { changeAnswer } from './change-answer.ts';
import type { Talk } from './talk.ts';

/** What there is to tell who comes back with a saved advice, the file of that advice, and the advice as it is now. */
export interface Since {
  readonly file: string;
  readonly told: Root;
  readonly advice: Advice;
}

const CHANGED = 'ja';

/** Tells what happened since, and asks whether an answer is another one now. Gives the answers to go on with. */
export async function comeBack(
  talk: Talk,
  { file, told, advice }: Since,
  answers: Answers,
): Promise<Answers> {
  talk.show(told);
  const choices = [
    { id: 'nee', label: 'Nee, mijn antwoorden kloppen nog' },
    { id: CHANGED, label: 'Ja, een antwoord is nu anders' },
  ];
  const id = await talk.prompter.choose({ text: 'Is er sindsdien iets veranderd?', choices });
  // With this the next advice is compared.
  if (id === CHANGED) talk.kept.advice = advice;
  const changed = id === CHANGED ? await changeAnswer(talk, advice, answers) : null;
  if (changed === null) {
    talk.kept.advice = null;
    talk.kept.saved = file;
  }
  const now = changed ?? answers;
  const position = resolve(talk.tree, now);
  if (position.kind === 'question' && position.question.kind === 'place') talk.say(`\n${PLACE}`);
  return now;
}

const PLACE = 'Waar de school staat, bewaren wij nooit in een code. Daarom vragen wij het nog eens.';
