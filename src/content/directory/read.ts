import type { Directory, Notice, Notices, Partnership } from '../../engine/place/directory.ts';
import { nameOf } from '../../engine/place/spelling.ts';
import { fold } from '../fold.ts';
import type { FileText } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { shapeProblems } from '../shape-problems.ts';
import { readYaml, type YamlFile } from '../yaml-file.ts';
import { type PostcodeRow, readPostcodes, runsFrom } from './postcodes.ts';
import { directorySchema, type RawDirectory } from './schema.ts';

/** The two files of a directory. */
export const DIRECTORY_FILES = {
  partnerships: 'samenwerkingsverbanden.yaml',
  postcodes: 'postcodes.csv',
} as const;

/** A directory is sure of itself for so many months after the day of the regulation. */
export const MONTHS_SURE = 18;

/** A directory as written, with where its parts stand. */
export interface DirectorySource {
  readonly directory: Directory;
  readonly yaml: YamlFile;
  readonly rows: readonly PostcodeRow[];
  /** The name of the table of postcodes. */
  readonly table: string;
}

export type ReadDirectory =
  | { readonly ok: true; readonly source: DirectorySource }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a directory: the partnerships in YAML, the postcodes in a table. Pure. */
export function readDirectory(partnerships: FileText, postcodes: FileText): ReadDirectory {
  const yaml = readYaml(partnerships.name, partnerships.text);
  const table = readPostcodes(postcodes);
  const shape = yaml.problems.length > 0 ? yaml.problems : shapeProblems(yaml, directorySchema);
  const problems = [...shape, ...table.problems];
  if (problems.length > 0) return { ok: false, problems: fold(problems) };
  const raw = directorySchema.parse(yaml.value);
  const source = {
    directory: directoryFrom(raw, table.rows),
    yaml,
    rows: table.rows,
    table: postcodes.name,
  };
  return { ok: true, source };
}

function directoryFrom(raw: RawDirectory, rows: readonly PostcodeRow[]): Directory {
  const { title, url, asOf, checked } = raw.regulation;
  const remarks = rows.filter(({ opmerking }) => opmerking !== '');
  return {
    regulation: { title, url, asOf, checked, until: monthsLater(asOf, MONTHS_SURE) },
    notices: noticesFrom(raw.notices),
    partnerships: Object.entries(raw.partnerships)
      .map(([code, one]) => partnershipFrom(code, one))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
    runs: runsFrom(rows),
    aliases: Object.entries(raw.aliases).map(([alias, name]) => ({
      alias: nameOf(alias),
      name: nameOf(name),
    })),
    remarks: Object.fromEntries(remarks.map(({ postcode, opmerking }) => [postcode, opmerking])),
  };
}

function noticesFrom({ without, ...notices }: RawDirectory['notices']): Notices {
  return {
    guide: noticeFrom(notices.guide),
    both: noticeFrom(notices.both),
    national: noticeFrom(notices.national),
    finder: noticeFrom(notices.finder),
    split: noticeFrom(notices.split),
    old: noticeFrom(notices.old),
    nowhere: noticeFrom(notices.nowhere),
    without: Object.fromEntries(Object.entries(without).map(([sector, one]) => [sector, noticeFrom(one)])),
  };
}

function noticeFrom({ text, source }: RawDirectory['notices']['guide']): Notice {
  return { text, source: source ?? null };
}

function partnershipFrom(code: string, raw: RawDirectory['partnerships'][string]): Partnership {
  const { name, website, steunpunt, sources, dated, certainty } = raw;
  return {
    code,
    name: name ?? null,
    website: website ?? null,
    steunpunt: steunpunt ?? null,
    sources: sources ?? [],
    dated: dated ?? null,
    certainty: certainty ?? null,
  };
}

/** The same day of a later month: 2026-01-01 and 18 months is 2027-07-01. Days past the 28th become the 28th. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}-${two(Math.min(day, 28))}`;
}
