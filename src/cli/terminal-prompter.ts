import { input } from '@inquirer/prompts';
import type { ChalkInstance } from 'chalk';
import { chosen } from '../engine/answers.ts';
import { UNKNOWN } from '../engine/tree.ts';
import type { Asking, Reply } from './consult.ts';
import { Interrupted } from './errors.ts';
import type { Io } from './io.ts';
import { explanation, readTypedDate } from './plain-prompter.ts';
import { type Prompter, progress } from './prompter.ts';
import { choose } from './prompts/choose.ts';
import { askDate } from './prompts/date.ts';

/** Asks in a terminal, on standard error, redrawing one question at a time. */
export function terminalPrompter(
  io: Io,
  chalk: ChalkInstance,
  today: string,
  dateInWords: (date: string) => string,
): Prompter {
  const context = { output: io.stderr.raw, input: io.stdin.stream };
  const look = () => {
    io.stderr.write('\n');
    return { chalk, columns: io.stderr.columns };
  };
  return {
    ask: (asking) => stopping(async (): Promise<Reply> => {
      const frame = { ...frameOf(asking), ...look() };
      if (asking.question.kind === 'date') {
        const date = await askDate(
          {
            ...frame,
            current: chosen(asking.current ?? '').find((value) => value !== UNKNOWN) ?? '',
            read: (typed) => readTypedDate(typed, today) as { value: string } | { problem: string },
            inWords: (value) => (value === UNKNOWN ? 'Weet ik niet' : dateInWords(value)),
          },
          context,
        );
        return date === null ? { kind: 'back' } : { kind: 'answer', value: date };
      }
      const many = asking.question.kind === 'many';
      const picked = chosen(asking.current ?? []);
      const ids = await choose({ ...frame, picks: asking.question.options, many, picked }, context);
      if (ids === null) return { kind: 'back' };
      return { kind: 'answer', value: many ? ids : (ids[0] as string) };
    }),
    choose: (title, choices) => stopping(async () => {
      const menu = { above: '', text: title, help: '', explanation: '', canGoBack: false };
      const ids = await choose({ ...menu, ...look(), picks: choices, many: false, picked: [] }, context);
      return ids?.[0] as string;
    }),
    askText: (title, proposal) => stopping(() =>
      input({ message: title, default: proposal, theme: { prefix: '' } }, context),
    ),
    close: () => {},
  };
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
