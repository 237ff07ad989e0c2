import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { shapeProblems } from '../../src/content/shape-problems.ts';
import { readYaml } from '../../src/content/yaml-file.ts';

/** Shapes, a text that does not fit, and what is said of it: the code, the expectation, what was meant. */
const CASES: readonly [string, z.ZodMiniType, string, string, string | null, string | null][] = [
  ['another type', z.string(), '3', 'wrong-type', 'een tekst (zet er zo nodig aanhalingstekens om)', null],
  ['no number', z.number(), 'drie', 'wrong-type', 'een getal', null],
  ['half a number', z.int(), '1.5', 'wrong-type', 'een heel getal', null],
  ['no yes or no', z.boolean(), 'ja', 'wrong-type', 'true of false', null],
  ['no list', z.array(z.string()), 'een', 'wrong-type', 'een lijst', null],
  ['no block', z.strictObject({}), 'een', 'wrong-type', 'een blok met namen', null],
  [
    'an empty list',
    z.array(z.string()).check(z.minLength(1)),
    '[]',
    'wrong-form',
    'een lijst met minstens een ding',
    null,
  ],
  [
    'a short list',
    z.array(z.string()).check(z.minLength(2)),
    '[a]',
    'wrong-form',
    'een lijst met minstens 2 dingen',
    null,
  ],
  [
    'a long list',
    z.array(z.string()).check(z.maxLength(1)),
    '[a, b]',
    'wrong-form',
    'een lijst met hoogstens een ding',
    null,
  ],
  ['a short text', z.string().check(z.minLength(3)), 'ab', 'wrong-form', 'minstens 3 tekens', null],
  ['a long text', z.string().check(z.maxLength(2)), 'abc', 'wrong-form', 'hoogstens 2 tekens', null],
  ['no positive number', z.int().check(z.positive()), '0', 'wrong-form', 'een getal van meer dan 0', null],
  ['a large number', z.int().check(z.maximum(9)), '10', 'wrong-form', 'een getal van hoogstens 9', null],
  ['no multiple', z.int().check(z.multipleOf(7)), '10', 'wrong-form', 'een veelvoud van 7', null],
  ['no address', z.url(), 'geen', 'wrong-form', 'een adres als https://www.voorbeeld.nl', null],
  ['words of its own', z.string().check(z.regex(/^a/, 'een a')), 'b', 'wrong-form', 'een a', null],
  ['none of both', z.union([z.string(), z.boolean()]), '3', 'wrong-type', 'een andere vorm', null],
  ['none of the choices', z.enum(['een', 'twee']), 'twe', 'wrong-value', 'een, twee', 'twee'],
  [
    'a name too many',
    z.strictObject({ naam: z.optional(z.string()) }),
    '{ nam: a }',
    'unknown-key',
    'naam',
    'naam',
  ],
  [
    'a wrong name',
    z.record(z.string().check(z.regex(/^a/, 'een a')), z.string()),
    '{ b: c }',
    'wrong-form',
    'een a',
    null,
  ],
  ['a name too few', z.strictObject({ naam: z.string() }), '{}', 'missing-key', null, null],
];

test.each(CASES)('%s', (_, shape, yaml, code, expected, suggestion) => {
  const file = readYaml('x.yaml', `waarde: ${yaml}\n`);
  const [problem] = shapeProblems(file, z.strictObject({ waarde: shape }));
  expect(problem).toMatchObject({ code, expected, suggestion });
  expect(`${problem?.message} ${problem?.expected}`).not.toMatch(/invalid|expected|too (small|big)/i);
});

test('the names that are allowed are those of the block itself', () => {
  const inner = z.strictObject({ a: z.optional(z.string()) });
  const outer = z.strictObject({ lijst: z.array(inner), blok: z.record(z.string(), z.optional(inner)) });
  const file = readYaml('x.yaml', 'lijst: [{ b: 1 }]\nblok: { x: { c: 1 } }\nd: 1\n');
  const allowed = shapeProblems(file, outer).map(({ message, expected }) => [message.slice(1, 2), expected]);
  expect(Object.fromEntries(allowed)).toEqual({ b: 'a', c: 'a', d: 'lijst, blok' });
});
