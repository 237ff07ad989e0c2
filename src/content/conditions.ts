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

/** What was written, with every condition read. */
export type Read<T> = T extends object
  ? { readonly [K in keyof T]: K extends 'when' ? Condition | Extract<T[K], undefined> : Read<T[K]> }
  : T;

/** Reads every condition in a part of a pack: what stands under `when`. */
export function readConditions<T>(part: T, path: Path, remember: Remember): Read<T> {
  const readIn = (value: unknown, at: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (at.at(-1) === 'when') return toCondition(value as RawCondition, at, remember);
    if (Array.isArray(value)) return value.map((item, place) => readIn(item, [...at, place]));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readIn(item, [...at, key])]));
  };
  return readIn(part, path) as Read<T>;
}
