/** Pieces that readers treat in a way of their own. */
const WORDS = [
  ...[
    '\n',
    '  ',
    ': ',
    '- ',
    ' #',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '&a ',
    '*a',
    '!!js ',
    '<<: ',
    '---\n',
  ],
  ...['\t', '\r\n', '\u0000', '\u001b[2J', '\u202e', '\ufeff', '\u{1f600}', 'é', '\ud800'],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', '~', '1e999', '-0', '9007199254740993'],
  ...[
    '2026-02-30',
    '29-2',
    '0000-00-00',
    '31 april',
    'vorige week',
    '<script>',
    'javascript:',
    'https://',
    '.',
  ],
];

/** A source of numbers that gives the same ones for the same seed (mulberry32). */
export class Chance {
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0, below `limit`. @param {number} limit */
  below(limit) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /**
   * @template T
   * @param {readonly T[]} items not empty
   */
  one(items) {
    return /** @type {T} */ (items[this.below(items.length)]);
  }
}

/** No text becomes longer than this: what a long one costs is another test's. */
const LONGEST = 20_000;

/**
 * A text made otherwise in one to four places: a sign, a word, a piece taken away, doubled, or taken from another text.
 * @param {string} text
 * @param {readonly string[]} others
 * @param {Chance} chance
 */
export function mutated(text, others, chance) {
  let made = text;
  for (let times = 1 + chance.below(4); times > 0; times -= 1) made = once(made, others, chance);
  return made.slice(0, LONGEST);
}

/**
 * @param {string} text
 * @param {readonly string[]} others
 * @param {Chance} chance
 */
function once(text, others, chance) {
  const from = chance.below(text.length + 1);
  const to = Math.min(text.length, from + 1 + chance.below(chance.below(8) === 0 ? 400 : 12));
  const [before, piece, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const sign = String.fromCodePoint(32 + chance.below(95));
  const other = chance.one(others);
  const start = chance.below(other.length + 1);
  return chance.one([
    () => before + sign + text.slice(from + 1),
    () => before + sign + text.slice(from),
    () => before + chance.one(WORDS) + text.slice(from),
    () => before + after,
    () => before + piece + piece + after,
    () => before + other.slice(start, start + 1 + chance.below(80)) + after,
    () => after + before,
  ])();
}
