import { type CSSToken, stringify, TokenType, tokenize } from '@csstools/css-tokenizer';

/** A property that is set in css, and where. */
export interface Declaration {
  readonly name: string;
  /** Without comments, and with one space where there was room. */
  readonly value: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** The selectors and at-rules that it stands in, from outside in. */
  readonly within: readonly string[];
}

/** Something in css that is not set as a property, or cannot be read. */
export interface Foreign {
  /** As it is written, shortened. */
  readonly text: string;
  readonly at: number;
}

/** What stands in a text of css. */
export interface ReadCss {
  readonly declarations: readonly Declaration[];
  readonly foreign: readonly Foreign[];
}

/** Reads css: every property that is set, and whatever else it holds or asks for. Never throws. */
export function readCss(css: string): ReadCss {
  const reader = new Reader(css);
  for (const token of tokenize({ css }, { onParseError: (error) => reader.refuse('', error.sourceStart) })) {
    reader.take(token);
  }
  return reader.end();
}

/** As much of a text of css as is told, on one line. */
export function shortened(text: string): string {
  const shown = text.trim().replace(/\s+/g, ' ');
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
}

/** At-rules around rules. */
const AROUND = /^@(media|layer|supports)\b/i;

/** At-rules that say nothing by themselves. */
const EMPTY = /^@(charset|layer)\b/i;

const OPENS = new Set<TokenType>([TokenType.OpenParen, TokenType.OpenSquare, TokenType.Function]);
const CLOSES = new Set<TokenType>([TokenType.CloseParen, TokenType.CloseSquare]);

/** What no value may hold: it asks for a file, or is broken. */
const UNWANTED = new Set<TokenType>([
  TokenType.URL,
  TokenType.BadURL,
  TokenType.BadString,
  TokenType.AtKeyword,
  TokenType.CDO,
  TokenType.CDC,
]);

/** Functions that ask for a file. */
const FETCHES = /^(url|src|image|image-set|-webkit-image-set|cross-fade|element)$/i;

class Reader {
  readonly #css: string;
  readonly #declarations: Declaration[] = [];
  readonly #foreign: Foreign[] = [];
  readonly #within: string[] = [];
  #statement: CSSToken[] = [];
  #depth = 0;

  constructor(css: string) {
    this.#css = css;
  }

  /** Notes something foreign; without text, what stands at that place. */
  refuse(text: string, offset: number): void {
    this.#foreign.push({ text: shortened(text === '' ? this.#css.slice(offset) : text), at: offset });
  }

  take(token: CSSToken): void {
    const [type] = token;
    if (type === TokenType.Comment || type === TokenType.EOF) return;
    if (OPENS.has(type)) this.#depth += 1;
    if (CLOSES.has(type)) this.#depth -= 1;
    const ends =
      type === TokenType.Semicolon || type === TokenType.CloseCurly || type === TokenType.OpenCurly;
    if (!ends) {
      this.#statement.push(token);
      return;
    }
    if (type === TokenType.OpenCurly) this.#open();
    else this.#finish();
    if (type === TokenType.CloseCurly && this.#within.pop() === undefined) this.refuse('}', token[2]);
  }

  end(): ReadCss {
    this.#finish();
    if (this.#within.length > 0) this.refuse('', this.#css.lastIndexOf('{'));
    return { declarations: this.#declarations, foreign: this.#foreign };
  }

  /** A block begins: of a rule, or of an at-rule around rules. */
  #open(): void {
    const prelude = textOf(this.#statement);
    const isKnown = prelude.startsWith('@') ? AROUND.test(prelude) : !prelude.startsWith('--');
    if (!isKnown || this.#depth !== 0) this.refuse(prelude, this.#start());
    this.#within.push(prelude);
    this.#clear();
  }

  /** A statement ends: a declaration, or something else. */
  #finish(): void {
    const statement = trimmed(this.#statement);
    const text = textOf(statement);
    if (text !== '' && !EMPTY.test(text)) {
      const [name, ...rest] = statement;
      const colon = rest.findIndex(([type]) => type !== TokenType.Whitespace);
      const value = rest.slice(colon + 1);
      const isSet = name?.[0] === TokenType.Ident && rest[colon]?.[0] === TokenType.Colon;
      if (!isSet || this.#within.length === 0 || this.#depth !== 0 || value.some(isUnwanted)) {
        this.refuse(text, this.#start());
      } else {
        const declared = { name: name[1], value: textOf(value), at: this.#start() };
        this.#declarations.push({ ...declared, within: [...this.#within] });
      }
    }
    this.#clear();
  }

  #start(): number {
    return trimmed(this.#statement)[0]?.[2] ?? this.#css.length;
  }

  #clear(): void {
    this.#statement = [];
    this.#depth = 0;
  }
}

function isUnwanted(token: CSSToken): boolean {
  return UNWANTED.has(token[0]) || (token[0] === TokenType.Function && FETCHES.test(token[4].value));
}

/** Without room at the ends. */
function trimmed(tokens: readonly CSSToken[]): CSSToken[] {
  const isText = ([type]: CSSToken) => type !== TokenType.Whitespace;
  return tokens.slice(tokens.findIndex(isText), tokens.findLastIndex(isText) + 1);
}

function textOf(tokens: readonly CSSToken[]): string {
  return stringify(...trimmed(tokens).map((token) => (token[0] === TokenType.Whitespace ? SPACE : token)));
}

const SPACE: CSSToken = [TokenType.Whitespace, ' ', -1, -1, undefined];
