import { resolve as resolvePath } from 'node:path';
import { mustBeHidden } from '../../dialogue/must-be-hidden.ts';
import { adviceDocument } from '../../document/advice-document.ts';
import { changedDocument } from '../../document/compare-document.ts';
import { inDanger, welcomeDocument } from '../../document/conversation-document.ts';
import type { Advice, AdviceAlert } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { codeFor } from '../../engine/code/code.ts';
import { compareAdvice } from '../../engine/compare-advice.ts';
import { consult, withoutLast } from '../../engine/consult.ts';
import { lapsedForGood } from '../../engine/remaining.ts';
import { resolve } from '../../engine/resolve.ts';
import { isNearHome, tellDanger } from '../../engine/vocabulary.ts';
import { renderTerminal } from '../../render/terminal.ts';
import { wrap } from '../../render/wrap.ts';
import { formatOf } from '../args/advise-flags.ts';
import { colourFor } from '../io/colour.ts';
import { isOn, npxBefore } from '../io/environment.ts';
import { EXIT, type ExitCode, Interrupted, RunError } from '../io/errors.ts';
import { adviceAt, deliver, type Run } from '../output/deliver.ts';
import { tellLapsed } from '../output/tell-lapsed.ts';
import { askingPlaces } from './ask-places.ts';
import { comeBack, type Since } from './come-back.ts';
import { tellAlerts } from './danger.ts';
import { OF_FILE, tellHowToGoOn } from './go-on.ts';
import { menu } from './menu.ts';
import { PlainPrompter } from './plain-prompter.ts';
import type { Prompter } from './prompter.ts';
import { recap } from './recap.ts';
import { askName } from './save.ts';
import type { Talk } from './talk.ts';

/**
 * Holds a consultation with a person: questions, the advice, and what they want to do with it. Who comes back is
 * not welcomed, but told what happened since. Gives the exit code.
 */
export async function converse(run: Run, given: Answers, since?: Since): Promise<ExitCode> {
  const talk = await startTalking(run, given, since?.file);
  try {
    if (since === undefined) welcome(talk, given);
    return await conversation(talk, since === undefined ? given : await comeBack(talk, since, given));
  } catch (error) {
    // Whatever went wrong: what was answered is not lost.
    if (error instanceof Interrupted) tellHowToGoOn(talk, 'Gestopt.');
    else tellHowToGoOn(talk, 'Er ging iets mis.', OF_FILE);
    if (error instanceof RunError) error.answersTold = true;
    throw error;
  } finally {
    talk.prompter.close();
  }
}

/** For whom the list with its arrows is no help. */
const TO_PLAIN = 'Werkt u met een schermlezer? Stop met Ctrl-C, en begin met:';

/** Fewer rows than this do not hold the welcome and a question together. */
const HIGH = 30;

/** Says where somebody is; on a low screen the first question pushes that away, so the number to call comes with it. */
function welcome({ tree, show, say, io, isPlain, prompter, options, today }: Talk, given: Answers): void {
  if (!options.quick) {
    show(welcomeDocument(tree));
    // The command is not broken: it must be copied as it is.
    if (!isPlain) say(`\n${TO_PLAIN}\n  ${npxBefore(io.env)}stapwijzer --plain`);
  }
  const position = resolve(tree, given);
  const lapsed = lapsedForGood(tree, position, given);
  const counting = Object.fromEntries(Object.entries(given).filter(([id]) => !lapsed.includes(id)));
  const filled = mustBeHidden(tree, given) ? null : recap(tree, position, counting, today);
  if (filled !== null) say(`\n${filled}`);
  tellLapsed(io, tree, lapsed);
  const urgent = inDanger(tree);
  if (!isPlain && io.stderr.rows < HIGH && urgent !== '') prompter.warn([urgent]);
}

async function startTalking(run: Run, answers: Answers, file = run.options.answers): Promise<Talk> {
  const { io } = run;
  const isPlain = wantsPlain(run);
  const chalk = colourFor(io, 'stderr', !run.options['no-color'] && !isPlain);
  const columns = () => (isPlain ? Number.POSITIVE_INFINITY : io.stderr.columns);
  const isQuick = run.options.quick === true;
  const files = new Map(file === undefined ? [] : [[resolvePath(file), 'uw antwoorden']]);
  const kept: Talk['kept'] = { answers, advice: null, saved: null, files, told: new Set(), isQuick };
  const say = (text: string) => io.stderr.write(`${wrap(text, Math.max(20, columns()))}\n`);
  // Whoever comes back to a conversation after a night counts from that day.
  const today = () => (run.options.today === undefined ? io.today() : run.today);
  const prompter = await prompterFor(run, today, isPlain, kept);
  return {
    ...run,
    get today() {
      return today();
    },
    isPlain,
    prompter: askingPlaces({ ...run, kept, prompter }, say),
    show: (root) => io.stderr.write(`\n${renderTerminal(root, { columns: columns(), chalk })}`),
    say,
    kept,
  };
}

