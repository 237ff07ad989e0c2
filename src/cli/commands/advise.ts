import { type Advice, adviceFor } from '../../engine/advice.ts';
import type { Answers } from '../../engine/answers.ts';
import { lapsedAnswers, type Position } from '../../engine/resolve.ts';
import type { Tree } from '../../engine/tree.ts';
import { adviceJson, questionJson } from '../../render/json.ts';
import { answersFromFlags, checkedAnswers } from '../answers-input.ts';
import { commandLine } from '../command-line.ts';
import { askingAt, consult, refuseToAsk } from '../consult.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../errors.ts';
import type { Io } from '../io.ts';
import { loadTree } from '../load-tree.ts';
import { type Format, formatOf, refuseExisting, writePrivately } from '../output.ts';
import { todayFor } from '../today.ts';

/** The flags of a consultation, as given. */
export interface AdviseOptions {
  readonly answer?: readonly string[];
  readonly answers?: string;
  readonly ask?: boolean;
  readonly input: boolean;
  readonly format?: Format;
  readonly json?: boolean;
  readonly full?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly content?: string;
  readonly region?: string;
  readonly plain?: boolean;
  readonly today?: string;
  readonly color: boolean;
}

/** Everything a run of `advise` works with. */
export interface Run {
  readonly io: Io;
  readonly options: AdviseOptions;
  readonly tree: Tree;
  readonly today: string;
  readonly format: Format;
}

/** A consultation, with a person or from answers alone. Gives the exit code. */
export async function advise(options: AdviseOptions, io: Io): Promise<ExitCode> {
  const format = options.json ? 'json' : (options.format ?? formatOf(options.output) ?? 'text');
  const today = todayFor(options.today, io);
  const tree = await loadTree(options, io);
  const given = await givenAnswers(tree, options, io, today);
  if (options.output !== undefined) refuseExisting(options.output, options.force ?? false);
  const run: Run = { io, options, tree, today, format };
  if (asksPeople(run)) {
    const { converse } = await import('../converse.ts');
    return converse(run, given);
  }
  const { position, answers } = await consult(tree, given, refuseToAsk);
  if (position.kind !== 'end') return tellQuestion(run, position, answers);
  await deliver(run, adviceAt(run, position, answers));
  return EXIT.done;
}

/** Only somebody at a terminal, or who asked for it, is asked anything. */
function asksPeople({ io, options }: Run): boolean {
  const scripted = options.answer !== undefined || options.answers !== undefined || options.json === true;
  if (!options.input || (scripted && !options.ask)) return false;
  if (options.plain) return true;
  return io.stdin.isTerminal && io.stderr.isTerminal && !isOn(io.env['CI']);
}

/** Whether a variable of the environment is set to something that means yes. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}

async function givenAnswers(tree: Tree, options: AdviseOptions, io: Io, today: string): Promise<Answers> {
  const fromFile = options.answers === undefined ? {} : await answersFromFile(options.answers, io);
  const fromFlags = answersFromFlags(tree, options.answer ?? []);
  return checkedAnswers(tree, isMap(fromFile) ? { ...fromFile, ...fromFlags } : fromFile, today);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A map of answers, or a whole JSON advice or earlier output that holds one. */
async function answersFromFile(file: string, io: Io): Promise<unknown> {
  const { readAnswersFile } = await import('../answers-file.ts');
  return readAnswersFile(file, io);
}

/** The advice at the end of a route. */
export function adviceAt(
  { tree, today, options }: Run,
  position: Extract<Position, { kind: 'end' }>,
  answers: Answers,
): Advice {
  const onRoute = Object.fromEntries(position.path.map(({ question, value }) => [question.id, value]));
  const command = commandLine(onRoute, { content: options.content, region: options.region, today });
  return adviceFor(tree, position, { today, answers, command });
}

/** Writes the advice to the file that was named, or to standard output. */
export async function deliver(run: Run, advice: Advice): Promise<void> {
  const { io, options } = run;
  const text = await adviceText(run, advice);
  if (options.output === undefined) return io.stdout.write(text);
  await writePrivately(options.output, text);
  io.stderr.write(`Het advies staat in ${options.output}.\n`);
}

/** The advice in the format of the run. Text for a screen is short, text for a file complete. */
async function adviceText({ io, options, format }: Run, advice: Advice): Promise<string> {
  if (format === 'json') return adviceJson(advice);
  const { renderAdvice } = await import('../render-advice.ts');
  const toScreen = options.output === undefined && io.stdout.isTerminal;
  const detail = format === 'text' && toScreen && !options.full ? 'short' : 'full';
  return renderAdvice(advice, { format, detail, io, colour: options.color && options.output === undefined });
}

/** Tells which answer is missing, and how to give it. */
function tellQuestion({ io, options, format, tree }: Run, position: Position, answers: Answers): ExitCode {
  if (position.kind !== 'question') {
    throw wrongUse('wrong-answers', `Het antwoord op "${position.path.at(-1)?.question.id}" past niet.`);
  }
  const asking = askingAt(tree, position, undefined);
  const { question, remaining } = asking;
  if (format === 'json') {
    const lapsed = lapsedAnswers(answers, position.path);
    io.stdout.write(questionJson({ question, remaining, answered: position.path.length, lapsed }));
    return EXIT.answersNeeded;
  }
  const choices = question.options.map((option) => `  ${question.id}=${option.id}  ${option.label}`);
  const date = question.kind === 'date' ? [`  ${question.id}=2026-11-02  (een datum)`] : [];
  const stuck = options.input && options.answer === undefined && options.answers === undefined;
  const noTerminal = stuck
    ? 'Hier kan ik geen vragen stellen, want dit is geen terminal. Gebruik --plain, of geef de antwoorden mee.\n'
    : '';
  const example = `${commandLine(answers, options)} -a ${question.id}=…`;
  throw new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `${noTerminal}Er is nog een antwoord nodig. ${question.text}\n${[...date, ...choices].join('\n')}\nGeef het zo mee: ${example}\nOf laat de rest vragen met --ask.`,
  );
}
