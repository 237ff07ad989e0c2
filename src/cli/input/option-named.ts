import type { CompiledQuestion, CompiledTree } from '../../engine/compiled-tree.ts';
import { UNKNOWN } from '../../engine/vocabulary.ts';
import { generalWording } from '../../engine/wording.ts';
import { saysNotKnown } from './not-known.ts';

/** An option as it can be named: by its id, or by what is read on the screen. */
export interface NamedOption {
  readonly id: string;
  readonly label: string;
}

/** Gives the options of a question with their labels in general words. */
export function namedOptions(tree: CompiledTree, { options }: CompiledQuestion): NamedOption[] {
  const { say } = generalWording(tree);
  return options.map(({ id, label }) => ({ id, label: say(label) }));
}

/**
 * Finds the option that somebody names: its id or its label, in any case, with or without hyphens, signs and
 * what stands between brackets; 'weet ik niet' in its usual forms. Gives undefined when none or several fit.
 */
export function optionNamed(
  tree: CompiledTree,
  question: CompiledQuestion,
  text: string,
): string | undefined {
  if (question.options.some(({ id }) => id === text)) return text;
  const asked = plain(text);
  if (asked === '') return undefined;
  const all = namedOptions(tree, question);
  const [found, ...others] = all.filter((option) => namesOf(option).includes(asked));
  if (found !== undefined && others.length === 0 && !isToldElsewhere(asked, found, all)) return found.id;
  const hasUnknown = question.options.some(({ id }) => id === UNKNOWN);
  return hasUnknown && saysNotKnown(text) ? UNKNOWN : undefined;
}

/** Whether a short form of one option, such as TLV, is a word in another: then it can be either. */
function isToldElsewhere(asked: string, found: NamedOption, all: readonly NamedOption[]): boolean {
  if ([found.id, found.label].map(plain).includes(asked)) return false;
  return all.some((other) => other !== found && plain(other.label).split(' ').includes(asked));
}

/** A short form between brackets, such as vso, and no little word. */
const SHORT_FORM = /^(?!(?:of|en|ook|die|de|een|als)$)\p{L}{2,4}$/u;

function namesOf({ id, label }: NamedOption): string[] {
  const within = [...label.matchAll(/\(([^)]*)\)/g)].flatMap(([, words = '']) => words.split(/[\s,]+/));
  const short = within.filter((word) => SHORT_FORM.test(word));
  return [id, label, label.replace(/\([^)]*\)/g, ''), ...short].map(plain);
}

/** Small letters and digits, with one space between words. */
export function plain(text: string): string {
  const small = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return small.replace(/[^a-z0-9]+/g, ' ').trim();
}
