import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { consult, refuseToAsk } from '../../engine/consult.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import { type AdviseOptions, asksPeople, formatOf, refuseContradictions } from '../args/advise-flags.ts';
import { commandLine } from '../args/command-line.ts';
import { answersFromFlags, checkedAnswers, isMap } from '../input/answers-input.ts';
import { loadTree } from '../input/load-tree.ts';
import { openAnswerOf } from '../input/open-answers.ts';
import { todayFor } from '../input/today.ts';
import { choiceLines } from '../io/choices.ts';
import { isOn } from '../io/environment.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { adviceAt, deliver, type Run } from '../output/deliver.ts';
import { tellLapsed } from '../output/tell-lapsed.ts';

/** Gives advice, after questions to a person or from answers alone. Gives the exit code. */
export async function adviseCommand(asked: AdviseOptions, io: Io): Promise<ExitCode> {
  const options = withoutStandardOutput(asked);
  refuseContradictions(options);
  const format = formatOf(options);
  const today = todayFor(options.today, io);
  const tree = await loadTree(options, io);
  const given = await givenAnswers(tree, options, io, today);
  if (options.output !== undefined) await lookBeforeAsking(options.output, options);
  const run: Run = { io, options, tree, today, format };
  if (asksPeople(options, surroundings(io))) {
    const { converse } = await import('../conversation/converse.ts');
    return converse(run, given);
  }
  const { position, answers } = await consult(tree, given, refuseToAsk);
  if (position.kind !== 'end') return tellQuestion(run, position, answers);
  const advice = adviceAt(run, position, answers);
  await deliver(run, advice);
  if (format !== 'json') tellLapsed(io, tree, advice.lapsed);
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

function surroundings({ stdin, stderr, env }: Io) {
  return { isTerminal: stdin.isTerminal && stderr.isTerminal, isCi: isOn(env['CI']) };
}

async function givenAnswers(
  tree: CompiledTree,
  options: AdviseOptions,
  io: Io,
  today: string,
): Promise<Answers> {
  const fromFile = options.answers === undefined ? {} : await answersFromFile(options.answers, io);
  const fromFlags = answersFromFlags(tree, options.answer ?? []);
  return checkedAnswers(tree, isMap(fromFile) ? { ...fromFile, ...fromFlags } : fromFile, today);
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
  const open = openAnswerOf(question.kind);
  const own = open === undefined ? [] : [{ id: open.written, label: `(${open.name})` }];
  const choices = [...own, ...question.options].map(({ id, label }) => ({
    id: `${question.id}=${id}`,
    label,
  }));
  tellLapsed(io, tree, next.lapsed);
  throw new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `${warnings}${whyNotAsked(options, io)}Er is nog een antwoord nodig. ${question.text}\n${choiceLines(choices)}\nGeef het zo mee: ${commandLine(answers, options)} -a ${question.id}=…`,
  );
}

/** Says why nobody is asked, where somebody may have expected it. */
function whyNotAsked(options: AdviseOptions, io: Io): string {
  const isScripted = options.answer !== undefined || options.answers !== undefined;
  if (options['no-input'] || (isScripted && !options.ask)) return '';
  return isOn(io.env['CI'])
    ? 'Hier stel ik geen vragen, want CI is gezet. Gebruik --ask, of geef de antwoorden mee.\n'
    : 'Hier kan ik geen vragen stellen, want dit is geen terminal. Gebruik --plain, of geef de antwoorden mee.\n';
}