/** Makes who asks. The prompts of a terminal are loaded only when there is one. */
async function prompterFor(
  { io, options }: Run,
  today: () => string,
  isPlain: boolean,
  kept: Talk['kept'],
): Promise<Prompter> {
  if (isPlain) return new PlainPrompter(io, today);
  const { TerminalPrompter } = await import('./terminal-prompter.ts');
  const isColoured = !options['no-color'];
  return new TerminalPrompter(io, {
    chalk: colourFor(io, 'stderr', isColoured),
    isColoured,
    today,
    isQuick: () => kept.isQuick,
  });
}

function wantsPlain({ io, options }: Run): boolean {
  return options.plain === true || isOn(io.env['ACCESSIBLE']) || io.env['TERM'] === 'dumb';
}

async function conversation(talk: Talk, given: Answers): Promise<ExitCode> {
  let answers: Answers | null = given;
  while (answers !== null) {
    talk.kept.answers = answers;
    const { position, answers: reached } = await askOn(talk, answers);
    if (position.kind !== 'end') return leave(talk);
    const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
    const advise = () => adviceAt(talk, position, onRoute);
    const advice = await advise();
    // Danger that came up with the last answer; the advice itself begins with every other alert.
    const fresh = advice.alerts.filter(({ id, danger }) => isNearHome(danger) && !talk.kept.told.has(id));
    if ((await tellAlerts(talk, fresh, true)) === 'back') {
      answers = withoutLast(reached, position);
      talk.kept.saved = null;
      continue;
    }
    await showAdvice(talk, advice);
    if (!staysOnScreen(talk)) return EXIT.done;
    talk.kept.advice = advice;
    answers = await menu(talk, advise, reached);
    talk.kept.saved = null;
  }
  return EXIT.done;
}

/** Tells whether the person sees the advice here; otherwise it went to a file and there is nothing to choose. */
function staysOnScreen({ io, options }: Talk): boolean {
  return io.stdout.isTerminal && options.output === undefined;
}

function askOn(talk: Talk, answers: Answers) {
  let fresh: readonly AdviceAlert[] = [];
  const code = codeFor(talk.tree, answers);
  const ask: Talk['prompter']['ask'] = async (asking) => {
    const alerts = fresh;
    fresh = [];
    const next = await tellAlerts(talk, alerts, asking.canGoBack);
    return next === 'back' ? { kind: 'back' } : talk.prompter.ask(asking);
  };
  return consult(talk.tree, answers, ask, {
    onAlerts: (alerts) => {
      fresh = alerts;
    },
    onAnswers: (reached) => {
      talk.kept.answers = reached;
      // A file has the answers of its code; a place is in no file.
      if (codeFor(talk.tree, reached) !== code) talk.kept.saved = null;
    },
  });
}

/** Stops where the lines ran out before the route did. */
function leave(talk: Talk): ExitCode {
  tellHowToGoOn(talk, 'Gestopt.');
  return EXIT.answersNeeded;
}

async function showAdvice(talk: Talk, advice: Advice): Promise<void> {
  const { io, options, format, prompter, kept } = talk;
  io.stderr.write('\n');
  // In danger nobody reads what fell away.
  const before = tellDanger(advice.alerts) ? null : kept.advice;
  const changed = before === null ? [] : changedDocument(compareAdvice(before, advice)).children;
  if (staysOnScreen(talk) && format === 'text') {
    const detail = options.full ? 'full' : 'short';
    const { children } = adviceDocument(advice, detail);
    return prompter.read(
      { type: 'root', children: [...changed, ...children] },
      { inPager: detail === 'full' },
    );
  }
  await deliverSomewhere(talk, advice);
  if (!io.stdout.isTerminal && options.output === undefined) {
    talk.say('Het advies is geschreven naar de standaarduitvoer.');
  }
}

/**
 * Writes the advice where it was asked for; when that cannot be done, asks for another name: its ending says what it
 * becomes. Who wants none reads the advice before it is told that it went wrong.
 */
async function deliverSomewhere(talk: Talk, advice: Advice): Promise<void> {
  let run: Run = talk;
  for (;;) {
    try {
      return await deliver({ ...run, format: formatOf(run.options) }, advice);
    } catch (error) {
      if (!(error instanceof RunError) || !talk.io.stdin.isTerminal) throw error;
      talk.say(error.message);
      const output = await askName(talk, 'Hoe moet het bestand dan heten?', '');
      if (output === null) {
        await talk.prompter.read(adviceDocument(advice, 'short'), { inPager: false });
        throw error;
      }
      const options = { ...run.options, output };
      run = { ...run, options };
    }
  }
}
