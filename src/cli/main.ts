import { jsonDocument } from '../render/json.ts';
import { asksForJson, parse } from './args/parse.ts';
import { COMMANDS } from './commands/declared.ts';
import { npxBefore } from './io/environment.ts';
import {
  EXIT,
  type ExitCode,
  type Failure,
  faultOf,
  Interrupted,
  isSystemError,
  RunError,
  systemCodeOf,
  wrongUse,
} from './io/errors.ts';
import type { Io } from './io/io.ts';

/** Runs a command line. Gives the exit code; every way to end is decided here. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    refuseUnreadable(argv);
    const parsed = parse(argv, COMMANDS);
    switch (parsed.kind) {
      case 'run': {
        const { command, given } = parsed;
        if (given.values['output'] !== undefined) {
          const { refuseOverRead } = await import('./args/refuse-over-read.ts');
          refuseOverRead(command, given);
        }
        return await command.run(given, io);
      }
      case 'version':
        io.stdout.write(`${io.version}\n`);
        return EXIT.done;
      case 'help': {
        const { helpText } = await import('./args/help.ts');
        const { command } = parsed;
        io.stdout.write(helpText(COMMANDS, command, io.stdout.columns) + ((await command?.more?.()) ?? ''));
        return EXIT.done;
      }
      case 'complete': {
        const { tellWords } = await import('./completion/tell-words.ts');
        return tellWords(parsed.line, COMMANDS, io);
      }
      case 'topic': {
        const { topicText } = await import('./args/topics.ts');
        io.stdout.write(topicText(parsed.topic, io.stdout.columns));
        return EXIT.done;
      }
    }
  } catch (error) {
    return report(error, argv, io);
  }
}

/** Far more than any answer, name or code has. */
const LONGEST_WORD = 8_000;

/** Signs that nobody sees, other than the ends of lines that come with pasting. */
const UNSEEN = /(?![\t\r\n])[\p{Cc}\p{Cf}]/u;

/** Refuses words that nobody can have meant: with signs that are not seen, or without an end. So no message repeats them. */
function refuseUnreadable(argv: readonly string[]): void {
  const word = argv.find((one) => UNSEEN.test(one) || one.length > LONGEST_WORD);
  if (word === undefined) return;
  const shown = word.slice(0, 40).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  const begin = word.length > 40 ? `${shown}…` : shown;
  const why = UNSEEN.test(word)
    ? 'staan tekens die u niet ziet. Typ het opnieuw, met gewone letters en cijfers.'
    : 'staan te veel tekens. Zet lange invoer in een bestand.';
  const error = wrongUse('unreadable-word', `In "${begin}" ${why}`, { path: begin });
  error.answersTold = true;
  throw error;
}

/** Tells what went wrong. Gives the exit code for it. Never throws: what cannot be told anywhere is left. */
export async function report(error: unknown, argv: readonly string[], io: Io): Promise<ExitCode> {
  if (error instanceof Interrupted) return error.exitCode;
  // Nobody reads on (`| head`): that is no error.
  if (systemCodeOf(error) === 'EPIPE') return EXIT.done;
  const failure = await failureOf(error, io).catch((another: unknown) => faultOf(another, io));
  if (asksForJson(argv, COMMANDS) && canWrite(io, errorJson(failure))) return failure.exitCode;
  (await import('./output/failure.ts')).tellFailure(failure, io);
  const isTold: readonly ExitCode[] = [EXIT.answersNeeded, EXIT.fault];
  if (!isTold.includes(failure.exitCode)) await tellAnswers(argv, error, io);
  return failure.exitCode;
}

async function failureOf(error: unknown, io: Io): Promise<Failure> {
  return (await import('./output/failure.ts')).failureOf(error, io);
}

/** Content and regions: an error that is none of the command line is one of those. */
const PACKS = [{ path: '--content' }, { path: '--region' }];

/** Gives back the answers that were on the command line, as a line to go on with. */
async function tellAnswers(argv: readonly string[], error: unknown, io: Io): Promise<void> {
  const known = error instanceof RunError ? error : undefined;
  // A conversation tells it itself, and knows when nothing may be shown.
  if (known?.answersTold || isSystemError(error)) return;
  const { answersLine, SCHOOL_TO_FILL } = await import('./args/answers-line.ts');
  const line = answersLine(argv, COMMANDS, known?.details ?? PACKS);
  if (line === null) return;
  const npx = npxBefore(io.env);
  const { tell } = await import('./io/message.ts');
  const fill = line.endsWith(SCHOOL_TO_FILL)
    ? ', met achter --school de plaats of postcode van de school'
    : '';
  tell(io, `Met deze regel gaat u verder met uw antwoorden${fill}:\n  ${npx}${line}`);
}

function errorJson({ code, message, details }: Failure): string {
  return jsonDocument('error', { code, message, details });
}

function canWrite(io: Io, text: string): boolean {
  try {
    io.stdout.write(text);
    return true;
  } catch {
    return false;
  }
}
