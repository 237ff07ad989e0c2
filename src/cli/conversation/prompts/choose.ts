import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  type KeypressEvent,
  useKeypress,
  useState,
} from '@inquirer/core';
import type { ChalkInstance } from 'chalk';
import { wrapAnsi } from 'fast-wrap-ansi';

/** One thing to pick. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  /** Picking it drops all others, and the other way round. */
  readonly exclusive?: boolean;
}

/** What a choice looks like and does. */
export interface ChooseConfig {
  /** A line above the question, such as the progress. */
  readonly above: string;
  readonly text: string;
  readonly help: string;
  readonly picks: readonly Pick[];
  readonly many: boolean;
  /** Ids picked before; the mark starts on the first. Without any, nothing is marked. */
  readonly picked: readonly string[];
  /** Shown after a question mark; empty when there is nothing to explain. */
  readonly explanation: string;
  readonly canGoBack: boolean;
  readonly columns: number;
  readonly chalk: ChalkInstance;
}

/** The picked ids, at least one; or null to go back. */
export type Chosen = readonly [string, ...string[]] | null;

/**
 * A list to pick from, drawn with words that wrap. Digits only move the mark, Enter decides;
 * a question mark explains; left or backspace goes back. Nothing is told by colour alone.
 */
export const choose = createPrompt<Chosen, ChooseConfig>((config, done) => {
  const { picks, many } = config;
  const [mark, setMark] = useState(startOf(config));
  const [picked, setPicked] = useState<readonly string[]>(many ? config.picked : []);
  const [explains, setExplains] = useState(false);
  const [problem, setProblem] = useState('');
  const [ended, setEnded] = useState<Chosen | undefined>(undefined);

  const end = (chosen: Chosen) => {
    setEnded(chosen);
    done(chosen);
  };
  const decide = () => {
    const chosen = many
      ? picks.filter((pick) => picked.includes(pick.id))
      : picks.slice(Math.max(0, mark), mark + 1);
    const [first, ...others] = chosen.map((pick) => pick.id);
    if (first !== undefined) end([first, ...others]);
    else if (many) setProblem('Kies minstens één, met de spatiebalk of een cijfer.');
    else setProblem('Kies eerst een antwoord.');
  };

  const press: Record<KeyMeaning['kind'], (at: number) => void> = {
    decide,
    back: () => end(null),
    explain: () => setExplains(!explains),
    wrong: () => setProblem(`Kies een cijfer van 1 tot ${picks.length}.`),
    move: setMark,
    toggle: (at) => {
      setMark(at);
      const pick = picks[at];
      if (pick !== undefined) setPicked(toggled(picks, picked, pick));
    },
  };
  useKeypress((key, line) => {
    line.clearLine(0);
    setProblem('');
    const meaning = meaningOf(key, config, mark);
    if (meaning !== null) press[meaning.kind](meaning.at);
  });

  if (ended !== undefined) return summary(config, ended);
  const view = { mark, picked, explains, problem };
  return [headOf(config), bodyOf(config, view)];
});

/** What a key does, and on which pick. */
interface KeyMeaning {
  readonly kind: 'decide' | 'back' | 'explain' | 'move' | 'toggle' | 'wrong';
  readonly at: number;
}

function meaningOf(key: KeypressEvent, config: ChooseConfig, mark: number): KeyMeaning | null {
  if (isEnterKey(key)) return { kind: 'decide', at: mark };
  if (key.name === 'left' || isBackspaceKey(key)) {
    return config.canGoBack ? { kind: 'back', at: mark } : null;
  }
  const isQuestionMark = (key as { sequence?: string }).sequence === '?';
  return isQuestionMark ? { kind: 'explain', at: mark } : pickingOf(key, config, mark);
}

