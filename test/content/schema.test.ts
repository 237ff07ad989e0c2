import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentSchemaWith, type JsonSchema, regionSchemaWith } from '../../src/content/folder-schema.ts';
import { regionSchema } from '../../src/content/region-schema.ts';
import { fileSchema } from '../../src/content/schema.ts';
import { shapeProblems } from '../../src/content/shape-problems.ts';
import { readYaml } from '../../src/content/yaml-file.ts';
import { SHIPPED, shippedSource } from '../harness/io.ts';

/** The schema that an editor underlines by, and what `check` says of the shape: they agree. */
const { tree } = shippedSource();
const ajv = new Ajv2020({ strict: false });
const plain = z.toJSONSchema(fileSchema, { io: 'input' }) as JsonSchema;
const schemas = {
  published: ajv.compile(plain),
  'of the folder': ajv.compile(contentSchemaWith(tree, plain)),
};

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const EXAMPLES = ['check/rules', 'content/problems'].flatMap((folder) =>
  readdirSync(join(SRC, folder))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const text = readFileSync(join(SRC, folder, name), 'utf8');
      return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
        ([, yaml = ''], at) => [`${name} ${at === 0 ? 'wrong' : 'right'}`, yaml] as const,
      );
    }),
);

/** Texts of which one used to be right here and wrong there. */
const TEXTS: readonly (readonly [string, string])[] = [
  [
    'a text with a blank line',
    'terms: { opp: { term: OPP, also: [], text: "Een.\\n\\nTwee.", sources: [x], checked: 2026-11-01 } }',
  ],
  ['a text in a block', 'words:\n  leraar:\n    text: |-\n      een\n\n      twee\n'],
  ['a text with a space at its end', 'words: { leraar: { text: "een " } }'],
  ['a text that begins with a new line', 'words: { leraar: { text: "\\neen" } }'],
  ['no text', 'words: { leraar: { text: "" } }'],
  ['a number for a text', 'words: { leraar: { text: 12 } }'],
  ['a day in quotes', 'sources: { x: { kind: own, title: Wij., checked: "2026-11-01" } }'],
  ['half a day', 'sources: { x: { kind: own, title: Wij., checked: 2026-11 } }'],
  ['a name with a capital', 'words: { Leraar: { text: een } }'],
  ['one step and two', 'words: { a: { text: b, variants: [{ when: { step: [plan, x] }, text: c }] } }'],
  [
    'a list in a condition that is empty',
    'words: { a: { text: b, variants: [{ when: { sector: [] }, text: c }] } }',
  ],
  ['an option that nobody knows', 'words: { a: { text: b, variants: [{ when: { sector: xx }, text: c }] } }'],
];

test.each([...EXAMPLES, ...TEXTS])('an editor and check agree on the shape: %s', (_, yaml) => {
  const file = readYaml('proef.yaml', yaml);
  // A file with nothing in it has no shape to underline.
  if (file.problems.length > 0 || file.value === null) return;
  const isRight = shapeProblems(file).length === 0;
  for (const validate of Object.values(schemas)) expect(validate(file.value)).toBe(isRight);
});

test.each(readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml')))(
  '%s is right to an editor',
  (name) => {
    const { value } = readYaml(name, readFileSync(join(SHIPPED, name), 'utf8'));
    const { 'of the folder': validate } = schemas;
    validate(value);
    expect(validate.errors).toBeNull();
  },
);

const right =
  'region: { name: X, codes: [PO2707], checked: 2026-11-23, organisations: { loket: { phone: "113" } } }';

test.each([
  ['right', right, true],
  ['of a region without a code', right.replace('codes: [PO2707], ', ''), true],
  ['with a name that is not known', right.replace('phone', 'phon'), false],
  ['without a day', right.replace('checked: 2026-11-23, ', ''), false],
  ['with half a code', right.replace('PO2707', 'PO27'), false],
])('an editor and check agree on a region file: %s', (_, yaml, isRight) => {
  const file = readYaml('regio.yaml', yaml);
  expect(shapeProblems(file, regionSchema).length === 0).toBe(isRight);
  const shape = z.toJSONSchema(regionSchema, { io: 'input' }) as JsonSchema;
  for (const schema of [shape, regionSchemaWith(tree, ['PO2707', 'PO3004'], shape)])
    expect(ajv.compile(schema)(file.value)).toBe(isRight);
});

/** What an editor offers at a place in the schema of the folder. */
function offeredAt(...path: string[]): unknown {
  const part = path.reduce<unknown>((inside, key) => Object(inside)[key], contentSchemaWith(tree, plain));
  return JSON.stringify(part);
}

test.each([
  ['questions', ['additionalProperties', 'properties', 'next'], 'onderwerp'],
  ['alerts', ['additionalProperties', 'properties', 'organisations'], 'veilig-thuis'],
  ['deadlines', ['additionalProperties', 'properties', 'from'], 'schorsing-datum'],
  ['scenarios', ['additionalProperties', 'properties', 'given', 'properties', 'sector'], 'speciaal'],
  ['invariants', ['additionalProperties', 'properties', 'always', 'properties', 'step'], 'evaluatie'],
] as const)('in %s the names at %j are offered', (section, path, name) => {
  expect(offeredAt('properties', section, ...path)).toContain(`"${name}"`);
});
