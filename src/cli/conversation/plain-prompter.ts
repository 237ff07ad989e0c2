import type { Root } from 'mdast';
import { progress } from '../../dialogue/progress.ts';
import type { Asking } from '../../engine/asking.ts';
import type { Reply } from '../../engine/consult.ts';
import { renderTerminal } from '../../render/terminal.ts';
import { openAnswerOf, typedReader } from '../input/open-answers.ts';
import { colourFor } from '../io/colour.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lineReader, type NextLine } from './line-reader.ts';
import { howToAnswer, labelsOf, readReply } from './plain-answers.ts';
import { readInParts } from './plain-reading.ts';
import type { Menu, Prompter, Reading } from './prompter.ts';

/**
 * Asks line by line: numbered choices, nothing redrawn, no colour, no line broken by us. For screen readers,
 * simple terminals and pipes. When the lines run out the question is left.
 */
export class PlainPrompter implements Prompter {
  readonly #io: Io;
  readonly #today: () => string;
  readonly #nextLine: NextLine;
  readonly close: () => void;
  /** What was asked last, for who comes back to it. */
  #last = '';

  constructor(io: Io, today: () => string) {
    this.#io = io;
    this.#today = today;
    const { nextLine, close } = lineReader(io, () => this.#say(this.#last));
    this.#nextLine = nextLine;
    this.close = close;
  }

  readonly warn = (texts: readonly string[]): void => this.#say(`\n${texts.join('\n')}`);

  readonly ask = async (asking: Asking): Promise<Reply> => {
    const { question, current } = asking;
    const open = openAnswerOf(question.kind);
    const echo = (value: string) => open?.echo(value, this.#today()) ?? value;
    const before =
      current === undefined ? undefined : { value: String(current), echo: labelsOf(question, current, echo) };
    this.#ask(`\n${questionText(asking)}\n${howToAnswer(asking, before?.echo)}`);
    const readOpen = open && typedReader(open, this.#today, before);
    for (;;) {
      const line = await this.#line();
      if (line === undefined) return { kind: 'leave' };
      const reply = readReply(asking, line, readOpen);
      if (reply.kind === 'say') {
        this.#say(reply.text);
        continue;
      }
      if (reply.kind === 'answer') this.#say(`Gekozen: ${reply.echo}`);
      return reply;
    }
  };

  readonly choose = async ({ text, choices, note = '' }: Menu): Promise<string> => {
    const list = choices.map((choice, at) => `${at + 1}. ${choice.label}`).join('\n');
    const howTo = `Typ een nummer van 1 tot ${choices.length}. stop = stoppen. opnieuw = herhalen.`;
    this.#ask(
      [note === '' ? '' : `\n${note}`, `\n${text}`, list, howTo].filter((part) => part !== '').join('\n'),
    );
    for (;;) {
      const line = await this.#lineOrStop();
      const choice = /^\d+$/.test(line) ? choices[Number(line) - 1] : undefined;
      if (choice !== undefined) return choice.id;
      this.#say(`${line === '' ? 'U typte niets' : `"${line}" kan niet`}. ${howTo}`);
    }
  };

  readonly askText = async (title: string, proposal: string): Promise<string> => {
    this.#ask(`\n${title}${proposal === '' ? '' : ` Druk op Enter voor: ${proposal}`}`);
    return (await this.#lineOrStop()) || proposal;
  };

  readonly read = async (root: Root, { inPager }: Reading): Promise<void> => {
    const { stdin, stdout } = this.#io;
    const screen = { columns: Number.POSITIVE_INFINITY, chalk: colourFor(this.#io, 'stdout', false) };
    if (!inPager || !stdin.isTerminal || !stdout.isTerminal)
      return stdout.write(renderTerminal(root, screen));
    const tell = (text: string) => {
      this.#last = text;
      stdout.write(text);
    };
    await readInParts(root, { tell, nextLine: () => this.#lineOrStop(), screen });
  };

  #say(text: string): void {
    this.#io.stderr.write(`${text}\n`);
  }

  #ask(text: string): void {
    this.#last = text;
    this.#say(text);
  }

  /** The next line without white around it; undefined when there are no more. 'stop' stops, 'opnieuw' repeats. */
  async #line(): Promise<string | undefined> {
    for (;;) {
      const line = (await this.#nextLine())?.trim();
      if (line?.toLowerCase() === 'stop') throw new Interrupted();
      if (line === undefined || !AGAIN.test(line)) return line;
      this.#say(this.#last);
    }
  }

  async #lineOrStop(): Promise<string> {
    const line = await this.#line();
    if (line === undefined) throw new Interrupted();
    return line;
  }
}

/** What somebody types to hear again what was asked. */
const AGAIN = /^(opnieuw|herhaal|nog eens)$/i;

function questionText({ question, number, remaining }: Asking): string {
  const options = openAnswerOf(question.kind) === undefined ? question.options : [];
  const choices = options.map((option, at) => `${at + 1}. ${option.label}`);
  return [`${progress(number, remaining)}. ${question.text}`, question.help ?? '', ...choices]
    .filter((part) => part !== '')
    .join('\n');
}
