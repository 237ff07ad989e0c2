import { createPrompt, isBackspaceKey, isEnterKey, useKeypress, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import { answered, wrap } from './choose.ts';

/** A date that was read, or what is wrong with what was typed. */
export type ReadDate = { readonly value: string } | { readonly problem: string };

/** What a question for a date looks like. */
export interface DateConfig {
  readonly above: string;
  readonly text: string;
  readonly help: string;
  /** The date given before, or empty. */
  readonly current: string;
  readonly explanation: string;
  readonly canGoBack: boolean;
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** Reads what was typed: a date to keep, or what is wrong with it. */
  readonly read: (typed: string) => ReadDate;
  /** A kept date in words, for the screen. */
  readonly inWords: (value: string) => string;
}

/** A line to type a date on. Gives the date, or null to go back. An empty line skips. */
export const askDate = createPrompt<string | null, DateConfig>((config, done) => {
  const { chalk, columns } = config;
  const [typed, setTyped] = useState('');
  const [explains, setExplains] = useState(false);
  const [problem, setProblem] = useState('');
  const [ended, setEnded] = useState<string | null | undefined>(undefined);

  const end = (value: string | null) => {
    setEnded(value);
    done(value);
  };

  useKeypress((key, line) => {
    const before = typed;
    if (isEnterKey(key)) {
      const read = config.read(before.trim() || config.current || '-');
      if ('value' in read) return end(read.value);
      setProblem(read.problem);
      line.write(before);
      return undefined;
    }
    if (config.canGoBack && before === '' && (key.name === 'left' || isBackspaceKey(key))) return end(null);
    if (line.line.includes('?')) {
      line.clearLine(0);
      line.write(before);
      setExplains(!explains);
      return undefined;
    }
    setProblem('');
    setTyped(line.line);
    return undefined;
  });

  if (ended === null) return chalk.dim('Terug naar de vorige vraag.');
  if (ended !== undefined) return answered(config.text, chalk.bold(config.inWords(ended)), columns);
  const head = [config.above === '' ? '' : chalk.dim(config.above), chalk.bold(config.text), config.help];
  const lines = head.filter((part) => part !== '').map((part) => wrap(part, columns));
  const keys = [
    'Typ een datum, zoals 2-11-2026.',
    config.current === ''
      ? 'Leeg laten en Enter: ik weet het niet.'
      : `Enter: ${config.inWords(config.current)}. Een streepje (-): ik weet het niet.`,
    '?: waarom deze vraag.',
    config.canGoBack ? 'Pijl naar links: terug.' : '',
  ];
  const under = [
    explains ? wrap(config.explanation, columns) : '',
    problem === '' ? '' : chalk.red(wrap(problem, columns)),
    chalk.dim(wrap(keys.filter((part) => part !== '').join(' '), columns)),
  ];
  return [`${lines.join('\n')}\n\n> ${typed}`, `\n${under.filter((part) => part !== '').join('\n\n')}`];
});
