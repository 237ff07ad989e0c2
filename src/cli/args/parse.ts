import { parseArgs } from 'node:util';
import type { ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Argument, Command, Flag, Given, ValuesOf, WordsOf } from './declaration.ts';

/** Declares a command whose function gets exactly the flags and words that it declares. */
export function declare<const Flags extends readonly Flag[], const Arguments extends readonly Argument[]>(
  command: Pick<Command, 'name' | 'description' | 'more'> & {
    readonly arguments: Arguments;
    readonly flags: Flags;
    readonly run: (values: ValuesOf<Flags>, words: WordsOf<Arguments>, io: Io) => Promise<ExitCode>;
  },
): Command {
  // Only `parse` makes what is given, and it does so by this declaration.
  const run: Command['run'] = ({ values, words }, io) =>
    command.run(values as ValuesOf<Flags>, words as WordsOf<Arguments>, io);
  return { ...command, run };
}

/** The commands there are; the first is what happens when none is named. */
export type Commands = readonly [Command, ...Command[]];

/** What a command line asks for. */
export type Parsed =
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given }
  /** Help with one command, or with all of them. */
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'topic'; readonly topic: Topic }
  /** A shell asks what can come on this line; no command that people give. */
  | { readonly kind: 'complete'; readonly line: string }
  | { readonly kind: 'version' };

/** What the help tells beside the commands. */
export const TOPICS = ['exit-codes', 'formats', 'environment'] as const;
export type Topic = (typeof TOPICS)[number];

/** What is wrong with a command line, as data; `usage-errors.ts` has the sentences. */
export type UsageProblem =
  | { readonly code: 'unknown-command'; readonly word: string; readonly commands: Commands }
  | { readonly code: 'unknown-topic'; readonly word: string; readonly commands: Commands }
  | { readonly code: 'unknown-flag'; readonly flag: string; readonly command: Command }
  /** A flag that only other commands have. */
  | {
      readonly code: 'flag-of-another';
      readonly flag: string;
      readonly command: Command;
      readonly others: readonly Command[];
    }
  /** A flag without the value it needs; `name` says what that is. */
  | { readonly code: 'value-missing'; readonly flag: string; readonly name: string }
  | { readonly code: 'value-not-taken'; readonly flag: string; readonly value: string }
  /** A flag that takes one value, with two that differ. */
  | { readonly code: 'value-twice'; readonly flag: string; readonly value: string; readonly before: string }
  | {
      readonly code: 'wrong-value';
      readonly flag: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'word-missing'; readonly name: string; readonly command: Command }
  | { readonly code: 'word-too-many'; readonly word: string; readonly command: Command };

/** A command line that is not right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly problem: UsageProblem;

  constructor(problem: UsageProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The flags that every command has. */
export const HELP: Flag = { name: 'help', short: 'h', description: 'laat deze hulp zien' };
export const VERSION: Flag = { name: 'version', short: 'V', description: 'laat de versie zien' };

/**
 * Reads a command line. Flags may stand before and after the name of the command.
 * Throws UsageError on the first thing that is not right.
 */
export function parse(argv: readonly string[], commands: Commands): Parsed {
  const tokens = tokensOf(argv, commands);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.filter((token) => token.kind === 'option');
  const has = ({ name }: Flag) => options.some((option) => option.name === name);
  const named = commands.find(({ name }) => name === words[0]);
  if (words[0] === 'complete') return { kind: 'complete', line: words[1] ?? '' };
  if (has(VERSION)) return { kind: 'version' };
  if (words[0] === 'help') return helpWith(words[1], commands);
  if (has(HELP)) return { kind: 'help', command: named ?? null };
  const command = named ?? commands[0];
  const strange = options.find(({ name }) => commandsWith(name, commands).length === 0);
  if (strange !== undefined) throw new UsageError({ code: 'unknown-flag', flag: strange.rawName, command });
  if (named === undefined && words[0] !== undefined)
    throw new UsageError({ code: 'unknown-command', word: words[0], commands });
  return {
    kind: 'run',
    command,
    given: { values: valuesOf(options, command, commands), words: wordsFor(command, words.slice(1)) },
  };
}

