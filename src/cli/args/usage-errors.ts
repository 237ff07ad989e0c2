import { type RunError, wrongUse } from '../io/errors.ts';
import { notAllowed } from '../io/suggestion.ts';
import type { UsageProblem } from './parse.ts';

const SEE_HELP = 'Alle mogelijkheden ziet u met: stapwijzer --help';

/** Tells a mistake on the command line in Dutch: what was wrong and what is allowed. */
export function usageError(problem: UsageProblem): RunError {
  switch (problem.code) {
    case 'unknown-command':
      return unknownCommand(problem);
    case 'unknown-flag':
      return unknownFlag(problem);
    case 'flag-of-another':
      return flagOfAnother(problem);
    case 'value-missing': {
      const { flag, name } = problem;
      const message = `Achter "${flag}" hoort nog iets: ${flag} <${name}>. ${SEE_HELP}`;
      return wrongUse('missing-value', message, { path: flag });
    }
    case 'value-not-taken': {
      const { code, flag, value } = problem;
      return wrongUse(code, `Achter "${flag}" hoort niets. Laat "=${value}" weg.`, { path: flag, value });
    }
    case 'wrong-value':
      return wrongValue(problem);
    case 'word-missing': {
      const { name, command } = problem;
      const message = `Achter "${command.name}" hoort nog iets: <${name}>. ${SEE_HELP}`;
      return wrongUse('missing-value', message, { path: name });
    }
    case 'word-too-many': {
      const { code, word, command } = problem;
      const message = `"${word}" is een woord te veel achter "${command.name}". ${SEE_HELP}`;
      return wrongUse(code, message, { path: word, value: word });
    }
  }
}

type ProblemOf<Code extends UsageProblem['code']> = Extract<UsageProblem, { readonly code: Code }>;

function unknownCommand({ code, word, commands }: ProblemOf<'unknown-command'>): RunError {
  const allowed = commands.map(({ name }) => name);
  return notAllowed(
    code,
    { path: word, value: word, allowed },
    (meant) => `"${word}" is geen opdracht.${meant} De opdrachten zijn: ${allowed.join(', ')}. ${SEE_HELP}`,
  );
}

function unknownFlag({ code, flag, command }: ProblemOf<'unknown-flag'>): RunError {
  const allowed = command.flags.map(({ name }) => `--${name}`);
  return notAllowed(
    code,
    { path: flag, value: flag, allowed },
    (meant) => `"${flag}" ken ik niet.${meant} ${SEE_HELP}`,
  );
}

function flagOfAnother({ flag, command, others }: ProblemOf<'flag-of-another'>): RunError {
  const names = others.map(({ name }) => name).join(', ');
  const message = `"${flag}" hoort niet bij "${command.name}", wel bij: ${names}. ${SEE_HELP}`;
  return wrongUse('unknown-flag', message, { path: flag, value: flag });
}

function wrongValue({ code, flag, value, allowed }: ProblemOf<'wrong-value'>): RunError {
  return notAllowed(
    code,
    { path: flag, value, allowed },
    (meant) => `"${value}" kan hier niet.${meant} Kies uit: ${allowed.join(', ')}.`,
  );
}
