import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import { commandLine } from '../args/command-line.ts';
import { openAnswerOf } from '../input/open-answers.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Run } from '../output/deliver.ts';

/** Tells which answer is missing, and how to give it. Throws RunError, unless JSON was asked for. */
export function tellQuestion(
  { io, options, format, tree }: Run,
  position: Position,
  answers: Answers,
): ExitCode {
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
