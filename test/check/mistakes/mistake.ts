import { checkPack } from '../../../src/check/check.ts';
import { type FileText, parsePack } from '../../../src/content/parse.ts';
import type { Problem } from '../../../src/content/problem.ts';

/** The day on which the packs are checked. */
const DAY = '2026-11-23';

/** A mistake that an author makes in a text of a pack. */
export interface Mistake {
  readonly what: string;
  /** What stands once in the pack, and what an author makes of it. */
  readonly from: string;
  readonly to: string;
  /** A piece of the line where an author would look; the first line that is changed when there is none. */
  readonly look?: string;
  /** How many problems it may give; one when it does not say. What follows from another does not count. */
  readonly most?: number;
}

/** What came of a mistake. */
export interface Outcome {
  readonly causes: readonly Problem[];
  readonly following: number;
  /** Whether one of the causes stands at the line where an author would look. */
  readonly isAtPlace: boolean;
}

/** Makes a mistake in a pack and checks it. Throws when the pack has no such place, or more than one. */
export function make({ what, from, to, look }: Mistake, files: readonly FileText[]): Outcome {
  const homes = files.filter(({ text }) => text.includes(from));
  const [home] = homes;
  if (home === undefined || homes.length > 1 || home.text.split(from).length !== 2)
    throw new Error(`"${what}": the place to change is not there, or not once.`);
  const changed = home.text.replace(from, () => to);
  const problems = problemsIn(files.map((file) => (file === home ? { ...file, text: changed } : file)));
  const wanted = look === undefined ? firstChange(home.text, changed) : undefined;
  return outcome(problems, ({ file, line }) => {
    if (wanted !== undefined) return file === home.name && line === wanted;
    const text = file === home.name ? changed : (files.find(({ name }) => name === file)?.text ?? '');
    return (text.split('\n')[line - 1] ?? '').includes(look ?? '');
  });
}

/** Everything that is wrong with a pack. */
export function problemsIn(files: readonly FileText[]): readonly Problem[] {
  const parsed = parsePack(files);
  return parsed.ok ? checkPack(parsed.source, DAY).problems : parsed.problems;
}

/** Counts causes, and looks whether one of them stands where it should. */
export function outcome(
  problems: readonly Problem[],
  isWanted: (place: Problem['place']) => boolean,
): Outcome {
  const causes = problems.filter(({ follows }) => follows === null);
  return {
    causes,
    following: problems.length - causes.length,
    isAtPlace: causes.some(({ place }) => isWanted(place)),
  };
}

function firstChange(before: string, after: string): number {
  const lines = before.split('\n');
  return after.split('\n').findIndex((line, at) => line !== lines[at]) + 1;
}

/** What a mistake led to, in a line. */
export function told({ causes, following }: Outcome): string {
  const each = causes.map(({ place, code, message }) => `${place.file}:${place.line} ${code} ${message}`);
  return `${each.join(' | ')} (+${following})`;
}
