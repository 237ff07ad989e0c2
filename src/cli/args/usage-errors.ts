import { notAllowed, type RunError, wrongUse } from '../io/errors.ts';
import type { Argument, Command } from './declaration.ts';

const SEE_HELP = 'Alle mogelijkheden ziet u met: stapwijzer --help';

/** A flag that no command has. */
export function unknownFlag(flag: string, command: Command): RunError {
  const allowed = command.flags.map(({ name }) => `--${name}`);
  return notAllowed(
    'unknown-flag',
    { path: flag, value: flag, allowed },
    (meant) => `"${flag}" ken ik niet.${meant} ${SEE_HELP}`,
  );
}

/** A flag that only other commands have. */
export function flagOfAnother(flag: string, command: Command, others: readonly Command[]): RunError {
  const names = others.map(({ name }) => name).join(', ');
  return wrongUse(
    'unknown-flag',
    `"${flag}" hoort niet bij "${command.name}", wel bij: ${names}. ${SEE_HELP}`,
    {
      path: flag,
      value: flag,
    },
  );
}

/** A flag after which something is missing; `what` names it. */
export function flagWithoutValue(flag: string, what: string): RunError {
  return wrongUse('missing-value', `Achter "${flag}" hoort nog iets: ${flag} <${what}>. ${SEE_HELP}`, {
    path: flag,
  });
}

/** A switch that was given a value. */
export function switchWithValue(flag: string, value: string): RunError {
  return wrongUse('value-not-taken', `Achter "${flag}" hoort niets. Laat "=${value}" weg.`, {
    path: flag,
    value,
  });
}

/** A value that is none of the choices. */
export function wrongChoice(flag: string, value: string, allowed: readonly string[]): RunError {
  return notAllowed(
    'wrong-value',
    { path: flag, value, allowed },
    (meant) => `"${value}" kan hier niet.${meant} Kies uit: ${allowed.join(', ')}.`,
  );
}

/** A command without a word that it needs. */
export function wordMissing({ name }: Argument, command: Command): RunError {
  return wrongUse('missing-value', `Achter "${command.name}" hoort nog iets: <${name}>. ${SEE_HELP}`, {
    path: name,
  });
}

/** A word after a command that has enough. */
export function wordTooMany(word: string, { name }: Command): RunError {
  return wrongUse('word-too-many', `"${word}" is een woord te veel achter "${name}". ${SEE_HELP}`, {
    path: word,
    value: word,
  });
}

/** A word where a command belongs. */
export function unknownCommand(word: string, commands: readonly Command[]): RunError {
  const allowed = commands.map(({ name }) => name);
  return notAllowed(
    'unknown-command',
    { path: word, value: word, allowed },
    (meant) => `"${word}" is geen opdracht.${meant} De opdrachten zijn: ${allowed.join(', ')}. ${SEE_HELP}`,
  );
}
