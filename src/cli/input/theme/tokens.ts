/** The value of every custom property, by name. */
export type Tokens = ReadonlyMap<string, string>;

const REFERENCE = /var\(\s*(--[\w-]+)/g;

/** The names of the properties that a text of css asks for. */
export function namesIn(css: string): string[] {
  return [...css.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/** More than any look needs. Values that refer to each other twice over would otherwise become endless. */
export const MOST_REFERENCES = 100;
export const MOST_SIGNS = 4_000;

/** How many references may still be filled in; less than none when a value became too much. */
interface Room {
  left: number;
}

/** Whether a value, with all that it refers to, has more references or becomes longer than a theme may ask for. */
export function isTooMuch(value: string, tokens: Tokens): boolean {
  const room = { left: MOST_REFERENCES };
  filledIn(value, tokens, room);
  return room.left < 0;
}

/**
 * Gives a value with every reference in it filled in, as a browser does. Undefined when a reference leads nowhere
 * and says nothing instead, leads round in a circle, or when it becomes too much.
 */
export function filledIn(
  value: string,
  tokens: Tokens,
  room: Room = { left: MOST_REFERENCES },
  above: readonly string[] = [],
): string | undefined {
  if (value.length > MOST_SIGNS) room.left = -1;
  if (room.left < 0) return undefined;
  const from = value.search(/\bvar\(/);
  if (from === -1) return value;
  room.left -= 1;
  const to = closing(value, from + 'var('.length);
  const [name = '', ...instead] = value.slice(from + 'var('.length, to).split(',');
  const id = name.trim();
  if (above.includes(id)) return undefined;
  const set = tokens.get(id);
  const found = set === undefined ? undefined : filledIn(set, tokens, room, [...above, id]);
  const said = found ?? (instead.length === 0 ? undefined : filledIn(instead.join(','), tokens, room, above));
  if (said === undefined) return undefined;
  return filledIn(`${value.slice(0, from)}${said.trim()}${value.slice(to + 1)}`, tokens, room, above);
}

/** The place of the bracket that ends what began before a place. */
function closing(value: string, start: number): number {
  let depth = 1;
  for (let at = start; at < value.length; at += 1) {
    if (value[at] === '(') depth += 1;
    if (value[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return value.length;
}