function pickingOf(key: KeypressEvent, { picks, many }: ChooseConfig, mark: number): KeyMeaning | null {
  if (isUpKey(key)) return { kind: 'move', at: Math.max(0, mark - 1) };
  if (isDownKey(key)) return { kind: 'move', at: Math.min(picks.length - 1, mark + 1) };
  if (isSpaceKey(key)) return many ? { kind: 'toggle', at: mark } : null;
  if (!isNumberKey(key)) return null;
  const at = Number(key.name) - 1;
  return { kind: picks[at] === undefined ? 'wrong' : many ? 'toggle' : 'move', at };
}

interface View {
  readonly mark: number;
  readonly picked: readonly string[];
  readonly explains: boolean;
  readonly problem: string;
}

function startOf({ picks, picked, many }: ChooseConfig): number {
  return Math.max(
    many ? 0 : -1,
    picks.findIndex((pick) => pick.id === picked[0]),
  );
}

/** Gives the picked ids after picking or dropping one; what excludes others stands alone. */
function toggled(picks: readonly Pick[], picked: readonly string[], { id, exclusive }: Pick): string[] {
  if (picked.includes(id)) return picked.filter((other) => other !== id);
  if (exclusive) return [id];
  const alone = picks.filter((pick) => pick.exclusive).map((pick) => pick.id);
  return [...picked.filter((other) => !alone.includes(other)), id];
}

/** Gives what stays on the screen: the question with its answer. */
function summary({ text, picks, columns, chalk }: ChooseConfig, chosen: Chosen): string {
  if (chosen === null) return chalk.dim('Terug naar de vorige vraag.');
  const labels = picks.filter((pick) => chosen.includes(pick.id)).map((pick) => pick.label);
  return answered(text, chalk.bold(labels.join('; ')), columns);
}

/** Lays out a question with the answer under it, as it stays on the screen. */
export function answered(text: string, answer: string, columns: number): string {
  return `${wrap(text, columns)}\n${hanging('  ', answer, columns)}`;
}

function headOf({ above, text, help, columns, chalk }: ChooseConfig): string {
  const lines = [above === '' ? '' : chalk.dim(above), chalk.bold(text), help];
  return lines
    .filter((line) => line !== '')
    .map((line) => wrap(line, columns))
    .join('\n');
}

function bodyOf(config: ChooseConfig, { mark, picked, explains, problem }: View): string {
  const { picks, many, explanation, columns, chalk } = config;
  const rows = picks.map((pick, at) => {
    const box = many ? `[${picked.includes(pick.id) ? 'x' : ' '}] ` : '';
    const lead = `${at === mark ? '>' : ' '} ${String(at + 1)}. ${box}`;
    const row = hanging(lead, pick.label, columns);
    return at === mark ? chalk.cyan(row) : row;
  });
  const under = [
    explains && explanation !== '' ? wrap(explanation, columns) : '',
    problem === '' ? '' : chalk.red(wrap(problem, columns)),
    chalk.dim(wrap(keysOf(config), columns)),
  ];
  return [`\n${rows.join('\n')}`, ...under.filter((part) => part !== '')].join('\n\n');
}

/** Names the keys. */
function keysOf({ many, canGoBack, explanation }: ChooseConfig): string {
  const keys = [
    many ? 'Pijltjes: bewegen. Spatie of cijfer: aan of uit.' : 'Pijltjes of cijfer: kiezen.',
    'Enter: verder.',
    explanation === '' ? '' : '?: waarom deze vraag.',
    canGoBack ? 'Pijl naar links: terug.' : '',
  ];
  return keys.filter((key) => key !== '').join(' ');
}

/** Lays out text after a lead, with the next lines under the text. `columns` is the width of the screen. */
export function hanging(lead: string, text: string, columns: number): string {
  const indent = ' '.repeat(lead.length);
  return lead + wrap(text, columns - lead.length).replaceAll('\n', `\n${indent}`);
}

/** Wraps text between words, one column short of the edge: a full line would wrap twice. */
export function wrap(text: string, columns: number): string {
  return wrapAnsi(text, Math.max(16, Math.min(80, columns - 1)), { hard: false });
}
