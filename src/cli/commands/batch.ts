import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { adviceFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import { askingFor } from '../../engine/asking.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { lapsedAnswers, resolve } from '../../engine/resolve.ts';
import { adviceDocumentOf, errorDocument, questionDocument } from '../../render/json.ts';
import { commandLine } from '../args/command-line.ts';
import { checkedAnswers } from '../input/answers-input.ts';
import { loadTree } from '../input/load-tree.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

export interface BatchOptions {
  readonly content?: string;
  readonly region?: string;
  readonly today?: string;
  readonly 'fail-fast'?: boolean;
}

/** Lines are handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/** Lines between two signs of progress. */
const OFTEN = 10_000;

/**
 * Reads one set of answers a line and writes one document a line, in order: an advice, the next
 * question, or what is wrong with that line. Memory does not grow with the number of lines.
 */
export async function batchCommand(
  file: string | undefined,
  options: BatchOptions,
  io: Io,
): Promise<ExitCode> {
  const today = todayFor(options.today, io);
  const tree = await loadTree(options, io);
  const input = file === undefined || file === '-' ? io.stdin.stream : await opened(file);
  const counts = await replyToLines(input, tree, { ...options, today }, io);
  if (counts.wrong > 0) io.stderr.write(`${wrongLines(counts)}\n`);
  return counts.wrong > 0 ? EXIT.wrongUse : EXIT.done;
}

/** How many lines were replied to and how many were wrong, with the numbers in the input of the first of those. */
interface Counts {
  all: number;
  wrong: number;
  readonly first: number[];
}

/** So many wrong lines are named. */
const NAMED = 10;

function countWrong(counts: Counts, line: number): void {
  counts.wrong += 1;
  if (counts.first.length < NAMED) counts.first.push(line);
}

function wrongLines({ all, wrong, first }: Counts): string {
  const more = wrong > first.length ? ' en verder' : '';
  return `${wrong} van de ${all} regels ${wrong === 1 ? 'klopt' : 'kloppen'} niet: regel ${first.join(', ')}${more}.`;
}

type Settings = BatchOptions & { readonly today: string };

async function replyToLines(input: NodeJS.ReadableStream, tree: CompiledTree, settings: Settings, io: Io) {
  const counts: Counts = { all: 0, wrong: 0, first: [] };
  let number = 0;
  let waiting = '';
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const { isRight, document } = reply(line, tree, settings);
    waiting += `${JSON.stringify(document)}\n`;
    counts.all += 1;
    if (!isRight) countWrong(counts, number);
    if (waiting.length >= PIECE) {
      await io.stdout.flush(Buffer.from(waiting));
      waiting = '';
    }
    if (counts.all % OFTEN === 0) tellProgress(io, counts.all);
    if (!isRight && settings['fail-fast']) break;
  }
  await io.stdout.flush(Buffer.from(waiting));
  return counts;
}

interface Reply {
  readonly isRight: boolean;
  readonly document: object;
}

/** Gives the document for one line of answers: an advice, the next question, or what is wrong with it. */
function reply(line: string, tree: CompiledTree, options: Settings): Reply {
  try {
    return {
      isRight: true,
      document: replyTo(tree, checkedAnswers(tree, JSON.parse(line), options.today), options),
    };
  } catch (error) {
    return { isRight: false, document: errorDocument(failureOf(error)) };
  }
}

function replyTo(tree: CompiledTree, answers: Answers, options: Settings): object {
  const position = resolve(tree, answers);
  if (position.kind === 'end') {
    const command = commandLine(answers, options);
    return adviceDocumentOf(adviceFor(tree, position, { today: options.today, answers, command }));
  }
  if (position.kind === 'invalid')
    throw wrongUse('wrong-answers', `Het antwoord op "${position.question.id}" past niet.`);
  const { question, remaining, alerts } = askingFor(tree, position);
  const lapsed = lapsedAnswers(answers, position.path);
  return questionDocument({ question, remaining, answered: position.path.length, lapsed, alerts });
}

function failureOf(error: unknown) {
  if (error instanceof RunError) return error;
  if (error instanceof SyntaxError) {
    return {
      code: 'answers-form',
      message: 'Deze regel is geen JSON. Verwacht: {"sector": "po"}.',
      details: [],
    };
  }
  throw error;
}

function tellProgress(io: Io, count: number): void {
  if (io.stderr.isTerminal && !io.stdout.isTerminal)
    io.stderr.write(`\r${count.toLocaleString('nl-NL')} regels`);
}

async function opened(file: string) {
  const stream = createReadStream(file);
  await new Promise((resolve, reject) => {
    stream.once('open', resolve);
    stream.once('error', () => {
      reject(
        new RunError(
          EXIT.fileProblem,
          'file-not-read',
          `"${file}" kan niet gelezen worden. Bestaat het bestand?`,
        ),
      );
    });
  });
  return stream;
}
