import { answerInWords } from '../../document/answers.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { askingFor } from '../../engine/asking.ts';
import { questionsAhead } from '../../engine/remaining.ts';
import { lapsedAnswers, resolve } from '../../engine/resolve.ts';
import type { MenuChoice } from './prompter.ts';
import type { Talk } from './talk.ts';

const NOTHING: MenuChoice = { id: '', label: 'Toch niets veranderen' };

/**
 * Asks one question again, and tells which later answers no longer count. The dates that were asked because of
 * it are asked again: another letter has another day. Null when nothing changes.
 */
export async function changeAnswer(talk: Talk, advice: Advice, answers: Answers): Promise<Answers | null> {
  const choices = advice.answers.map((answer) => ({
    id: answer.question,
    label: `${answer.text} ${answerInWords(answer)}`,
  }));
  const id = await talk.prompter.choose({
    text: 'Welk antwoord wilt u veranderen?',
    choices: [...choices, NOTHING],
  });
  const { [id]: current, ...others } = answers;
  const before = Object.fromEntries(Object.entries(others).filter(([key]) => precedes(advice, key, id)));
  const position = resolve(talk.tree, before);
  if (id === NOTHING.id || position.kind !== 'question') return null;
  const reply = await talk.prompter.ask({ ...askingFor(talk.tree, position, current), canGoBack: true });
  if (reply.kind !== 'answer') return null;
  const dates = datesAfter(talk, advice, id);
  const kept = Object.entries(others).filter(([key]) => !dates.includes(key));
  const changed = { ...Object.fromEntries(kept), [id]: reply.value };
  tellLapsed(talk, advice, changed);
  return changed;
}

function precedes(advice: Advice, key: string, id: string): boolean {
  const order = advice.answers.map((answer) => answer.question);
  return order.includes(key) && order.indexOf(key) < order.indexOf(id);
}

/** The dates that were asked right after a question. */
function datesAfter({ tree }: Talk, { answers }: Advice, id: string): string[] {
  const later = answers.slice(answers.findIndex(({ question }) => question === id) + 1);
  const isDate = (asked: string) => tree.questions.some((one) => one.id === asked && one.kind === 'date');
  const end = later.findIndex(({ question }) => !isDate(question));
  return later.slice(0, end === -1 ? later.length : end).map(({ question }) => question);
}

/** Names the answers that cannot come back on the route. */
function tellLapsed({ tree, say }: Talk, advice: Advice, changed: Answers): void {
  const position = resolve(tree, changed);
  const ahead = questionsAhead(tree, position);
  const lapsed = lapsedAnswers(changed, position.path).filter((id) => !ahead.has(id));
  const texts = advice.answers
    .filter(({ question }) => lapsed.includes(question))
    .map(({ text }) => `- ${text}`);
  if (texts.length > 0) say(`\nDeze antwoorden tellen nu niet meer mee:\n${texts.join('\n')}`);
}
