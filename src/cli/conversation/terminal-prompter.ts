import { input } from '@inquirer/prompts';
import type { ChalkInstance } from 'chalk';
import { chosen } from '../../engine/answers.ts';
import type { Asking } from '../../engine/asking.ts';
import type { Reply } from '../../engine/consult.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { UNKNOWN } from '../../engine/tree.ts';
import { howToType, type OpenAnswer, openAnswerOf, typedReader } from '../input/open-answers.ts';
import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { explanation } from './plain-prompter.ts';
import { type MenuChoice, type Prompter, progress } from './prompter.ts';
import { choose } from './prompts/choose.ts';
import { askOpen, type OpenConfig } from './prompts/open.ts';
import { readOn } from './prompts/read-on.ts';

/** Asks in a terminal, on standard error, redrawing one question at a time. */
export function terminalPrompter(io: Io, chalk: ChalkInstance, today: string): Prompter {
  const context = { output: io.stderr.raw, input: io.stdin.stream };
  const look = () => {
    io.stderr.write('\n');
    return { chalk, columns: io.stderr.columns };
  };
  const frame = (asking: Asking) => ({ ...frameOf(asking), ...look() });

  const askInOwnWords = async (asking: Asking, open: OpenAnswer): Promise<Reply> => {
    const config: OpenConfig = {
      ...frame(asking),
      current: chosen(asking.current ?? '').find((value) => value !== UNKNOWN) ?? '',
      howToType: howToType(open),
      read: typedReader(open, today),
      inWords: (value) => (value === UNKNOWN ? 'Weet ik niet' : open.echo(value, today)),
    };
    const value = await askOpen(config, context);
    return value === null ? { kind: 'back' } : { kind: 'answer', value };
  };

  const askToChoose = async (asking: Asking): Promise<Reply> => {
    const many = KINDS[asking.question.kind].takesSeveral;
    const picked = chosen(asking.current ?? []);
    const ids = await choose({ ...frame(asking), picks: asking.question.options, many, picked }, context);
    if (ids === null) return { kind: 'back' };
    return { kind: 'answer', value: many ? ids : ids[0] };
  };

  const chooseFromMenu = async (title: string, picks: readonly MenuChoice[]): Promise<string> => {
    const menu = { above: '', text: title, help: '', explanation: '', canGoBack: false };
    const picked = picks.slice(0, 1).map((pick) => pick.id);
    const ids = await choose({ ...menu, ...look(), picks, many: false, picked }, context);
    if (ids === null) throw new Interrupted();
    return ids[0];
  };

  const ask = (asking: Asking): Promise<Reply> => {
    const open = openAnswerOf(asking.question.kind);
    return open === undefined ? askToChoose(asking) : askInOwnWords(asking, open);
  };

  return {
    ask: (asking) => stopping(() => ask(asking)),
    choose: (title, choices) => stopping(() => chooseFromMenu(title, choices)),
    askText: (title, proposal) =>
      stopping(() => input({ message: title, default: proposal, theme: plainTheme(chalk) }, context)),
    pause: () => stopping(() => readOn({ chalk }, { ...context, clearPromptOnDone: true })),
    close: () => {},
  };
}

/** Gives the look of a line to type on, in our colours or in none. */
function plainTheme(chalk: ChalkInstance) {
  const bold = (text: string) => chalk.bold(text);
  const style = { message: bold, answer: bold, defaultAnswer: (text: string) => `(${text})` };
  return { prefix: '', style };
}

function frameOf(asking: Asking) {
  const { question, number, remaining, canGoBack } = asking;
  return {
    above: progress(number, remaining),
    text: question.text,
    help: question.help ?? '',
    explanation: explanation(asking),
    canGoBack,
  };
}

/** Ctrl-C or a terminal that went away, told as Interrupted. */
async function stopping<T>(asked: () => Promise<T>): Promise<T> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  }
}
