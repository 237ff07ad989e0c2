import { createPrompt, isBackspaceKey, isEnterKey, useKeypress, useState } from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import type { ReadTyped } from '../../input/open-answers.ts';
import { answered, wrap } from './choose.ts';

/** What a question for an answer in one's own words looks like. */
export interface OpenConfig {
  readonly above: string;
  readonly text: string;
  readonly help: string;
  /** The answer given before, or empty. */
  readonly current: string;
  readonly explanation: string;
  readonly canGoBack: boolean;
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** What to type, after 'Typ'. */
  readonly howToType: string;
  /** Reads what was typed: an answer to keep, or what is wrong with it. */
  readonly read: (typed: string) => ReadTyped;
  /** A kept answer in words, for the screen. */
  readonly inWords: (value: string) => string;
}

/** A line to type an answer on, such as a date. Gives the answer, or null to go back. An empty line keeps the answer given before, and skips nothing. */
export const askOpen = createPrompt<string | null, OpenConfig>((config, done) => {
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
      const read = config.read(before.trim() || config.current);
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
    `Typ ${config.howToType}.`,
    config.current === ''
      ? 'Een streepje (-): ik weet het niet.'
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
