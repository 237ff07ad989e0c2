/** An explanation, beside a question where there is room, and otherwise in its place, a screen at a time. */
import { type Area, type Frame, frameFor, linesIn, type Surroundings } from './frame.ts';

const KEYS = {
  keys: 'Enter: verder lezen. ?: terug naar de vraag.',
  fewKeys: 'Enter: verder.',
} as const;

/** A screenful of an explanation, and whether more comes. */
export interface Explained {
  readonly frame: Frame;
  readonly lines: readonly string[];
  readonly isLast: boolean;
}

/** Lays out a screenful of an explanation in the place of what would stand under the question. */
export function explained(around: Surroundings, explanation: string, page: number, area: Area): Explained {
  const all = linesIn(`${around.text}\n\n${explanation}`, area.columns);
  const without = { ...around, help: '', chosen: '', problem: '', note: '', ...KEYS };
  const frame = frameFor(without, { wanted: all.length, needed: Math.min(all.length, 2) }, area);
  const lines = all.slice(page * frame.room, (page + 1) * frame.room);
  return { frame, lines, isLast: (page + 1) * frame.room >= all.length };
}
