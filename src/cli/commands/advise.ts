import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { consult, refuseToAsk } from '../../engine/consult.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import { commandLine } from '../args/command-line.ts';
import { formatOf } from '../args/flags.ts';
import { answersFromFlags, checkedAnswers } from '../input/answers-input.ts';
import { isMap, placeReader, schoolAnswer } from '../input/given-places.ts';
import { directoryOf } from '../input/load-directory.ts';
import { loadTree } from '../input/load-tree.ts';
import { openAnswerOf } from '../input/open-answers.ts';
import { todayFor } from '../input/today.ts';
import { isOn } from '../io/environment.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type AdviseOptions, adviceAt, deliver, type Run } from '../output/deliver.ts';

/** Gives advice, after questions to a person or from answers alone. Gives the exit code. */
export async function adviseCommand(asked: AdviseOptions, io: Io): Promise<ExitCode> {
  const options = withoutStandardOutput(asked);
  const format = options.json ? 'json' : (options.format ?? formatOf(options.output) ?? 'text');
  const today = todayFor(options.today, io);
  const tree = await loadTree(options, io);
  const directory = directoryOf(io);
  const given = await givenAnswers(tree, options, { io, today, directory });
  if (options.output !== undefined) await lookBeforeAsking(options.output, options);
  const run: Run = { io, options, tree, today, format, directory };
  if (asksPeople(run)) {
    const { converse } = await import('../conversation/converse.ts');
    return converse(run, given);
  }
  const { position, answers } = await consult(tree, given, refuseToAsk);
  if (position.kind !== 'end') return tellQuestion(run, position, answers);
  await deliver(run, adviceAt(run, position, answers));
  return EXIT.done;
}

/** Leaves out `-o -`: that is where the advice goes anyway. */
function withoutStandardOutput({ output, ...others }: AdviseOptions): AdviseOptions {
  return output === undefined || output === '-' ? others : { ...others, output };
}

/** Looks where the advice will go: what cannot be written must not be found out after ten questions. */
async function lookBeforeAsking(file: string, options: AdviseOptions): Promise<void> {
  const { lookBefore } = await import('../io/write.ts');
  lookBefore(file, options);
}

/** Tells whether there is somebody to ask: at a terminal, or because it was asked for. */
function asksPeople({ io, options }: Run): boolean {
  const scripted = options.answer !== undefined || options.answers !== undefined || options.json === true;
  if (options['no-input'] || (scripted && !options.ask)) return false;
  if (options.plain) return true;
  return io.stdin.isTerminal && io.stderr.isTerminal && !isOn(io.env['CI']);
}

async function givenAnswers(
  tree: CompiledTree,
  options: AdviseOptions,
  { io, today, directory }: Pick<Run, 'io' | 'today' | 'directory'>,
): Promise<Answers> {
  const fromFile = options.answers === undefined ? {} : await answersFromFile(options.answers, io);
  const fromFlags = answersFromFlags(tree, options.answer ?? [], today);
  if (!isMap(fromFile)) return checkedAnswers(tree, fromFile, today);
  const read = await placeReader(tree, directory, (id, key) =>
    options.school === undefined ? `-a ${id}=${key}` : `--school ${key}`,
  );
  const fromSchool = options.school === undefined ? {} : schoolAnswer(tree, options.school, fromFlags);
  return checkedAnswers(tree, read({ ...fromFile, ...fromFlags, ...fromSchool }), today);
}

/** Reads a map of answers, or the one in a saved advice. */
async function answersFromFile(file: string, io: Io): Promise<unknown> {
  const { readAnswersFile } = await import('../input/answers-file.ts');
  return readAnswersFile(file, io);
}

/** Tells which answer is missing, and how to give it. */
function tellQuestion({ io, options, format, tree }: Run, position: Position, answers: Answers): ExitCode {
  if (position.kind !== 'question') {
    throw wrongUse('wrong-answers', `Het antwoord op "${position.path.at(-1)?.question.id}" past niet.`);
  }
  const next = nextQuestion(tree, position, answers);
  const { question, alerts } = next;
  if (format === 'json') {
    io.stdout.write(jsonDocument('question', next));
    return EXIT.answersNeeded;
  }
  const warnings = alerts.map(({ text }) => `Let op! ${text}\n\n`).join('');
  const choices = question.options.map((option) => `  ${question.id}=${option.id}  ${option.label}`);
  const open = openAnswerOf(question.kind);
  const own = open === undefined ? [] : [`  ${question.id}=${open.written}  (${open.name})`];
  const stuck = !options['no-input'] && options.answer === undefined && options.answers === undefined;
  const noTerminal = stuck
    ? 'Hier kan ik geen vragen stellen, want dit is geen terminal. Gebruik --plain, of geef de antwoorden mee.\n'
    : '';
  const example = `${commandLine(answers, options)} -a ${question.id}=…`;
  throw new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `${warnings}${noTerminal}Er is nog een antwoord nodig. ${question.text}\n${[...own, ...choices].join('\n')}\nGeef het zo mee: ${example}\nOf laat de rest vragen met --ask.`,
  );
}
