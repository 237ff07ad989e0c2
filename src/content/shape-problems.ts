import * as z from 'zod/mini';
import { nearest } from '../engine/nearest.ts';
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
  return result.error.issues.flatMap((issue) => toProblems(file, issue, names.get(issue.input) ?? []));
}

type Issue = z.core.$ZodIssue;

/** What is wrong, before its place is known. */
type Finding = Pick<Found, 'code' | 'message'> & Partial<Pick<Found, 'expected' | 'suggestion'>>;

function toProblems(file: YamlFile, issue: Issue, allowed: readonly string[]): Found[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem(file, [...path, key], 'key', unknownKey(allowed, key)));
  }
  if (issue.code === 'invalid_key') return [problem(file, path, 'key', wrongName(issue))];
  if (path.length > 0 && !file.has(path)) return [problem(file, path, 'key', missing(path))];
  return [problem(file, path, 'value', wrong(file, issue))];
}

function unknownKey(allowed: readonly string[], key: string): Finding {
  return {
    code: 'unknown-key',
    message: `"${key}" is hier geen bekende naam.`,
    expected: allowed.join(', '),
    suggestion: nearest(key, allowed),
  };
}

function wrongName(issue: Extract<Issue, { code: 'invalid_key' }>): Finding {
  return {
    code: 'wrong-form',
    message: `"${String(issue.path.at(-1))}" kan geen naam zijn.`,
    expected: issue.issues[0]?.message ?? null,
  };
}

function missing(path: Path): Finding {
  return { code: 'missing-key', message: `"${String(path.at(-1))}" ontbreekt.` };
}

function wrong(file: YamlFile, issue: Issue): Finding {
  const name = issue.path.length > 0 ? `"${String(issue.path.at(-1))}"` : `Het bestand "${file.name}"`;
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
      };
    case 'too_small':
      return { code: 'wrong-form', message: `${name} is te ${sizeWord(issue.origin)}.`, expected };
    default:
      return { code: 'wrong-form', message: `${name} heeft een verkeerde vorm.`, expected };
  }
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
  return { severity: 'error', expected: null, suggestion: null, ...finding, place: file.place(path, at) };
}