/** Tells whether a command line asks for JSON, also when something else in it is wrong. */
export function asksForJson(argv: readonly string[], commands: Commands): boolean {
  return tokensOf(argv, commands).some((token) => {
    if (token.kind !== 'option') return false;
    // After a flag whose value was left out, the next flag stands where the value should.
    if (token.name === 'json' || token.value === '--json') return true;
    return token.name === 'format' && withoutSign(token) === 'json';
  });
}

/** Gives the values of a flag on a command line, also when something else in it is wrong. Never throws. */
export function valuesGiven(argv: readonly string[], commands: Commands, flag: string): string[] {
  return tokensOf(argv, commands).flatMap((token) =>
    token.kind === 'option' && token.name === flag && token.value !== undefined ? [withoutSign(token)] : [],
  );
}

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Cuts a command line into flags with their values, and the rest. Never throws. */
function tokensOf(argv: readonly string[], commands: Commands) {
  const flags = [HELP, VERSION, ...commands.flatMap((command) => command.flags)];
  const options = Object.fromEntries(
    flags.map(({ name, short, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function helpWith(word: string | undefined, commands: Commands): Parsed {
  if (word === undefined) return { kind: 'help', command: null };
  const topic = TOPICS.find((name) => name === word);
  if (topic !== undefined) return { kind: 'topic', topic };
  const command = commands.find(({ name }) => name === word);
  if (command === undefined) throw new UsageError({ code: 'unknown-topic', word, commands });
  return { kind: 'help', command };
}

function valuesOf(options: readonly OptionToken[], command: Command, commands: Commands): Given['values'] {
  const values: Record<string, unknown> = {};
  for (const token of options) {
    const flag = command.flags.find(({ name }) => name === token.name);
    if (flag === undefined) {
      const others = commandsWith(token.name, commands);
      throw new UsageError({ code: 'flag-of-another', flag: token.rawName, command, others });
    }
    const value = readValue(flag, token);
    const before = values[flag.name];
    if (!flag.repeatable && typeof before === 'string' && typeof value === 'string' && before !== value)
      throw new UsageError({ code: 'value-twice', flag: token.rawName, value, before });
    values[flag.name] = flag.repeatable ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  return values;
}

function commandsWith(flag: string, commands: Commands): Command[] {
  return commands.filter((command) => command.flags.some(({ name }) => name === flag));
}

/** Reads the value of a flag: true for a switch. A word that looks like a flag is no value, unless `=` ties it. */
function readValue(flag: Flag, token: OptionToken): string | true {
  const { rawName, value, inlineValue } = token;
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError({ code: 'value-not-taken', flag: rawName, value });
    return true;
  }
  if (value === undefined || (!inlineValue && /^-./.test(value)))
    throw new UsageError({ code: 'value-missing', flag: rawName, name: flag.value });
  const read = withoutSign(token);
  if (flag.choices?.includes(read) === false)
    throw new UsageError({ code: 'wrong-value', flag: rawName, value: read, allowed: flag.choices });
  return read;
}

/** Gives the value of a flag. `-f=json` is read as `-f json`. */
function withoutSign({ rawName, value = '', inlineValue }: OptionToken): string {
  return inlineValue && !rawName.startsWith('--') ? value.replace(/^=/, '') : value;
}

function wordsFor(command: Command, given: readonly string[]): Given['words'] {
  const last = command.arguments.length - 1;
  const words =
    command.arguments[last]?.takesRest && given.length > last
      ? [...given.slice(0, last), given.slice(last).join(' ')]
      : given;
  const extra = words[command.arguments.length];
  if (extra !== undefined) throw new UsageError({ code: 'word-too-many', word: extra, command });
  return command.arguments.map((argument, at) => {
    if (argument.required && words[at] === undefined)
      throw new UsageError({ code: 'word-missing', name: argument.name, command });
    return words[at];
  });
}
