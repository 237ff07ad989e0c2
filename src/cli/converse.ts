import type { Root } from 'mdast';
import { adviceDocument } from '../document/advice-document.ts';
import { alertsDocument, welcomeDocument } from '../document/conversation-document.ts';
import { dateInWords } from '../document/dates.ts';
import type { Advice } from '../engine/advice.ts';
import type { Answers } from '../engine/answers.ts';
import { lapsedAnswers, resolve } from '../engine/resolve.ts';
import { renderMarkdown } from '../render/markdown.ts';
import { renderTerminal } from '../render/terminal.ts';
import { adviceAt, type Run } from './advise-run.ts';
import { colourFor } from './colour.ts';
import { commandLine } from './command-line.ts';
import { askingAt, consult } from './consult.ts';
import { deliver } from './deliver.ts';
import { isOn } from './environment.ts';
import { EXIT, type ExitCode, Interrupted, RunError } from './errors.ts';
import { refuseExisting, writePrivately } from './output.ts';
import { plainPrompter } from './plain-prompter.ts';
import type { MenuChoice, Prompter } from './prompter.ts';

/** A run with somebody to talk to. */
interface Talk extends Run {
  readonly prompter: Prompter;
  /** Shows a document beside the advice itself: on standard error. */
  readonly show: (root: Root) => void;
  /** The answers so far, kept for when the person stops. */
  readonly kept: { answers: Answers };
}

/** A consultation with a person: questions, the advice, and what they want to do with it. */
export async function converse(run: Run, given: Answers): Promise<ExitCode> {
  const talk = await startTalking(run, given);
  try {
    talk.show(welcomeDocument(run.tree.pack));
    return await conversation(talk, given);
  } catch (error) {
    if (error instanceof Interrupted) tellHowToResume(talk);
    throw error;
  } finally {
    talk.prompter.close();
  }
}

async function startTalking(run: Run, answers: Answers): Promise<Talk> {
  const { io, options, today } = run;
  const chalk = colourFor(io, 'stderr', options.color && !isPlain(run));
  const show = (root: Root) =>
    io.stderr.write(`\n${renderTerminal(root, { columns: io.stderr.columns, chalk })}`);
  const say = (text: string) => io.stderr.write(`${text}\n`);
  const prompter = isPlain(run)
    ? plainPrompter(io, say, today)
    : (await import('./terminal-prompter.ts')).terminalPrompter(io, chalk, today, dateInWords);
  return { ...run, prompter, show, kept: { answers } };
}

function isPlain({ io, options }: Run): boolean {
  return options.plain === true || isOn(io.env['ACCESSIBLE']) || io.env['TERM'] === 'dumb';
}

async function conversation(talk: Talk, given: Answers): Promise<ExitCode> {
  let answers: Answers | null = given;
  while (answers !== null) {
    const { position, answers: reached } = await askOn(talk, answers);
    if (position.kind !== 'end') return leave(talk);
    const advice = adviceAt(talk, position, reached);
    await showAdvice(talk, advice);
    if (!talk.io.stdout.isTerminal || talk.options.output !== undefined) return EXIT.done;
    answers = await menu(talk, advice, reached);
  }
  return EXIT.done;
}

function askOn(talk: Talk, answers: Answers) {
  return consult(talk.tree, answers, talk.prompter.ask, {
    onAlerts: (alerts) => talk.show(alertsDocument(alerts)),
    onAnswers: (reached) => {
      talk.kept.answers = reached;
    },
  });
}

/** The lines ran out before the route did. */
function leave(talk: Talk): ExitCode {
  tellHowToResume(talk);
  return EXIT.answersNeeded;
}

async function showAdvice(talk: Talk, advice: Advice): Promise<void> {
  talk.io.stderr.write('\n');
  await deliver(talk, advice);
}

const MENU: readonly MenuChoice[] = [
  { id: 'save', label: 'Bewaar het hele advies in een bestand' },
  { id: 'all', label: 'Laat het hele advies zien' },
  { id: 'change', label: 'Verander een antwoord' },
  { id: 'restart', label: 'Begin opnieuw' },
  { id: 'stop', label: 'Stop' },
];

/** What to do with the advice. Gives the answers to go on with, or null to stop. */
async function menu(talk: Talk, advice: Advice, answers: Answers): Promise<Answers | null> {
  for (;;) {
    const choice = await talk.prompter.choose('Wat wilt u nu doen?', MENU);
    if (choice === 'stop') return null;
    if (choice === 'restart') return {};
    if (choice === 'change') return changeAnswer(talk, advice, answers);
    if (choice === 'save') await save(talk, advice);
    if (choice === 'all') talk.io.stdout.write(renderAll(talk, advice));
  }
}

function renderAll({ io, options }: Talk, advice: Advice): string {
  const chalk = colourFor(io, 'stdout', options.color);
  return renderTerminal(adviceDocument(advice, 'full'), { columns: io.stdout.columns, chalk });
}

async function save({ prompter, io }: Talk, advice: Advice): Promise<void> {
  const file = await prompter.askText('Hoe moet het bestand heten?', `advies-${advice.today}.md`);
  try {
    refuseExisting(file, false);
    await writePrivately(file, renderMarkdown(adviceDocument(advice, 'full')));
    io.stderr.write(`Bewaard in ${file}. Alleen u kunt het lezen.\n`);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    io.stderr.write(`${error.message.replace(', of gebruik --force om het te vervangen', '')}\n`);
  }
}

/** Asks one question again, and tells which later answers no longer count. */
async function changeAnswer(talk: Talk, advice: Advice, answers: Answers): Promise<Answers> {
  const choices = advice.answers.map(({ question, text, labels }) => ({
    id: question,
    label: `${text} ${labels.join('; ')}`,
  }));
  const id = await talk.prompter.choose('Welk antwoord wilt u veranderen?', choices);
  const { [id]: current, ...others } = answers;
  const before = Object.fromEntries(Object.entries(others).filter(([key]) => precedes(advice, key, id)));
  const position = resolve(talk.tree, before);
  if (position.kind !== 'question') return answers;
  const reply = await talk.prompter.ask({ ...askingAt(talk.tree, position, current), canGoBack: false });
  if (reply.kind !== 'answer') return answers;
  const changed = { ...others, [id]: reply.value };
  tellLapsed(talk, advice, changed);
  return changed;
}

function precedes(advice: Advice, key: string, id: string): boolean {
  const order = advice.answers.map((answer) => answer.question);
  return order.includes(key) && order.indexOf(key) < order.indexOf(id);
}

function tellLapsed({ tree, io }: Talk, advice: Advice, changed: Answers): void {
  const lapsed = lapsedAnswers(changed, resolve(tree, changed).path);
  const texts = advice.answers
    .filter(({ question }) => lapsed.includes(question))
    .map(({ text }) => `- ${text}`);
  if (texts.length > 0) io.stderr.write(`\nDeze antwoorden tellen nu niet meer mee:\n${texts.join('\n')}\n`);
}

function tellHowToResume({ io, kept, options, today }: Talk): void {
  const resume = commandLine(
    kept.answers,
    { ...options, today: options.today === undefined ? undefined : today },
    ['--ask'],
  );
  io.stderr.write(
    `\nGestopt. Uw antwoorden zijn niet bewaard. Met deze opdracht gaat u verder:\n  ${resume}\n`,
  );
}
