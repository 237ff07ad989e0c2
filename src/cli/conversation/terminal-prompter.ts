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
import type { Lend } from './persons-pager.ts';
import { explanation } from './plain-answers.ts';
import type { Menu, Prompter, Reading } from './prompter.ts';
import { type ChooseConfig, choiceShowsNote, choose } from './prompts/choose.ts';
import { type Area, linesIn } from './prompts/frame.ts';
import { askOpen, type OpenConfig, openShowsNote } from './prompts/open.ts';
import { turnPage } from './prompts/turn-page.ts';
import { WIPE } from './prompts/use-area.ts';
import { type Holder, takeTerminal } from './suspend.ts';

/** What asking in a terminal needs to know. */
export interface Setting {
  /** The colours of standard error. */
  readonly chalk: ChalkInstance;
  /** Whether what is read may have colours. */
  readonly isColoured: boolean;
  /** The day, each time anew: a conversation may be stopped, and go on a week later. */
  readonly today: () => string;
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
  #holder: Holder = 'us';
  /** Ctrl-C was pressed: nothing is asked any more. */
  #isStopped = false;
  /** What comes in is part of a paste. */
  #isPasted = false;
  /** Ends what is being asked. */
  #leaving = new AbortController();
  /** What must be seen with the next question. */
  #note = '';

  constructor(io: Io, setting: Setting) {
    this.#io = io;
    this.#setting = setting;
    this.#giveBack = takeTerminal(io, {
      isAsking: () => this.#asking > 0,
      holder: () => this.#holder,
      interrupt: () => {
        this.#isStopped = true;
        this.#leaving.abort();
      },
      paste: (isGoingOn) => {
        this.#isPasted = isGoingOn;
      },
    });
  }

  readonly ask = async (about: Asking): Promise<Reply> => {
    const open = openAnswerOf(about.question.kind);
    try {
      return await (open === undefined ? this.#askToChoose(about) : this.#askInOwnWords(about, open));
    } catch (error) {
      if (error instanceof InputEnded) return { kind: 'leave' };
      throw error;
    }
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
    // An Enter in a paste decides nothing: what comes after it must not be taken for keys of the menu.
    const validate = () => !this.#isPasted || ONE_LINE;
    const line = { message: 'Naam:', ...proposed, validate, theme: plainTheme(chalk) };
    return this.#stopping(() => input(line, this.#context));
  };

  readonly read = (root: Root, reading: Reading): Promise<void> =>
    readDocument(root, reading, {
      io: this.#io,
      isColoured: this.#setting.isColoured,
      choose: this.choose,
      waitForTurn: this.#waitForTurn,
      lend: this.#lend,
    });

  readonly close = (): void => this.#giveBack();

  get #context() {
    const { signal } = this.#leaving;
    return { output: this.#io.stderr.raw, input: this.#io.stdin.stream, signal };
  }

  get #canvas() {
    return { canvas: { stream: this.#io.stderr, chalk: this.#setting.chalk } };
  }

  async #askInOwnWords(about: Asking, open: OpenAnswer): Promise<Reply> {
    const { today } = this.#setting;
    const value = chosen(about.current ?? '').find((one) => one !== UNKNOWN);
    const inWords = (one: string) => (one === UNKNOWN ? 'Weet ik niet' : open.echo(one, today()));
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
    let [page, pages] = [1, 1];
    while (page <= pages) {
      const { columns, rows, write } = this.#io.stderr;
      const lines = linesIn(text, columns).map((line) => this.#setting.chalk.bold.red(line));
      const room = Math.max(1, rows - 1);
      pages = Math.ceil(lines.length / room);
      write(`${lines.slice((page - 1) * room, page * room).join('\n')}\n`);
      const turn = await this.#waitForTurn(`Enter: gelezen ${page}/${pages}`);
      // On a screen of another size it begins anew; no other key says that it was read.
      if (turn === 'again') page = 1;
      else if (turn === 'next') page += 1;
      else if (turn === 'back') page = Math.max(1, page - 1);
    }
  }

  /** While another program has the terminal, what is pressed is for that one. */
  readonly #lend: Lend = async (to, work) => {
    this.#holder = to;
    try {
      return await work();
    } finally {
      this.#holder = 'us';
    }
  };

  readonly #waitForTurn = (text: string) =>
    this.#stopping(() =>
      turnPage({ stream: this.#io.stderr, text }, { ...this.#context, clearPromptOnDone: true }),
    );

  /** Asks something; Ctrl-C, or a terminal that went away, is told as Interrupted, and Ctrl-D as the end of the input. */
  async #stopping<T>(asked: () => Promise<T>): Promise<T> {
    if (this.#isStopped) throw new Interrupted();
    this.#leaving = new AbortController();
    // Nothing is read any more, and nothing else goes on: there will be no answer.
    const leave = () => this.#leaving.abort();
    process.once('beforeExit', leave);
    this.#asking += 1;
    try {
      return await asked();
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'AbortPromptError' && !this.#isStopped) throw new InputEnded();
      throw ['AbortPromptError', 'ExitPromptError'].includes(name) ? new Interrupted() : error;
    } finally {
      process.off('beforeExit', leave);
      this.#asking -= 1;
    }
  }
}

const ONE_LINE = 'U plakte meer dan een regel. Typ een naam.';

/** Gives the look of a line to type on, in our colours or in none. */
function plainTheme(chalk: ChalkInstance) {
  const bold = (text: string) => chalk.bold(text);
  const style = { message: bold, answer: bold, defaultAnswer: (text: string) => `(${text})`, error: bold };
  return { prefix: '', style };
}

/** There is nothing more to read: a question is left; anything else stops. */
class InputEnded extends Interrupted {}

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
