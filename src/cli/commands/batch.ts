import { createReadStream, statSync } from 'node:fs';
import { commandLine } from '../../dialogue/command-line.ts';
import type { Advice } from '../../engine/advice.ts';
import { onRoute, PART_NAMES, partsFor } from '../../engine/advise.ts';
import type { Answers } from '../../engine/answers.ts';
import { nextQuestion } from '../../engine/asking.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { Directory } from '../../engine/place/directory.ts';
import { answersSkippingPlace, withoutPlace } from '../../engine/place/without-place.ts';
import { resolve } from '../../engine/resolve.ts';
import { jsonLine } from '../../render/json.ts';
import { answersInLine } from '../input/answer-line.ts';
import { tellAwaited } from '../input/await-input.ts';
import { placeQuestions, placeReader, type ReadPlaces } from '../input/given-places.ts';
import { type Line, linesOf } from '../input/lines.ts';
import { loadTree } from '../input/load-tree.ts';
import { todayFor } from '../input/today.ts';
import { EXIT, type ExitCode, RunError, wrongUse } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { directoryOf } from '../io/load-directory.ts';
import { notAllowed } from '../io/suggestion.ts';

export interface BatchOptions {
  readonly 'with-place'?: boolean;
  readonly content?: string;
  readonly region?: string;
  readonly today?: string;
  readonly 'fail-fast'?: boolean;
  /** Names with commas between them. */
  readonly fields?: string;
}

/** Documents are handed on in pieces of about this many characters, and whenever the input pauses. */
const PIECE = 64 * 1024;

/** Lines between two signs of progress. */
const LINES_PER_SIGN = 10_000;

/** The most wrong lines that are named. */
const MOST_NAMED = 10;

/** What every line is answered with. */
interface Setting {
  readonly tree: CompiledTree;
  readonly today: string;
  readonly options: BatchOptions;
  /** The division into regions; undefined when the content asks for no place. */
  readonly directory: Directory | undefined;
  readonly readPlaces: ReadPlaces;
  /** Which parts of an advice to write. */
  readonly fields: readonly (keyof Advice)[];
}

/** How many lines were replied to, how many were wrong, and the numbers in the input of the first of those. */
interface Counts {
  all: number;
  wrong: number;
  readonly first: number[];
}

/**
 * Reads one set of answers a line and writes one document a line, in order: an advice, the next
 * question, or what is wrong with that line. Memory does not grow with the number of lines.
 */
export async function batchCommand(
  file: string | undefined,
  options: BatchOptions,
  io: Io,
): Promise<ExitCode> {
  const today = await todayFor(options.today, io);
  const fields = options.fields === undefined ? PART_NAMES : fieldsIn(options.fields);
  const tree = await loadTree(options, io);
  const directory = placeQuestions(tree).length === 0 ? undefined : await directoryOf(io)();
  const readPlaces: ReadPlaces =
    directory === undefined
      ? (given) => given
      : placeReader(tree, directory, (id, key) => `{"${id}": "${key}"}`);
  const isAwaited = file === undefined || file === '-';
  if (isAwaited) tellAwaited(io, 'antwoorden: een regel JSON per keer, zoals {"sector":"po"}');
  const input = isAwaited ? io.stdin.stream : await opened(file);
  const counts = await replyToLines(input, { tree, today, options, fields, directory, readPlaces }, io);
  if (counts.wrong > 0) io.stderr.write(`${wrongLines(counts)}\n`);
  return counts.wrong > 0 ? EXIT.wrongUse : EXIT.done;
}

/** Reads names with commas between them. Throws RunError on a name that is no part of an advice. */
function fieldsIn(list: string): (keyof Advice)[] {
  return list.split(',').map((written) => {
    const value = written.trim();
    const name = PART_NAMES.find((part) => part === value);
    if (name !== undefined) return name;
    throw notAllowed(
      'wrong-value',
      { path: '--fields', value, allowed: PART_NAMES },
      (meant) => `"${value}" is geen deel van een advies.${meant} Kies uit: ${PART_NAMES.join(', ')}.`,
    );
  });
}

async function replyToLines(input: NodeJS.ReadableStream, setting: Setting, io: Io): Promise<Counts> {
  const counts: Counts = { all: 0, wrong: 0, first: [] };
  const out = new Pieces(io);
  let number = 0;
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      number += 1;
      const { isRight, document } = reply(line, setting);
      await out.write(document);
      count(counts, isRight, number);
      if (counts.all % LINES_PER_SIGN === 0) tellProgress(io, counts.all);
      if (isRight || !setting.options['fail-fast']) continue;
      await out.flush();
      return counts;
    }
    await out.flush();
  }
  return counts;
}

/** Output that is handed on in pieces. */
class Pieces {
  readonly #io: Io;
  #waiting = '';

  constructor(io: Io) {
    this.#io = io;
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= PIECE) await this.flush();
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    await this.#io.stdout.flush(bytes);
  }
}

function count(counts: Counts, isRight: boolean, line: number): void {
  counts.all += 1;
  if (isRight) return;
  counts.wrong += 1;
  if (counts.first.length < MOST_NAMED) counts.first.push(line);
}

function wrongLines({ all, wrong, first }: Counts): string {
  const more = wrong > first.length ? ' en verder' : '';
  return `${wrong} van de ${all} regels ${wrong === 1 ? 'klopt' : 'kloppen'} niet: regel ${first.join(', ')}${more}.`;
}

interface Reply {
  readonly isRight: boolean;
  readonly document: string;
}

/** Gives the document for one line of answers: an advice, the next question, or what is wrong with it. */
function reply(line: Line, setting: Setting): Reply {
  try {
    const answers = answersInLine(line, setting);
    return { isRight: true, document: replyTo(answers, setting) };
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    const { code, message, details } = error;
    return { isRight: false, document: jsonLine('error', { code, message, details }) };
  }
}

function replyTo(answers: Answers, { tree, today, options, fields, directory }: Setting): string {
  const position = resolve(tree, answers);
  if (position.kind === 'end') {
    const route = onRoute(position.path);
    const told = options['with-place'] ? route : answersSkippingPlace(tree, route);
    const command = commandLine(told, { content: options.content, region: options.region });
    const whole = partsFor(tree, position, { today, answers, command, directory }, fields);
    return jsonLine('advice', options['with-place'] ? whole : withoutPlace(tree, whole));
  }
  if (position.kind === 'invalid') {
    throw wrongUse('wrong-answers', `Het antwoord op "${position.question.id}" past niet.`);
  }
  return jsonLine('question', nextQuestion(tree, position, answers));
}

/** Shows that something happens to whoever waits at a terminal while the documents go elsewhere. */
function tellProgress(io: Io, count: number): void {
  if (io.stderr.isTerminal && !io.stdout.isTerminal)
    io.stderr.write(`\r${count.toLocaleString('nl-NL')} regels`);
}

async function opened(file: string) {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RunError(EXIT.fileProblem, 'file-not-read', `"${file}" is een map, geen bestand.`);
  }
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
