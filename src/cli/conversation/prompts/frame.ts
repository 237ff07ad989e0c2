/** How a question is laid out on a screen, however low: what decides stays, what helps gives way. */
import type { ChalkInstance } from 'chalk';
import { wrapHard } from '../../../render/wrap.ts';

/** A screen: its size in characters and its colours. An unknown height is infinite: nothing is left out. */
export interface Area {
  readonly columns: number;
  readonly rows: number;
  readonly chalk: ChalkInstance;
}

/** What stands around a list or a line to type on. Texts are not wrapped yet; an empty one is not there. */
export interface Surroundings {
  /** What must be seen before anything else, such as an alert. */
  readonly note: string;
  /** How far along somebody is. */
  readonly above: string;
  readonly text: string;
  readonly help: string;
  /** What was chosen so far. */
  readonly chosen: string;
  /** What is wrong with the last key or line. */
  readonly problem: string;
  /** Which keys there are, in a sentence each. */
  readonly keys: string;
  /** The same in a few words, for a small screen. */
  readonly fewKeys: string;
}

/** The surroundings as lines, and how many lines are left between them. */
export interface Frame {
  readonly head: readonly string[];
  readonly under: readonly string[];
  readonly room: number;
  /** Everything is there, and whole, with blank lines between the parts. */
  readonly isWhole: boolean;
  /** The note is there. */
  readonly hasNote: boolean;
  /** There was no room for the whole question. */
  readonly isCut: boolean;
}

/** How many lines the part between the surroundings would take, and how many it must have. */
export interface Needs {
  readonly wanted: number;
  readonly needed: number;
}

/** Lines, as wide as a screen allows: one column short of its edge, for a full line would be broken there. */
export function linesIn(text: string, columns: number): string[] {
  return text === '' ? [] : wrapHard(text, textWidth(columns)).split('\n');
}

/** How wide lines of text are on a screen. */
export function textWidth(columns: number): number {
  return Math.max(8, Math.min(80, columns - 1));
}

/** What is left out, one thing after another, until there is room: words for keys give way to a few, those to none. */
const LEAVING_OUT: readonly ((all: Surroundings) => Partial<Surroundings>)[] = [
  () => ({}),
  ({ fewKeys }) => ({ keys: fewKeys }),
  () => ({ help: '' }),
  () => ({ above: '' }),
  () => ({ note: '' }),
  () => ({ keys: '', chosen: '' }),
];

/** Lays out what stands around a list or line. The question is cut only when there is nothing left to leave out. */
export function frameFor(all: Surroundings, { wanted, needed }: Needs, area: Area): Frame {
  const spacious = laidOut(all, area, ['']);
  const blanks = 1;
  if (countOf(spacious) + blanks + wanted <= area.rows) {
    return { ...spacious, room: wanted, isWhole: true, hasNote: all.note !== '', isCut: false };
  }
  let left = all;
  for (const leaveOut of LEAVING_OUT) {
    left = { ...left, ...leaveOut(all) };
    const compact = laidOut(left, area, []);
    const room = area.rows - countOf(compact);
    if (room >= Math.min(wanted, needed)) {
      return { ...compact, room, isWhole: false, hasNote: left.note !== '', isCut: false };
    }
  }
  return cut(all, needed, area);
}

type Lines = Pick<Frame, 'head' | 'under'>;

/** The parts as lines; `between` stands between the parts. */
function laidOut(
  { note, above, text, help, chosen, problem, keys }: Surroundings,
  { columns, chalk }: Area,
  between: readonly string[],
): Lines {
  const lines = (part: string, style = (line: string) => line) =>
    linesIn(part, columns).map((line) => style(line));
  const title = [...lines(above), ...lines(text, chalk.bold), ...lines(help)];
  const noted = note === '' ? [] : [...lines(note, chalk.bold.red), ...between];
  const under = [lines(chosen), lines(problem, chalk.red), lines(keys)];
  return {
    head: [...noted, ...title],
    under: under.flatMap((part) => (part.length === 0 ? [] : [...between, ...part])),
  };
}

function countOf({ head, under }: Lines): number {
  return head.length + under.length;
}

/** The last resort: what is marked comes first, then what is wrong with it, then as much of the question as fits. */
function cut({ text, problem }: Surroundings, needed: number, { columns, rows, chalk }: Area): Frame {
  const wrong = clipped(linesIn(problem, columns), Math.max(0, Math.min(2, rows - 2)), columns);
  const title = clipped(linesIn(text, columns), Math.max(1, rows - needed - wrong.length), columns);
  return {
    head: title.map((line) => chalk.bold(line)),
    under: wrong.map((line) => chalk.red(line)),
    room: Math.max(1, rows - title.length - wrong.length),
    isWhole: false,
    hasNote: false,
    isCut: true,
  };
}

/** What says that there is more. */
const CUT = ' ...';

/** As many lines as there is room for; dots say that there is more. */
function clipped(lines: readonly string[], room: number, columns: number): string[] {
  if (lines.length <= room) return [...lines];
  if (room === 0) return [];
  const kept = lines.slice(0, room);
  const last = kept.pop() ?? '';
  return [...kept, `${last.slice(0, Math.max(0, textWidth(columns) - CUT.length)).trimEnd()}${CUT}`];
}
