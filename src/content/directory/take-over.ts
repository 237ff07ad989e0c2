import type { Directory, Partnership, Run } from '../../engine/place/directory.ts';
import { type PostcodeRow, runsFrom } from './postcodes.ts';

/** What taking over a table comes to: the directory with the table in it, and everything that is different. */
export interface Taken {
  readonly directory: Directory;
  /** What the table is about: names and sites, or the division by postcode. */
  readonly about: 'partnerships' | 'postcodes';
  readonly changes: readonly Change[];
  /** Codes that are in the directory and not in the table; they stay. */
  readonly absent: readonly string[];
  /** At which line the table tells of a code, counted from 1; none where it is about postcodes. */
  readonly lines: ReadonlyMap<string, number>;
}

/** One value that is different; null where there was or is none. */
export interface Change {
  /** A code or a postcode. */
  readonly of: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Thrown when a table cannot be taken over. The message is Dutch and complete. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** The line of the table, counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** What a table says of one partnership: only fields that it has; null for an empty one. */
export type Said = Pick<Partnership, 'code'> & Partial<Partnership> & { readonly line: number };

const EMPTY: Omit<Partnership, 'code'> = {
  name: null,
  website: null,
  steunpunt: null,
  sources: [],
  dated: null,
  certainty: null,
};

/** The fields of a partnership, in the order in which changes are told. */
const FIELDS = ['name', 'website', 'steunpunt', 'sources', 'dated', 'certainty'] as const;

/** Takes names and sites over. What is not said stays as it was. Throws ImportError on a code that is said twice. */
export function withPartnerships(directory: Directory, said: readonly Said[]): Taken {
  const twice = said.find(({ code }, at) => said.findIndex((one) => one.code === code) !== at);
  if (twice !== undefined) throw new ImportError(twice.line, `"${twice.code}" staat er twee keer.`);
  const before = new Map(directory.partnerships.map((one) => [one.code, one]));
  const after = new Map(before);
  for (const { line: _, ...fields } of said) {
    after.set(fields.code, { ...EMPTY, ...before.get(fields.code), ...fields });
  }
  const partnerships = [...after.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  const changes = partnerships.flatMap((one) => changesBetween(before.get(one.code), one));
  const absent = directory.partnerships
    .map(({ code }) => code)
    .filter((code) => !said.some((one) => one.code === code));
  const lines = new Map(said.map(({ code, line }) => [code, line]));
  return { directory: { ...directory, partnerships }, about: 'partnerships', changes, absent, lines };
}

function changesBetween(before: Partnership | undefined, after: Partnership): Change[] {
  const old = before ?? EMPTY;
  const fields = FIELDS.map((field) => ({
    of: after.code,
    field,
    before: told(old[field]),
    after: told(after[field]),
  })).filter((change) => change.before !== change.after);
  return before === undefined
    ? [{ of: after.code, field: 'code', before: null, after: after.code }, ...fields]
    : fields;
}

function told(value: string | readonly string[] | null): string | null {
  if (value === null || typeof value === 'string') return value;
  return value.length === 0 ? null : value.join(' ; ');
}

/** Takes a whole division over. Throws ImportError on a postcode that stands there twice. */
export function withPostcodes(directory: Directory, rows: readonly PostcodeRow[]): Taken {
  const read = rows.toSorted((one, other) => (one.postcode < other.postcode ? -1 : 1));
  const twice = read.find(({ postcode }, at) => read[at - 1]?.postcode === postcode);
  if (twice !== undefined) throw new ImportError(twice.line, `"${twice.postcode}" staat er twee keer.`);
  const runs = runsFrom(read);
  const remarks = Object.fromEntries(
    read.filter(({ opmerking }) => opmerking !== '').map(({ postcode, opmerking }) => [postcode, opmerking]),
  );
  const now = { ...directory, runs, remarks };
  const changes = divisionChanges(directory, now);
  return { directory: now, about: 'postcodes', changes, absent: [], lines: new Map() };
}

/** What the division says of one postcode, as one text for each field. */
function divisionOf({ runs, remarks }: Directory): Map<string, Readonly<Record<string, string>>> {
  const rows = runs.flatMap((run) =>
    Array.from({ length: run.to - run.from + 1 }, (_, at) => String(run.from + at)).map(
      (postcode) => [postcode, { ...divisionFields(run), opmerking: remarks[postcode] ?? '' }] as const,
    ),
  );
  return new Map(rows);
}

function divisionFields({ place, municipality, former, po, vo }: Run) {
  return {
    plaats: place?.name ?? '',
    gemeente: municipality.name,
    gemeente_2015: former.name,
    po: po ?? '',
    vo: vo ?? '',
  };
}

function divisionChanges(before: Directory, after: Directory): Change[] {
  const [old, now] = [divisionOf(before), divisionOf(after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort();
  return all.flatMap((postcode) => {
    const [was, is] = [old.get(postcode) ?? {}, now.get(postcode) ?? {}];
    return Object.keys({ ...was, ...is })
      .map((field) => ({
        of: postcode,
        field,
        before: textOrNull(was[field] ?? ''),
        after: textOrNull(is[field] ?? ''),
      }))
      .filter((change) => change.before !== change.after);
  });
}

/** Gives a text, or null for an empty one. */
export function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
