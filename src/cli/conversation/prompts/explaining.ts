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
  const text = linesIn(explanation, area.columns);
  const without = { ...around, help: '', chosen: '', problem: '', note: '', ...KEYS };
  const frame = frameFor(without, { wanted: text.length, needed: Math.min(text.length, 2) }, area);
  const question = linesIn(around.text, area.columns);
  // A question that was cut is read here in full.
  const all = frame.isCut ? [...question, '', ...text] : text;
  const lines = all.slice(page * frame.room, (page + 1) * frame.room);
  return { frame, lines, isLast: (page + 1) * frame.room >= all.length };
}
