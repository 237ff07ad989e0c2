import { wrapAnsi } from 'fast-wrap-ansi';
import { alertsDocument, welcomeDocument } from '../../document/conversation-document.ts';
import type { Advice } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { consult } from '../../engine/consult.ts';
import { answersWithoutPlace } from '../../engine/place/without-place.ts';
import { renderTerminal } from '../../render/terminal.ts';
import { commandLine, quoted } from '../args/command-line.ts';
import { colourFor } from '../io/colour.ts';
import { isNpx, isOn } from '../io/environment.ts';
import { EXIT, type ExitCode, Interrupted, RunError } from '../io/errors.ts';
import { adviceAt, deliver, type Run } from '../output/deliver.ts';
import { askingPlaces } from './ask-places.ts';
import { menu } from './menu.ts';
import { plainPrompter } from './plain-prompter.ts';
import { showPaged } from './show-paged.ts';
import type { Talk } from './talk.ts';

/** Holds a consultation with a person: questions, the advice, and what they want to do with it. Gives the exit code. */
export async function converse(run: Run, given: Answers): Promise<ExitCode> {
  const talk = await startTalking(run, given);
  try {
    talk.show(welcomeDocument(run.tree.pack));
    return await conversation(talk, given);
  } catch (error) {
    // What was answered must not be lost to a stop, or to a disk that is full.
    if (error instanceof Interrupted || error instanceof RunError) tellHowToResume(talk);
    if (error instanceof RunError) error.answersTold = true;
    throw error;
  } finally {
    talk.prompter.close();
  }
}

async function startTalking(run: Run, answers: Answers): Promise<Talk> {
  const { io, options, today } = run;
  const chalk = colourFor(io, 'stderr', !options['no-color'] && !isPlain(run));
  const show: Talk['show'] = (root) =>
    io.stderr.write(`\n${renderTerminal(root, { columns: io.stderr.columns, chalk })}`);
  const say = (text: string) => io.stderr.write(`${wrapped(text, io.stderr.columns)}\n`);
  const prompter = isPlain(run)
    ? plainPrompter(io, say, today)
    : (await import('./terminal-prompter.ts')).terminalPrompter(io, chalk, today);
  return { ...run, prompter: askingPlaces(prompter, run.directory, say), show, kept: { answers } };
}

/** Breaks lines between words, as wide as the screen. */
function wrapped(text: string, columns: number): string {
  return wrapAnsi(text, Math.min(80, columns), { hard: false });
}

function isPlain({ io, options }: Run): boolean {
  return options.plain === true || isOn(io.env['ACCESSIBLE']) || io.env['TERM'] === 'dumb';
}

async function conversation(talk: Talk, given: Answers): Promise<ExitCode> {
  let answers: Answers | null = given;
  while (answers !== null) {
    talk.kept.answers = answers;
    const { position, answers: reached } = await askOn(talk, answers);
    if (position.kind !== 'end') return leave(talk);
    const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
    const advice = await adviceAt(talk, position, onRoute);
    await showAdvice(talk, advice);
    if (!staysOnScreen(talk)) return EXIT.done;
    answers = await menu(talk, advice, reached);
  }
  return EXIT.done;
}

/** Tells whether the person sees the advice here; otherwise it went to a file and there is nothing to choose. */
function staysOnScreen({ io, options }: Talk): boolean {
  return io.stdout.isTerminal && options.output === undefined;
}

function askOn(talk: Talk, answers: Answers) {
  return consult(talk.tree, answers, talk.prompter.ask, {
    onAlerts: (alerts) => talk.show(alertsDocument(alerts)),
    onAnswers: (reached) => {
      talk.kept.answers = reached;
    },
  });
}

/** Stops where the lines ran out before the route did. */
function leave(talk: Talk): ExitCode {
  tellHowToResume(talk);
  return EXIT.answersNeeded;
}

async function showAdvice(talk: Talk, advice: Advice): Promise<void> {
  talk.io.stderr.write('\n');
  await deliver(talk, advice, (text) => showPaged(talk, text));
  if (!talk.io.stdout.isTerminal && talk.options.output === undefined) {
    talk.io.stderr.write('Het advies is geschreven naar de standaarduitvoer.\n');
  }
}

function tellHowToResume({ io, kept, options, tree }: Talk): void {
  const flags = [
    '--ask',
    ...(options.plain ? ['--plain'] : []),
    ...(options['with-place'] ? ['--with-place'] : []),
    ...(options['no-color'] ? ['--no-color'] : []),
    ...(options.format === undefined ? [] : [`-f ${options.format}`]),
    ...(options.output === undefined ? [] : [`-o ${quoted(options.output)}`]),
  ];
  const answers = options['with-place'] ? kept.answers : answersWithoutPlace(tree, kept.answers);
  const command = `${isNpx(io.env) ? 'npx ' : ''}${commandLine(answers, options, flags)}`;
  io.stderr.write(
    `\nGestopt. Uw antwoorden zijn niet bewaard. Kopieer deze regel om later verder te gaan:\n  ${command}\n`,
  );
}
