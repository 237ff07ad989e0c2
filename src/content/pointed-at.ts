import { wordsIn } from '../engine/wording.ts';
import type { RawPack } from './to-tree.ts';

/** Where the parts of an item have names of their own: those are given there, and point at nothing. */
const PARTS: readonly string[] = ['options', 'actions'];

/** Every text and name in a pack but the ids of items, options and actions, and the numbers that go with them. */
export function pointedAt({ numbers: _, ...sections }: RawPack): ReadonlySet<string> {
  const names = new Set<string>();
  for (const item of Object.values(sections).flatMap((section) => Object.values(section))) {
    for (const [key, value] of Object.entries(Object(item) as object)) {
      const isBlock = typeof value === 'object' && !Array.isArray(value);
      const parts = isBlock && PARTS.includes(key) ? Object.values(Object(value) as object) : [value];
      for (const part of parts) addNames(part, names);
    }
    addNames(item, names, false);
  }
  return names;
}

/** Adds each text in a value, each {word} in a text, and each name of a field. */
function addNames(value: unknown, names: Set<string>, within = true): void {
  if (typeof value === 'string') for (const name of [value, ...wordsIn(value)]) names.add(name);
  if (!within || typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    names.add(key);
    addNames(inner, names);
  }
}
