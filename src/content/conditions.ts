import type { Condition } from '../engine/tree.ts';
import type { RawCondition } from './shapes.ts';
import type { Path } from './yaml-file.ts';

/** Remembers where each condition was written. */
export type Remember = (condition: Condition, path: Path) => void;

/** Reads a condition as written: its keys must all hold. */
export function toCondition(raw: RawCondition, path: Path, remember: Remember): Condition {
  const parts = Object.keys(raw).map((key) => {
    const part = toPart(raw, key, [...path, key], remember);
    remember(part, [...path, key]);
    return part;
  });
  if (parts.length === 1) return parts[0] as Condition;
  const all: Condition = { kind: 'all', of: parts };
  remember(all, path);
  return all;
}

function toPart(raw: RawCondition, key: string, path: Path, remember: Remember): Condition {
  const read = (part: RawCondition, at: Path) => toCondition(part, at, remember);
  if (key === 'all' || key === 'any') {
    const parts = raw[key] ?? [];
    return { kind: key, of: parts.map((part, place) => read(part, [...path, place])) };
  }
  if (key === 'not') return { kind: 'not', of: read(raw.not ?? {}, path) };
  const options = [raw[key]].flat() as string[];
  return key === 'step' ? { kind: 'step', steps: options } : { kind: 'answer', question: key, options };
}
