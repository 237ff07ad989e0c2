import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import { generalWording } from '../../engine/wording.ts';
import type { Command, Flag } from '../args/declaration.ts';
import { type Commands, HELP, TOPICS, VERSION } from '../args/parse.ts';
import { shellWords } from './shell-words.ts';
import { SHELLS } from './shells.ts';

/** A word that can come, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly text: string;
}

/** What completing needs to know of what was typed. */
interface Typed {
  /** The command that is meant; null when none was named yet. */
  readonly command: Command | null;
  /** The words after the command, without flags and their values. */
  readonly words: readonly string[];
  /** The flag whose value is being typed. */
  readonly flag: Flag | undefined;
}

/**
 * Gives the words that can stand where somebody types, on a line that begins with the name of the program.
 * Gives none where any text can stand: there a shell shows files.
 */
export function complete(line: string, commands: Commands, tree: CompiledTree): Candidate[] {
  const [current = '', ...reversed] = shellWords(line).reverse();
  const before = reversed.reverse().slice(1);
  const typed = understood(before, commands);
  const [, name, value] = /^(--[\w-]+)=(.*)$/.exec(current) ?? [];
  if (name !== undefined) {
    const flag = flagNamed(name, commands);
    return flag === undefined
      ? []
      : prefixed(`${name}=`, fitting(valuesOf(flag, tree, value ?? ''), value ?? ''));
  }
  if (typed.flag !== undefined) return fitting(valuesOf(typed.flag, tree, current), current);
  if (current.startsWith('-')) return fitting(flagsOf(typed.command ?? commands[0]), current);
  return fitting(wordsFor(typed, commands, tree), current);
}

function fitting(candidates: readonly Candidate[], current: string): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(current));
}

function prefixed(prefix: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map(({ value, text }) => ({ value: `${prefix}${value}`, text }));
}

function understood(before: readonly string[], commands: Commands): Typed {
  const words: string[] = [];
  let flag: Flag | undefined;
  for (const word of before) {
    const isValue = flag !== undefined;
    flag = isValue || word.includes('=') ? undefined : valueFlag(word, commands);
    if (!isValue && !word.startsWith('-')) words.push(word);
  }
  const [first, ...others] = words;
  const command = commands.find(({ name }) => name === first) ?? null;
  return { command, words: command === null ? words : others, flag };
}

/** Gives the flag that a word is, when a value comes after it. */
function valueFlag(word: string, commands: Commands): Flag | undefined {
  const flag = flagNamed(word, commands);
  return flag?.value === undefined ? undefined : flag;
}

function flagNamed(word: string, commands: Commands): Flag | undefined {
  const flags = commands.flatMap((command) => command.flags);
  return flags.find(
    ({ name, short }) => word === `--${name}` || (short !== undefined && word === `-${short}`),
  );
}

function flagsOf({ flags }: Command): Candidate[] {
  return [...flags, HELP, VERSION].flatMap(({ name, short, description }) => [
    ...(short === undefined ? [] : [{ value: `-${short}`, text: description }]),
    { value: `--${name}`, text: description },
  ]);
}

/** Gives the values of a flag; none where any text will do. */
function valuesOf(flag: Flag, tree: CompiledTree, current: string): Candidate[] {
  if (flag.choices !== undefined) return flag.choices.map((value) => ({ value, text: '' }));
  return flag.name === 'answer' ? answers(tree, current) : [];
}

/** Gives questions, or after `question=` its options; after a comma the next option of a question that takes several. */
function answers(tree: CompiledTree, current: string): Candidate[] {
  const { say } = generalWording(tree);
  const at = current.indexOf('=');
  if (at < 0) return tree.questions.map(({ id, text }) => ({ value: `${id}=`, text: say(text) }));
  const question = tree.questions.find(({ id }) => id === current.slice(0, at));
  if (question === undefined) return [];
  const several = KINDS[question.kind].takesSeveral;
  const lead = several
    ? current.slice(0, current.lastIndexOf(',') + 1) || current.slice(0, at + 1)
    : current.slice(0, at + 1);
  const own =
    question.kind === 'date' ? ['vandaag', 'gisteren'].map((id) => ({ id, label: 'een datum' })) : [];
  return [...own, ...question.options].map(({ id, label }) => ({ value: `${lead}${id}`, text: say(label) }));
}

/** Gives what can stand where no flag does. */
function wordsFor({ command, words }: Typed, commands: Commands, tree: CompiledTree): Candidate[] {
  const named = commands.map(({ name, description }) => ({ value: name, text: description }));
  if (command === null && words[0] === 'help')
    return [...named, ...TOPICS.map((value) => ({ value, text: '' }))];
  if (command === null) return words.length > 0 ? [] : [...named, { value: 'help', text: HELP.description }];
  return words.length > 0 ? [] : argumentsOf(command.name, tree);
}

function argumentsOf(command: string, tree: CompiledTree): Candidate[] {
  const { say } = generalWording(tree);
  switch (command) {
    case 'steps':
      return tree.steps.map(({ id, title }) => ({ value: id, text: title }));
    case 'contacts':
      return tree.organisations.map(({ id, name }) => ({ value: id, text: name }));
    case 'terms':
      return tree.terms.map(({ id, term }) => ({ value: id, text: term }));
    case 'questions':
      return tree.questions.map(({ id, text }) => ({ value: id, text: say(text) }));
    case 'completion':
      return SHELLS.map((value) => ({ value, text: '' }));
    default:
      return [];
  }
}
