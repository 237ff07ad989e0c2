import type { ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/** A flag of a command. Reading it, the help and the errors all come from this. */
export interface Flag {
  /** The long name, without dashes. Two commands that have it mean the same by it. */
  readonly name: string;
  /** The letter that does the same. */
  readonly short?: string;
  /** What follows the flag, as the help names it. A flag without it is a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Whether it may be given more than once; each adds a value. */
  readonly repeatable?: true;
  /** Whether it names a file or a folder that is read: that is never written over. */
  readonly isRead?: true;
  readonly description: string;
}

/** A word after the name of a command. */
export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required?: true;
  /** It takes all words that follow, as in a name of two words. */
  readonly takesRest?: true;
  /** Whether it names, or may name, a file or a folder that is read: that is never written over. */
  readonly isRead?: true;
}

/** What was given of some flags, by their long names. A flag that was not given is absent. */
export type ValuesOf<Flags extends readonly Flag[]> = {
  readonly [F in Flags[number] as F['name']]?: ValueOf<F>;
};

type ValueOf<F extends Flag> = F extends { readonly repeatable: true }
  ? readonly string[]
  : F extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : F extends { readonly value: string }
      ? string
      : true;

/** The words that were given, one for each argument that was declared. */
export type WordsOf<Arguments extends readonly Argument[]> = {
  readonly [A in keyof Arguments]: Arguments[A] extends { readonly required: true }
    ? string
    : string | undefined;
};

/** A command: what the help says of it, what it takes, and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly Argument[];
  readonly flags: readonly Flag[];
  /** What the help with it says under its flags. */
  readonly more?: () => Promise<string>;
  readonly run: (given: Given, io: Io) => Promise<ExitCode>;
}

/** What was given to a command, read by its declaration. */
export interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly words: readonly (string | undefined)[];
}
