import { input } from '@inquirer/prompts';
import type { ChalkInstance } from 'chalk';
import type { Root } from 'mdast';
import { progress } from '../../dialogue/progress.ts';
import { chosen } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import type { Reply } from '../../engine/consult.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/tree.ts';
import { type OpenAnswer, openAnswerOf, typedReader } from '../input/open-answers.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { readDocument } from './pager.ts';
import { explanation } from './plain-answers.ts';
import type { Menu, Prompter, Reading } from './prompter.ts';
import { type ChooseConfig, choiceShowsNote, choose } from './prompts/choose.ts';
import { type Area, linesIn } from './prompts/frame.ts';
import { askOpen, type OpenConfig, openShowsNote } from './prompts/open.ts';
import { turnPage } from './prompts/turn-page.ts';
import { WIPE } from './prompts/use-area.ts';
import { takeTerminal } from './suspend.ts';

/** What asking in a terminal needs to know. */
export interface Setting {
  /** The colours of standard error. */
  readonly chalk: ChalkInstance;
  /** Whether what is read may have colours. */
  readonly isColoured: boolean;
  readonly today: string;
  /** Whether a digit answers a question at once, without Enter. */
  readonly isQuick: () => boolean;
}

/** Asks in a terminal, on standard error, redrawing one question at a time. */
export class TerminalPrompter implements Prompter {
  readonly #io: Io;
  readonly #setting: Setting;
  readonly #giveBack: () => void;
  /** How many things are being asked: one, or none. */
  #asking = 0;
  /** What must be seen with the next question. */
  #note = '';

  constructor(io: Io, setting: Setting) {
    this.#io = io;
    this.#setting = setting;
    this.#giveBack = takeTerminal(io, () => this.#asking > 0);
  }

  readonly ask = (about: Asking): Promise<Reply> => {
    const open = openAnswerOf(about.question.kind);
    return open === undefined ? this.#askToChoose(about) : this.#askInOwnWords(about, open);
  };

  readonly warn = (texts: readonly string[]): void => {
    this.#note = [this.#note, ...texts].filter((text) => text !== '').join('\n');
  };

  readonly choose = async ({ text, choices, note = '', isAlone = false }: Menu): Promise<string> => {
    if (isAlone) this.#io.stderr.write(WIPE);
    const menu = { above: '', text, note, help: '', explanation: '', canGoBack: false };
    const ids = await this.#pick({ ...menu, ...this.#canvas, picks: choices, many: false, picked: [] });
    if (ids === null) throw new Interrupted();
    return ids[0];
  };

  readonly askText = async (title: string, proposal: string): Promise<string> => {
    const { chalk } = this.#setting;
    this.#io.stderr.write(`\n${linesIn(title, this.#io.stderr.columns).join('\n')}\n`);
    const proposed = proposal === '' ? {} : { default: proposal };
    const line = { message: 'Naam:', ...proposed, theme: plainTheme(chalk) };
    return this.#stopping(() => input(line, this.#context));
  };

  readonly read = (root: Root, reading: Reading): Promise<void> =>
    readDocument(root, reading, {
      io: this.#io,
      isColoured: this.#setting.isColoured,
      choose: this.choose,
      waitForTurn: this.#waitForTurn,
    });

  readonly close = (): void => this.#giveBack();

  get #context() {
    return { output: this.#io.stderr.raw, input: this.#io.stdin.stream };
  }

  get #canvas() {
    return { canvas: { stream: this.#io.stderr, chalk: this.#setting.chalk } };
  }

  async #askInOwnWords(about: Asking, open: OpenAnswer): Promise<Reply> {
    const { today } = this.#setting;
    const value = chosen(about.current ?? '').find((one) => one !== UNKNOWN);
    const inWords = (one: string) => (one === UNKNOWN ? 'Weet ik niet' : open.echo(one, today));
    const before = value === undefined || value === '' ? undefined : { value, echo: inWords(value) };
    const config: OpenConfig = {
      ...frameOf(about),
      ...this.#canvas,
      note: '',
      current: before?.echo ?? '',
      howToType: open.howToType,
      read: typedReader(open, today, before),
      inWords,
    };
    const whole = await this.#noted(config, openShowsNote);
    const given = await this.#stopping(() => askOpen(whole, this.#context));
    return given === null ? { kind: 'back' } : { kind: 'answer', value: given };
  }

  async #askToChoose(about: Asking): Promise<Reply> {
    const many = KINDS[about.question.kind].takesSeveral;
    const picked = chosen(about.current ?? []);
    const isQuick = this.#setting.isQuick();
    const lists = { note: '', picks: about.question.options, many, picked, isQuick };
    const ids = await this.#pick({ ...frameOf(about), ...this.#canvas, ...lists });
    if (ids === null) return { kind: 'back' };
    return { kind: 'answer', value: many ? ids : ids[0] };
  }

  async #pick(config: ChooseConfig) {
    const whole = await this.#noted(config, choiceShowsNote);
    return this.#stopping(() => choose(whole, this.#context));
  }

  /** Puts the note with a question; where it does not fit, it is read first. */
  async #noted<C extends { readonly note: string }>(
    config: C,
    shows: (config: C, area: Area) => boolean,
  ): Promise<C> {
    const { columns, rows } = this.#io.stderr;
    const note = [this.#note, config.note].filter((text) => text !== '').join('\n');
    this.#note = '';
    this.#io.stderr.write('\n');
    const whole = { ...config, note };
    if (note === '' || shows(whole, { columns, rows, chalk: this.#setting.chalk })) return whole;
    await this.#showFirst(note);
    return { ...config, note: '' };
  }

  /** Shows what does not fit beside a question, and waits until it was read. */
  async #showFirst(text: string): Promise<void> {
    const { columns, rows, write } = this.#io.stderr;
    const lines = linesIn(text, columns).map((line) => this.#setting.chalk.bold.red(line));
    const room = Math.max(1, rows - 1);
    const pages = Math.ceil(lines.length / room);
    for (let page = 1; page <= pages; page += 1) {
      write(`${lines.slice((page - 1) * room, page * room).join('\n')}\n`);
      await this.#waitForTurn(`Enter: gelezen ${page}/${pages}`);
    }
  }

  readonly #waitForTurn = (text: string) =>
    this.#stopping(() =>
      turnPage({ stream: this.#io.stderr, text }, { ...this.#context, clearPromptOnDone: true }),
    );

  /** Asks something; Ctrl-C, or a terminal that went away, is told as Interrupted. */
  async #stopping<T>(asked: () => Promise<T>): Promise<T> {
    this.#asking += 1;
    try {
      return await asked();
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
      throw error;
    } finally {
      this.#asking -= 1;
    }
  }
}

/** Gives the look of a line to type on, in our colours or in none. */
function plainTheme(chalk: ChalkInstance) {
  const bold = (text: string) => chalk.bold(text);
  const style = { message: bold, answer: bold, defaultAnswer: (text: string) => `(${text})` };
  return { prefix: '', style };
}

function frameOf(about: Asking) {
  const { question, number, remaining, canGoBack } = about;
  return {
    above: progress(number, remaining),
    text: question.text,
    help: question.help ?? '',
    explanation: explanation(about),
    canGoBack,
  };
}
