import { createPrompt, isEnterKey, type KeypressEvent, useState } from '@inquirer/core';
import type { ReadTyped } from '../../input/open-answers.ts';
import { answered } from './choose.ts';
import { explained } from './explaining.ts';
import { type Area, frameFor, type Surroundings } from './frame.ts';
import { type Canvas, useArea } from './use-area.ts';
import { PASTED_ENTER, typedBy, useKeys } from './use-keys.ts';

/** What a question for an answer in one's own words looks like. */
export interface OpenConfig {
  readonly canvas: Canvas;
  readonly note: string;
  readonly above: string;
  readonly text: string;
  readonly help: string;
  /** The answer given before, in words, or empty. */
  readonly current: string;
  readonly explanation: string;
  readonly canGoBack: boolean;
  /** What to type, after 'Typ'. */
  readonly howToType: string;
  /** Reads what was typed: an answer to keep, or what is wrong with it. */
  readonly read: (typed: string) => ReadTyped;
  /** A kept answer in words, for the screen. */
  readonly inWords: (value: string) => string;
}

const NOT_EXPLAINING = -1;

/** More signs than this are no date or place: what a paste holds beyond them is dropped. */
const LONGEST = 100;

/**
 * A line to type an answer on, such as a date. Gives the answer, or null to go back. An empty line keeps the
 * earlier one, which is offered unless something is asked back. Backspace stops at the beginning of the line.
 */
export const askOpen = createPrompt<string | null, OpenConfig>((config, done) => {
  const area = useArea(config.canvas);
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(NOT_EXPLAINING);
  const [problem, setProblem] = useState('');
  const [asksBack, setAsksBack] = useState(false);
  const [ended, setEnded] = useState<string | null | undefined>(undefined);
  const view = viewOf(asksBack ? { ...config, current: '' } : config, problem, page, area);

  const end = (value: string | null) => {
    setEnded(value);
    done(value);
  };
  const turn = (isClosing: boolean) =>
    setPage(pageAfter(page, isClosing || (view.explanation?.isLast ?? true)));
  /** Takes the line as it is. Gives what stays on it: nothing, when a yes is waited for. */
  const decide = (): string => {
    const read = config.read(typed.trim());
    if ('value' in read) end(read.value);
    else setProblem(read.problem);
    const isAskedBack = 'problem' in read && read.proposal !== undefined;
    setAsksBack(isAskedBack);
    return isAskedBack ? '' : typed;
  };
  /** What the line is after a key. */
  const heard = (key: KeypressEvent, line: string): string => {
    const isQuestionMark = typedBy(key) === '?';
    if (key.name === PASTED_ENTER) return `${typed} `.trimStart();
    if (isEnterKey(key) && view.explanation === undefined) return decide();
    if (isQuestionMark || isEnterKey(key)) {
      turn(isQuestionMark);
      return typed;
    }
    // What is asked back stays until it is answered.
    if (!asksBack) setProblem('');
    return line;
  };

  useKeys((key, line) => {
    if (config.canGoBack && typed === '' && key.name === 'left') return end(null);
    const after = heard(key, line.line.slice(0, LONGEST));
    if (after !== line.line) {
      line.clearLine(0);
      line.write(after);
    }
    setTyped(after);
  });

  return ended === undefined ? shown(view, typed) : afterwards(config, ended, area);
});

/** What stays on the screen of a question that was left. */
function afterwards(config: OpenConfig, ended: string | null, area: Area): string {
  if (ended === null) return 'Terug naar de vorige vraag.';
  return answered(config, area.chalk.bold(config.inWords(ended)), area);
}

/** The page of the explanation after a turn; closing it, or its end, leads back to the question. */
function pageAfter(page: number, isLast: boolean): number {
  if (page === NOT_EXPLAINING) return 0;
  return isLast ? NOT_EXPLAINING : page + 1;
}

/** What stands above the cursor, and under it. */
function shown({ frame, explanation }: View, typed: string): [string, string] {
  const { head, under, isWhole } = frame;
  const blank = isWhole ? [''] : [];
  if (explanation !== undefined) {
    return [head.join('\n'), [...blank, ...explanation.lines, ...under].join('\n')];
  }
  return [[...head, ...blank, `> ${typed}`].join('\n'), under.join('\n')];
}

type View = ReturnType<typeof viewOf>;

function viewOf(config: OpenConfig, problem: string, page: number, area: Area) {
  const needs = { wanted: 1, needed: 1 };
  const around = aroundOf(config, problem);
  if (page === NOT_EXPLAINING) return { frame: frameFor(around, needs, area) };
  const beside = frameFor({ ...around, chosen: config.explanation }, needs, area);
  if (beside.isWhole) return { frame: beside };
  const explanation = explained(around, config.explanation, page, area);
  return { frame: explanation.frame, explanation };
}

function aroundOf(config: OpenConfig, problem: string): Surroundings {
  const { note, above, text, help, current, canGoBack, howToType } = config;
  const keys = [
    `Typ ${howToType}.`,
    current === ''
      ? 'Weet u het niet? Typ een streepje (-).'
      : `Enter: ${current}. Een streepje (-): ik weet het niet.`,
    '?: waarom deze vraag.',
    canGoBack ? 'Pijl naar links: terug.' : '',
  ];
  return {
    note,
    above,
    text,
    help,
    chosen: '',
    problem,
    keys: keys.filter((key) => key !== '').join(' '),
    fewKeys: current === '' ? 'Weet niet: -' : `Enter: ${current}`,
  };
}

/** Whether the note fits beside the question. */
export function openShowsNote(config: OpenConfig, area: Area): boolean {
  return viewOf(config, '', NOT_EXPLAINING, area).frame.hasNote;
}
