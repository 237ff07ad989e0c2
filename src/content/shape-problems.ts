import * as z from 'zod/mini';
import { nearest } from '../engine/nearest.ts';
import { misplaced, shapePart, withoutName } from './misplaced.ts';
import type { Found } from './problem.ts';
import { fileSchema } from './schema.ts';
import { expectation } from './shape-words.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** Finds what is wrong with the shape of a file, each with its place. Empty when the shape is right. */
export function shapeProblems(file: YamlFile, schema: z.ZodMiniType = fileSchema): Found[] {
  const names = new Map<unknown, readonly string[]>();
  const result = schema.safeParse(file.value ?? {}, {
    reportInput: true,
    error: (issue) => {
      // Which names a block may have is known only to the part of the schema that refused one.
      if (issue.inst instanceof z.core.$ZodObject)
        names.set(issue.input, Object.keys(issue.inst._zod.def.shape));
      return expectation(issue);
    },
  });
  if (result.success) return [];
  const { issues } = result.error;
  const missing = new Set(
    issues.filter((one) => isMissing(file, one)).map(({ path }) => shapePart(file, path)),
  );
  return [
    ...misplaced(file, issues),
    ...withoutName(file, issues),
    ...issues.flatMap((issue) => toProblems(file, issue, names.get(issue.input) ?? [], missing)),
  ];
}

/** What a demand on a block as a whole speaks of: with a name in it that is not known, it cannot be judged. */
const WHOLE = '(geheel)';

type Issue = z.core.$ZodIssue;

/** What is wrong, before its place is known. */
type Finding = Pick<Found, 'code' | 'message'> & Partial<Pick<Found, 'expected' | 'suggestion' | 'breaks'>>;

function isMissing(file: YamlFile, { code, path }: Issue): boolean {
  return code !== 'unrecognized_keys' && code !== 'invalid_key' && path.length > 0 && !file.has(path);
}

function toProblems(
  file: YamlFile,
  issue: Issue,
  allowed: readonly string[],
  missing: ReadonlySet<string>,
): Found[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const lacking = allowed.filter((name) => missing.has(shapePart(file, [...path, name])));
    return issue.keys.map((key) => {
      const only = issue.keys.length === 1 && lacking.length === 1 ? lacking[0] : undefined;
      const meant = only ?? nearest(key, lacking) ?? nearest(key, allowed);
      const breaks = [
        shapePart(file, [...path, WHOLE]),
        ...(meant === null ? [] : [shapePart(file, [...path, meant])]),
      ];
      const told = problem(file, [...path, key], 'key', { ...unknownKey(allowed, key, meant), breaks });
      // A section without its name: what stands in it, stands beside the other sections.
      return path.length === 0 ? { ...told, needs: shapePart(file, [WHOLE]) } : told;
    });
  }
  if (issue.code === 'invalid_key') return [problem(file, path, 'key', wrongName(issue))];
  if (isMissing(file, issue)) return [problem(file, path, 'key', missingKey(path))];
  if (isEmptyBlock(issue)) return [problem(file, path, 'key', emptyBlock(file, path))];
  const told = problem(file, path, 'value', wrong(file, issue));
  return [issue.code === 'custom' ? { ...told, needs: shapePart(file, [...path, WHOLE]) } : told];
}

function unknownKey(allowed: readonly string[], key: string, suggestion: string | null): Finding {
  return {
    code: 'unknown-key',
    message: `"${key}" is hier geen bekende naam.`,
    expected: allowed.join(', '),
    suggestion,
  };
}

function isEmptyBlock(issue: Issue): boolean {
  const { code, input, path } = issue;
  return (
    code === 'invalid_type' &&
    ['object', 'record'].includes(issue.expected) &&
    input === null &&
    path.length > 0
  );
}

/** A name with nothing under it: what should stand there stands beside it, as names that are wrong. */
function emptyBlock(file: YamlFile, path: Path): Finding {
  const around = path.slice(0, -1).reduce<unknown>((value, key) => Object(value)[key], file.value);
  const names = Object.keys(Object(around));
  const after = names.slice(names.indexOf(String(path.at(-1))) + 1);
  return {
    code: 'wrong-type',
    message: `Onder "${String(path.at(-1))}" staat niets.`,
    expected: 'een blok met namen, dat verder inspringt',
    breaks: after.map((name) => shapePart(file, [...path.slice(0, -1), name])),
  };
}

function wrongName(issue: Extract<Issue, { code: 'invalid_key' }>): Finding {
  return {
    code: 'wrong-form',
    message: `"${String(issue.path.at(-1))}" kan geen naam zijn.`,
    expected: issue.issues[0]?.message ?? null,
  };
}

function missingKey(path: Path): Finding {
  return { code: 'missing-key', message: `"${String(path.at(-1))}" ontbreekt.` };
}

/** What stands at a path, as an author calls it: what is in a list has no name of its own. */
function nameOf(path: Issue['path']): string {
  const [list, at] = [path.at(-2), path.at(-1)];
  return typeof at === 'number' && list !== undefined
    ? `Wat als nummer ${at + 1} bij "${String(list)}" staat,`
    : `"${String(at)}"`;
}

function wrong(file: YamlFile, issue: Issue): Finding {
  const name = issue.path.length > 0 ? nameOf(issue.path) : `Het bestand "${file.name}"`;
  const expected = issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return wrongValue(issue);
    case 'invalid_type':
    case 'invalid_union':
      return {
        code: 'wrong-type',
        message: issue.input === null ? `${name} is nog leeg.` : `${name} is van een verkeerde soort.`,
        expected,
        ...meantIn(issue),
      };
    case 'too_small':
      return { code: 'wrong-form', message: `${name} is te ${sizeWord(issue.origin)}.`, expected };
    default:
      return { code: 'wrong-form', message: `${name} heeft een verkeerde vorm.`, expected };
  }
}

/** What other languages call the three words of a condition. */
const CONDITION_WORDS: Readonly<Record<string, string>> = {
  or: 'any',
  of: 'any',
  and: 'all',
  en: 'all',
  niet: 'not',
};

function meantIn({ path }: Issue): Pick<Found, 'suggestion'> {
  const word = path.includes('when') ? CONDITION_WORDS[String(path.at(-1)).toLowerCase()] : undefined;
  return { suggestion: word ?? null };
}

function sizeWord(origin: string): string {
  return origin === 'number' || origin === 'int' ? 'klein' : 'kort of leeg';
}

function wrongValue({ path, values, input }: Extract<Issue, { code: 'invalid_value' }>): Finding {
  const value = String(input);
  const allowed = values.map(String);
  if (path.length === 1 && path[0] === 'format') {
    return {
      code: 'wrong-format-version',
      message: `Dit pakket heeft format ${value}. Deze versie van stapwijzer kan dat niet lezen.`,
      expected: `format ${allowed.join(' of ')}; gebruik een stapwijzer die bij het pakket past`,
    };
  }
  return {
    code: 'wrong-value',
    message: `"${value}" kan hier niet.`,
    expected: allowed.join(', '),
    suggestion: nearest(value, allowed),
  };
}

function problem(file: YamlFile, path: Path, at: 'key' | 'value', finding: Finding): Found {
  const place = file.place(path, at);
  return {
    severity: 'error',
    expected: null,
    suggestion: null,
    ...finding,
    place,
    needs: shapePart(file, path),
  };
}
