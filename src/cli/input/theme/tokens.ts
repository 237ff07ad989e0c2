/** The value of every custom property, by name. */
export type Tokens = ReadonlyMap<string, string>;

const REFERENCE = /var\(\s*(--[\w-]+)/g;

/** The names of the properties that a text of css asks for. */
export function namesIn(css: string): string[] {
  return [...css.matchAll(REFERENCE)].map(([, name = '']) => name);
}

/**
 * Gives a value with every reference in it filled in, as a browser does. Undefined when a reference leads nowhere
 * and says nothing instead, or leads round in a circle.
 */
export function filledIn(value: string, tokens: Tokens, above: readonly string[] = []): string | undefined {
  const from = value.search(/\bvar\(/);
  if (from === -1) return value;
  const to = closing(value, from + 'var('.length);
  const [name = '', ...instead] = value.slice(from + 'var('.length, to).split(',');
  const id = name.trim();
  if (above.includes(id)) return undefined;
  const set = tokens.get(id);
  const found = set === undefined ? undefined : filledIn(set, tokens, [...above, id]);
  const said = found ?? (instead.length === 0 ? undefined : filledIn(instead.join(','), tokens, above));
  if (said === undefined) return undefined;
  return filledIn(`${value.slice(0, from)}${said.trim()}${value.slice(to + 1)}`, tokens, above);
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
