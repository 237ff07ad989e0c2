import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { adviceShape, outputSchema } from '../../src/build/output-schema.ts';
import { loadPack } from '../../src/check/load-checked.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { run, SHIPPED } from '../harness/io.ts';

const published = JSON.parse(
  readFileSync(new URL('../../dist/schema/stapwijzer-1.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(published);
const { scenarios } = loadPack(SHIPPED);

test('the published schema is the one in the source', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(outputSchema))));
});

test('the schema and the engine agree on what an advice is', () => {
  const shape = z.strictObject(adviceShape);
  type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
  expectTypeOf<Mutable<z.output<typeof shape>>>().toEqualTypeOf<Mutable<Advice>>();
});

const flagsOf = (given: object) =>
  Object.entries(given).flatMap(([id, value]) => ['-a', `${id}=${[value].flat().join(',')}`]);

/** Command lines whose output must be as published. */
const LINES: readonly string[][] = [
  ...Object.values(scenarios).map((scenario) => flagsOf(scenario.given)),
  [],
  ['-a', 'veiligheid=veilig'],
  ['-a', 'veiligheid=veilig', '-a', 'aanwezigheid=geschorst'],
  ['-a', 'veiligheid=nooit', '-a', 'foo=bar'],
  ['--foo'],
  ['--content', '/bestaat/niet'],
];

test.each(LINES)('%s %s %s %s', async (...args) => {
  const ran = await run([...args, '--json']);
  const document = JSON.parse(ran.stdout);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect((await run([...args, '--json'])).stdout).toBe(ran.stdout);
});
