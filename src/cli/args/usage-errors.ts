import { type RunError, wrongUse } from '../io/errors.ts';
import { howToGiveCode, nearestNamed, notAllowed } from '../io/suggestion.ts';
import { COMMAND_WORDS, FLAG_WORDS, namedBy } from './dutch-words.ts';
import { HELP, TOPICS, type UsageProblem, VERSION } from './parse.ts';

const SEE_HELP = 'Alle mogelijkheden ziet u met: stapwijzer --help';
const TOGETHER =
  "Horen woorden bij elkaar, zoals 'veilig thuis' of een code? Zet ze tussen aanhalingstekens.";

/** The end of a name of a file, that a space cut off. */
const LIKE_A_FILE = /\.[a-z]{2,5}$/i;
const AS_ONE_NAME = 'Staat er een spatie in de naam van een bestand? Zet die naam tussen aanhalingstekens.';

/** Tells a mistake on the command line in Dutch: what was wrong and what is allowed. */
export function usageError(problem: UsageProblem): RunError {
  switch (problem.code) {
    case 'unknown-command':
      return unknownCommand(problem);
    case 'unknown-topic':
      return unknownTopic(problem);
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
    case 'value-twice': {
      const { code, flag, value, before } = problem;
      const message = `"${flag}" staat er twee keer, met "${before}" en met "${value}". Laat er een staan.`;
      return wrongUse(code, message, { path: flag, value });
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
      const message = `"${word}" is een woord te veel achter "${command.name}". ${TOGETHER} ${SEE_HELP}`;
      return wrongUse(code, message, { path: word, value: word });
    }
  }
}

type ProblemOf<Code extends UsageProblem['code']> = Extract<UsageProblem, { readonly code: Code }>;

function unknownCommand({ code, word, commands }: ProblemOf<'unknown-command'>): RunError {
  const allowed = commands.map(({ name }) => name);
  const { suggestion, sentence } = nearestNamed(
    word,
    namedBy(COMMAND_WORDS, [...allowed, 'help', '--version']),
  );
  return wrongUse(
    code,
    `"${word}" is geen opdracht.${howToGiveCode(word) || sentence}${LIKE_A_FILE.test(word) ? ` ${AS_ONE_NAME}` : ''} De opdrachten zijn: ${allowed.join(', ')}, help. ${SEE_HELP}`,
    { path: word, value: word, allowed, suggestion },
  );
}

function unknownTopic({ code, word, commands }: ProblemOf<'unknown-topic'>): RunError {
  const names = commands.map(({ name }) => name);
  const allowed = [...names, ...TOPICS];
  const { suggestion, sentence } = nearestNamed(word, namedBy(COMMAND_WORDS, allowed));
  return wrongUse(
    code,
    `Over "${word}" is er geen hulp.${sentence} Er is hulp bij de opdrachten: ${names.join(', ')}. En over: ${TOPICS.join(', ')}.`,
    { path: word, value: word, allowed, suggestion },
  );
}

function unknownFlag({ code, flag, command }: ProblemOf<'unknown-flag'>): RunError {
  const allowed = [...command.flags, HELP, VERSION].map(({ name }) => `--${name}`);
  // One letter is as near to every other letter.
  const words = namedBy(FLAG_WORDS, allowed).filter(({ label }) => flag.length > 2 || label === flag);
  const { suggestion, sentence } = nearestNamed(flag, words);
  return wrongUse(code, `"${flag}" ken ik niet.${sentence} ${SEE_HELP}`, {
    path: flag,
    value: flag,
    allowed,
    suggestion,
  });
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
