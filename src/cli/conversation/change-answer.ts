import { askedAgain, withChange } from '../../dialogue/changing.ts';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { answerInWords } from '../../document/answers.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import type { MenuChoice } from './prompter.ts';
import type { Talk } from './talk.ts';

const NOTHING: MenuChoice = { id: '', label: 'Toch niets veranderen' };

/**
 * Asks one question again, and tells which later answers no longer count. The dates that were asked because of
 * it are asked again: another letter has another day. Null when nothing changes.
 */
export async function changeAnswer(
  { tree, prompter, say }: Talk,
  advice: Advice,
  answers: Answers,
): Promise<Answers | null> {
  const choices = advice.answers.map((answer) => ({
    id: answer.question,
    label: `${answer.text} ${answerInWords(answer)}`,
  }));
  const id = await prompter.choose({
    text: 'Welk antwoord wilt u veranderen?',
    choices: [...choices, NOTHING],
  });
  const asking = id === NOTHING.id ? null : askedAgain(tree, advice, answers, id);
  const reply = asking === null ? null : await prompter.ask(asking);
  if (reply?.kind !== 'answer') return null;
  const changed = withChange(tree, advice, answers, { id, value: reply.value });
  const lapsed = changed.lapsed.map((text) => `- ${text}`);
  if (lapsed.length > 0 && !mustBeHidden(tree, changed.answers))
    say(`\nDeze antwoorden tellen nu niet meer mee:\n${lapsed.join('\n')}`);
  return changed.answers;
}
