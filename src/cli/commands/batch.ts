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

/** The most lines that are named for one way to end. */
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

/** What a line is answered with. */
type Status = 'advice' | 'question' | 'error';

/** How many lines were replied to, and which with what. */
interface Counts extends Readonly<Record<Status, Some>> {
  all: number;
}

/** How many lines, and the numbers in the input of the first of them. */
interface Some {
  count: number;
  readonly first: number[];
}

/**
 * Reads one set of answers a line and writes one document a line, in order: an advice, the next
 * question, or what is wrong with that line. It ends as its worst line would by itself: wrong, or with more
 * answers needed. Memory does not grow with the number of lines.
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
  return ended(counts, io);
}

function ended({ all, error, question }: Counts, io: Io): ExitCode {
  const tell = (some: Some, one: string, more: string) => {
    if (some.count > 0) io.stderr.write(`${some.count} van de ${all} regels ${linesIn(some, one, more)}\n`);
  };
  tell(error, 'klopt niet', 'kloppen niet');
  tell(question, 'heeft nog een antwoord nodig', 'hebben nog een antwoord nodig');
  if (error.count > 0) return EXIT.wrongUse;
  return question.count > 0 ? EXIT.answersNeeded : EXIT.done;
}

function linesIn({ count, first }: Some, one: string, more: string): string {
  const others = count > first.length ? ' en verder' : '';
  return `${count === 1 ? one : more}: regel ${first.join(', ')}${others}.`;
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
  const none = (): Some => ({ count: 0, first: [] });
  const counts: Counts = { all: 0, advice: none(), question: none(), error: none() };
  const out = new Pieces(io);
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      const { status, document } = reply(line, setting);
      await out.write(document);
      counts.all += 1;
      count(counts[status], counts.all);
      if (counts.all % LINES_PER_SIGN === 0) tellProgress(io, counts.all);
      if (status !== 'error' || !setting.options['fail-fast']) continue;
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

function count(some: Some, line: number): void {
  some.count += 1;
  if (some.first.length < MOST_NAMED) some.first.push(line);
}

interface Reply {
  readonly status: Status;
  readonly document: string;
}

/** Gives the document for one line of answers: an advice, the next question, or what is wrong with it. */
function reply(line: Line, setting: Setting): Reply {
  try {
    const answers = answersInLine(line, setting);
    return replyTo(answers, setting);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    const { code, message, details } = error;
    return { status: 'error', document: jsonLine('error', { code, message, details }) };
  }
}

function replyTo(answers: Answers, { tree, today, options, fields, directory }: Setting): Reply {
  const position = resolve(tree, answers);
  if (position.kind === 'end') {
    const route = onRoute(position.path);
    const told = options['with-place'] ? route : answersSkippingPlace(tree, route);
    const command = commandLine(told, { content: options.content, region: options.region });
    const whole = partsFor(tree, position, { today, answers, command, directory }, fields);
    const document = jsonLine('advice', options['with-place'] ? whole : withoutPlace(tree, whole));
    return { status: 'advice', document };
  }
  if (position.kind === 'invalid') {
    throw wrongUse('wrong-answers', `Het antwoord op "${position.question.id}" past niet.`);
  }
  return { status: 'question', document: jsonLine('question', nextQuestion(tree, position, answers)) };
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
