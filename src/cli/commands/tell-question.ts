import { commandLine } from '../../dialogue/command-line.ts';
import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { lapsedForGood } from '../../engine/remaining.ts';
import type { Position } from '../../engine/resolve.ts';
import { jsonDocument } from '../../render/json.ts';
import type { AdviseOptions } from '../args/advise-flags.ts';
import { choiceLines } from '../io/choices.ts';
import { isOn } from '../io/environment.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Run } from '../output/deliver.ts';
import { tellLapsed } from '../output/tell-lapsed.ts';

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
  const { open } = KINDS[question.kind];
  const own = open === undefined ? [] : [{ id: open.example, label: `(een ${open.name})` }];
  const choices = [...own, ...question.options].map(({ id, label }) => ({
    id: `${question.id}=${id}`,
    label,
  }));
  tellLapsed(io, tree, lapsedForGood(tree, position, answers));
  throw new RunError(
    EXIT.answersNeeded,
    'answers-needed',
    `${warnings}${whyNotAsked(options, io)}Er is nog een antwoord nodig. ${question.text}\n${choiceLines(choices)}\nGeef het zo mee:\n  ${commandLine(answers, options)} -a ${question.id}=…`,
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
