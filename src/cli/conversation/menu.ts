import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { adviceDocument } from '../../document/advice-document.ts';
import { answerInWords } from '../../document/answers.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { askingFor } from '../../engine/asking.ts';
import { questionsAhead } from '../../engine/remaining.ts';
import { lapsedAnswers, resolve } from '../../engine/resolve.ts';
import { EXIT } from '../io/errors.ts';
import { FileError } from '../io/file-error.ts';
import { lookBefore, writeText } from '../io/write.ts';
import { toPassOn } from '../output/deliver.ts';
import { renderAdvice, renderText } from '../output/render-advice.ts';
import type { MenuChoice } from './prompter.ts';
import { showPaged } from './show-paged.ts';
import type { Talk } from './talk.ts';

const MENU: readonly MenuChoice[] = [
  { id: 'save', label: 'Bewaar het hele advies in een bestand' },
  { id: 'all', label: 'Laat het hele advies zien' },
  { id: 'change', label: 'Verander een antwoord' },
  { id: 'restart', label: 'Begin opnieuw' },
  { id: 'stop', label: 'Stop' },
];

const NOTHING: MenuChoice = { id: '', label: 'Toch niets veranderen' };

/** Asks what to do with the advice, and does it. Gives the answers to go on with, or null to stop. */
export async function menu(talk: Talk, advice: Advice, answers: Answers): Promise<Answers | null> {
  for (;;) {
    const choice = await talk.prompter.choose('Wat wilt u nu doen?', MENU);
    if (choice === 'stop') return null;
    if (choice === 'restart') return {};
    if (choice === 'save') await save(talk, advice);
    if (choice === 'all') await showPaged(talk, await inFull(talk, advice));
    const changed = choice === 'change' ? await changeAnswer(talk, advice, answers) : null;
    if (changed !== null) return changed;
  }
}

function inFull({ io, options }: Talk, advice: Advice): Promise<string> {
  return renderText(adviceDocument(advice, 'full'), io, !options['no-color']);
}

async function save(talk: Talk, advice: Advice): Promise<void> {
  const { prompter, io } = talk;
  const typed = await prompter.askText(
    'Hoe moet het bestand heten? Enter is goed voor:',
    freeName(advice.today),
  );
  const file = typed.replace(/^~(?=\/)/, homedir());
  try {
    lookBefore(file, {});
    const look = { format: 'markdown', detail: 'full', io, colour: false } as const;
    await writeText(file, await renderAdvice(toPassOn(talk, advice), look), {}, io);
    io.stderr.write(`Bewaard in ${file}. Alleen u kunt het lezen.\n`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    io.stderr.write(`${error.why === 'exists' ? `${error.what} Kies een andere naam.` : error.message}\n`);
    if (error.exitCode === EXIT.wrongUse) await save(talk, advice);
  }
}

/** Gives a name that is not taken yet. */
function freeName(today: string): string {
  let name = `advies-${today}.md`;
  for (let number = 2; existsSync(name); number += 1) name = `advies-${today}-${number}.md`;
  return name;
}

/** Asks one question again, and tells which later answers no longer count. Null when nothing changes. */
async function changeAnswer(talk: Talk, advice: Advice, answers: Answers): Promise<Answers | null> {
  const choices = advice.answers.map((answer) => ({
    id: answer.question,
    label: `${answer.text} ${answerInWords(answer)}`,
  }));
  const id = await talk.prompter.choose('Welk antwoord wilt u veranderen?', [...choices, NOTHING]);
  const { [id]: current, ...others } = answers;
  const before = Object.fromEntries(Object.entries(others).filter(([key]) => precedes(advice, key, id)));
  const position = resolve(talk.tree, before);
  if (id === NOTHING.id || position.kind !== 'question') return null;
  const reply = await talk.prompter.ask({ ...askingFor(talk.tree, position, current), canGoBack: true });
  if (reply.kind !== 'answer') return null;
  const changed = { ...others, [id]: reply.value };
  tellLapsed(talk, advice, changed);
  return changed;
}

function precedes(advice: Advice, key: string, id: string): boolean {
  const order = advice.answers.map((answer) => answer.question);
  return order.includes(key) && order.indexOf(key) < order.indexOf(id);
}

/** Names the answers that cannot come back on the route. */
function tellLapsed({ tree, io }: Talk, advice: Advice, changed: Answers): void {
  const position = resolve(tree, changed);
  const ahead = questionsAhead(tree, position);
  const lapsed = lapsedAnswers(changed, position.path).filter((id) => !ahead.has(id));
  const texts = advice.answers
    .filter(({ question }) => lapsed.includes(question))
    .map(({ text }) => `- ${text}`);
  if (texts.length > 0) io.stderr.write(`\nDeze antwoorden tellen nu niet meer mee:\n${texts.join('\n')}\n`);
}
