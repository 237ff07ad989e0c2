import { wordsIn } from '../engine/wording.ts';
import type { RawPack } from './to-tree.ts';

/** Where the parts of an item have names of their own: those are given there, and point at nothing. */
const PARTS: readonly string[] = ['options', 'actions'];

/** Words for people to find something by: no ids, though they may look like one. */
const WORDS: readonly string[] = ['keywords', 'also', 'term'];

/** Every text and name in a pack but the ids of items, options and actions, and the numbers that go with them. */
export function pointedAt({ numbers: _, writing: __, ...sections }: RawPack): ReadonlySet<string> {
  const names = new Set<string>();
  for (const item of Object.values(sections).flatMap((section) => Object.values(section))) {
    for (const part of partsOf(item)) addNames(part, names);
  }
  return names;
}

/** What an item consists of, without the names of its parts. */
function partsOf(item: unknown): unknown[] {
  if (typeof item === 'string') return [item];
  return Object.entries(Object(item) as object).flatMap(([key, value]: [string, unknown]) => {
    if (WORDS.includes(key)) return [];
    return PARTS.includes(key) && !Array.isArray(value) ? Object.values(Object(value) as object) : [value];
  });
}

/** Adds each text in a value, each {word} in a text, and each name of a field. */
function addNames(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') for (const name of [value, ...wordsIn(value)]) names.add(name);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    names.add(key);
    addNames(inner, names);
  }
}
