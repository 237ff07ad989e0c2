import { checkPack } from '../../../src/check/check.ts';
import { Rechecking } from '../../../src/check/recheck.ts';
import type { FileText } from '../../../src/content/parse.ts';
import type { Place, Problem } from '../../../src/content/problem.ts';

/** The day on which the small pack is checked. */
const DAY = '2026-11-27';

/** A mistake that an author makes in a text of a pack. */
export interface Mistake {
  readonly what: string;
  /** What stands once in the pack, and what an author makes of it. */
  readonly from: string;
  readonly to: string;
  /** What was changed rightly beside it. */
  readonly also?: readonly [from: string, to: string];
  /** A piece of the line where an author would look; the first line that is changed when there is none. */
  readonly look?: string;
  /** How many problems it may give; one when it does not say. What follows from another does not count. */
  readonly most?: number;
}

/** What came of a mistake. */
export interface Outcome {
  /** The problems that follow from no other. */
  readonly causes: readonly Problem[];
  readonly following: number;
  /** Whether one of them stands at the line where an author would look. */
  readonly isAtPlace: boolean;
}

/** Makes a mistake in a pack and checks it. Throws when the pack has no such place, or more than one. */
export function make(
  { what, from, to, also, look }: Mistake,
  files: readonly FileText[],
  day = DAY,
): Outcome {
  const sound = also === undefined ? files : replaced(files, also[0], also[1], what).files;
  const { files: wrong, home, line } = replaced(sound, from, to, what);
  const isWanted = ({ file, line: at }: Place) => {
    if (look === undefined) return file === home && at === line;
    const text = wrong.find(({ name }) => name === file)?.text ?? '';
    return (text.split('\n')[at - 1] ?? '').includes(look);
  };
  return outcomeOf(problemsIn(wrong, day), isWanted);
}

/** Reads what a mistake is not in only once. */
const reading = new Rechecking();

/** Everything that is wrong with a pack. */
export function problemsIn(files: readonly FileText[], day = DAY): readonly Problem[] {
  const parsed = reading.parse(files);
  return parsed.ok ? checkPack(parsed.source, day).problems : parsed.problems;
}

/** Tells the causes apart, and looks whether one of them stands where it should. */
export function outcomeOf(problems: readonly Problem[], isWanted: (place: Place) => boolean): Outcome {
  const causes = problems.filter(({ follows }) => follows === null);
  const isAtPlace = causes.some(({ place }) => isWanted(place));
  return { causes, following: problems.length - causes.length, isAtPlace };
}

/** What a mistake led to, in a line. */
export function told({ causes, following }: Outcome): string {
  const each = causes.map(({ place, code, message }) => `${place.file}:${place.line} ${code}: ${message}`);
  return `${each.join(' | ')} (+${following})`;
}

/** A pack with a piece of its text changed: in which file, and the first line that is different. */
function replaced(files: readonly FileText[], from: string, to: string, what: string) {
  const homes = files.filter(({ text }) => text.includes(from));
  const [home] = homes;
  if (home === undefined || homes.length > 1 || home.text.split(from).length !== 2)
    throw new Error(`"${what}": the place to change is not there, or not once.`);
  const text = home.text.replace(from, () => to);
  const before = home.text.split('\n');
  const line = text.split('\n').findIndex((own, at) => own !== before[at]) + 1;
  return { files: files.map((file) => (file === home ? { ...file, text } : file)), home: home.name, line };
}
