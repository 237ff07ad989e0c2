import type * as z from 'zod/mini';
import { nearest } from '../engine/nearest.ts';
import type { Problem } from './problem.ts';
import { fileSchema } from './schema.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** What is wrong with the shape of a file, each with its place. Empty when the shape is right. */
export function shapeProblems(file: YamlFile, schema: z.ZodMiniType = fileSchema): Problem[] {
  const result = schema.safeParse(file.value ?? {});
  return result.success ? [] : result.error.issues.flatMap((issue) => toProblems(file, schema, issue));
}

type Issue = z.core.$ZodIssue;
type Told = Pick<Problem, 'code' | 'message'> & Partial<Pick<Problem, 'expected' | 'suggestion'>>;

function toProblems(file: YamlFile, schema: z.ZodMiniType, issue: Issue): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(file, [...path, key], 'key', unknownKey(keysAt(schema, path), key)),
    );
  }
  if (issue.code === 'invalid_key') return [problem(file, path, 'key', wrongName(issue))];
  if (path.length > 0 && !file.has(path)) {
    return [problem(file, path, 'key', missing(path))];
  }
  return [problem(file, path, 'value', wrong(file, issue))];
}

function unknownKey(allowed: readonly string[], key: string): Told {
  return {
    code: 'unknown-key',
    message: `"${key}" is hier geen bekende naam.`,
    expected: allowed.join(', '),
    suggestion: nearest(key, allowed),
  };
}

function wrongName(issue: Extract<Issue, { code: 'invalid_key' }>): Told {
  return {
    code: 'wrong-form',
    message: `"${String(issue.path.at(-1))}" kan geen naam zijn.`,
    expected: issue.issues[0]?.message ?? null,
  };
}

function missing(path: Path): Told {
  return { code: 'missing-key', message: `"${String(path.at(-1))}" ontbreekt.`, expected: null };
}

function wrong(file: YamlFile, issue: Issue): Told {
  const name = issue.path.length > 0 ? `"${String(issue.path.at(-1))}"` : `Het bestand "${file.name}"`;
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'wrong-type',
        message: `${name} is van een verkeerde soort.`,
        expected: TYPES[issue.expected] ?? issue.expected,
      };
    case 'invalid_value':
      return wrongValue(file, issue);
    case 'invalid_union':
      return { code: 'wrong-type', message: `${name} is van een verkeerde soort.`, expected: issue.message };
    case 'too_small':
      return {
        code: 'wrong-form',
        message: `${name} is te kort of leeg.`,
        expected: OWN.test(issue.message) ? 'minstens een' : issue.message,
      };
    default:
      return { code: 'wrong-form', message: `${name} heeft een verkeerde vorm.`, expected: issue.message };
  }
}

/** The library's own English sentences, which say less than ours. */
const OWN = /^(Too small|Invalid)/;

function wrongValue(file: YamlFile, issue: Extract<Issue, { code: 'invalid_value' }>): Told {
  const value = String(valueAt(file.value, issue.path));
  const allowed = issue.values.map(String);
  if (issue.path.length === 1 && issue.path[0] === 'format') {
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

const TYPES: Readonly<Record<string, string>> = {
  string: 'een tekst (zet er zo nodig aanhalingstekens om)',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met namen',
  record: 'een blok met namen',
};

function problem(file: YamlFile, path: Path, at: 'key' | 'value', told: Told): Problem {
  return { severity: 'error', expected: null, suggestion: null, ...told, place: file.place(path, at) };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** The names a map at a path may have, found by walking the schema. */
function keysAt(whole: z.ZodMiniType, path: Path): string[] {
  let schemas: readonly z.core.$ZodType[] = shapesOf(whole);
  for (const key of path) {
    schemas = schemas
      .map((schema) => childOf(schema, key))
      .filter((child) => child !== undefined)
      .flatMap(shapesOf);
  }
  return [...new Set(schemas.flatMap((schema) => Object.keys((schema as z.core.$ZodObject)._zod.def.shape)))];
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): unknown {
  const def = schema._zod.def as z.core.$ZodTypeDef & { [name: string]: unknown };
  if (def.type === 'record') return def['valueType'];
  if (def.type === 'array') return def['element'];
  return (def['shape'] as Record<PropertyKey, unknown> | undefined)?.[key];
}

/** The shapes that a schema stands for: those of a choice between kinds are all of them. */
function shapesOf(schema: unknown): z.core.$ZodType[] {
  const type = schema as z.core.$ZodType;
  const def = type._zod.def as z.core.$ZodTypeDef & { innerType?: unknown; options?: readonly unknown[] };
  if (def.type === 'optional') return shapesOf(def.innerType);
  return def.type === 'union' ? (def.options ?? []).flatMap(shapesOf) : [type];
}
