import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { adviceShape } from '../../src/build/advice-schema.ts';
import type { changeShape, coveredShape, problemShape } from '../../src/build/author-schema.ts';
import type { comparisonShape, letterShape, wouldChange } from '../../src/build/deed-schema.ts';
import {
  fieldsSchema,
  type organisationShape,
  outputSchema,
  type questionShape,
  type stepShape,
  type termShape,
} from '../../src/build/output-schema.ts';
import type { Covered } from '../../src/check/coverage.ts';
import type { Change } from '../../src/check/diff/diff.ts';
import { answersOf } from '../../src/check/scenarios.ts';
import { COMMANDS } from '../../src/cli/commands/declared.ts';
import type { Problem } from '../../src/content/problem.ts';
import type { Advice } from '../../src/engine/advice.ts';
import type { QuestionFacts } from '../../src/engine/all-questions.ts';
import type { AdviceComparison } from '../../src/engine/compare-advice.ts';
import type { FilledLetter } from '../../src/engine/letter.ts';
import type { StepFacts } from '../../src/engine/look-up.ts';
import type { OrganisationFacts } from '../../src/engine/organisation-facts.ts';
import type { Term } from '../../src/engine/tree.ts';
import type { WouldChange } from '../../src/engine/would-change.ts';
import { run, shippedSource, shippedTree } from '../harness/io.ts';
import { answerFlags } from '../harness/program.ts';
import { DESK, SMALL } from '../harness/small-tree.ts';

const publishedAs = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../dist/schema/${name}.json`, import.meta.url), 'utf8'));
const validatorOf = (name: string) =>
  new Ajv2020({ strict: false, validateFormats: false }).compile(publishedAs(name));
const validate = validatorOf('stapwijzer-1');
const { scenarios } = shippedSource();

test.each([
  ['stapwijzer-1', outputSchema],
  ['stapwijzer-1-fields', fieldsSchema],
])('%s is published as it is in the source', (name, schema) => {
  expect(publishedAs(name)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(schema))));
});

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Shaped<T extends z.ZodRawShape> = Mutable<z.output<z.ZodObject<T, z.core.$strict>>>;

test('the schema and the program agree on what they write', () => {
  expectTypeOf<Shaped<typeof adviceShape>>().toEqualTypeOf<Mutable<Advice>>();
  expectTypeOf<Shaped<typeof stepShape>>().toEqualTypeOf<Mutable<StepFacts>>();
  expectTypeOf<Shaped<typeof organisationShape>>().toEqualTypeOf<Mutable<OrganisationFacts>>();
  expectTypeOf<Shaped<typeof questionShape>>().toEqualTypeOf<Mutable<QuestionFacts>>();
  expectTypeOf<Shaped<typeof letterShape>>().toEqualTypeOf<Mutable<FilledLetter>>();
  expectTypeOf<Shaped<typeof comparisonShape>>().toEqualTypeOf<Mutable<AdviceComparison>>();
  expectTypeOf<Mutable<z.output<typeof wouldChange>>>().toEqualTypeOf<Mutable<WouldChange[]>>();
  expectTypeOf<Shaped<typeof termShape>>().toEqualTypeOf<Mutable<Term>>();
  expectTypeOf<Shaped<typeof problemShape>>().toEqualTypeOf<Mutable<Problem>>();
  expectTypeOf<Shaped<typeof coveredShape>>().toEqualTypeOf<Mutable<Covered>>();
  expectTypeOf<Shaped<typeof changeShape>>().toEqualTypeOf<Mutable<Pick<Change, keyof typeof changeShape>>>();
});

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The small pack in a folder of its own, with one piece of text replaced and one scenario. */
function pack(name: string, piece: string, by: string): string {
  const path = join(folder, name);
  const small = readFileSync(join(SMALL, 'small.yaml'), 'utf8').replaceAll('sources: []', 'sources: [bron]');
  mkdirSync(path);
  writeFileSync(join(path, 'pack.yaml'), small.replace(piece, by));
  writeFileSync(join(path, 'scenarios.yaml'), SCENARIO);
  return path;
}

const SCENARIO = `
scenarios:
  geen-school:
    title: Geen school.
    given: { soort: nee }
    expect: { step: twee }
`;

const right = pack('goed', '', '');
const other = pack('anders', 'step: twee, next: einde', 'step: een, next: einde');
const wrong = pack('fout', 'next: hulp\n  dag', 'next: hlup\n  dag');
const warned = pack('let-op', 'text: Vraag het.', 'text: Vraag het indien nodig.');

/** A table as the authority publishes it, with one new name. */
const official = join(folder, 'samenwerkingsverbanden.csv');
writeFileSync(
  official,
  'ADMINISTRATIENUMMER;SAMENWERKINGSVERBAND;ADRES;POSTCODE;PLAATSNAAM;TELEFOONNUMMER;INTERNET\nPO2707;Nieuwe naam;Straat 1;1011AA;AMSTERDAM;020;\n',
);

/** Answers that end a route, and the advice for them in a file. */
const ENDED = [
  ...['veiligheid=veilig', 'aanwezigheid=naar-school', 'onderwerp=plan', 'sector=vo', 'plan=geweigerd'],
  ...['plan-datum=2026-11-02', 'bijzonderheden=geen', 'school-plaats=weet-niet'],
].flatMap((answer) => ['-a', answer]);
const kept = join(folder, 'advies.json');
await run([...ENDED, '-o', kept]);

/** Command lines whose output must be as published, and what it is. */
const LINES: readonly [status: string, ...args: string[]][] = [
  ...Object.values(scenarios).map((scenario): [string, ...string[]] => [
    'advice',
    'advise',
    ...answerFlags(answersOf(shippedTree(), scenario)),
  ]),
  ['question', 'advise'],
  ['question', 'advise', '-a', 'veiligheid=veilig'],
  ['question', 'advise', '-a', 'veiligheid=veilig', '-a', 'aanwezigheid=geschorst'],
  ['error', 'advise', '-a', 'veiligheid=nooit', '-a', 'foo=bar'],
  ['error', 'advise', '--foo'],
  ['error', 'advise', '--content', '/bestaat/niet'],
  ['error', 'advise', '--content', wrong],
  ['steps', 'steps'],
  ['steps', 'steps', '4'],
  ['error', 'steps', '7'],
  ['contacts', 'contacts'],
  ['contacts', 'contacts', 'loket', '--content', right],
  ['terms', 'terms'],
  ['questions', 'questions'],
  ['questions', 'questions', 'sector'],
  ['error', 'questions', 'zzzz'],
  ['terms', 'terms', 'OPP'],
  ['check', 'check', right],
  ['check', 'check', wrong],
  ['check', 'check', warned],
  ['error', 'check', '/bestaat/niet'],
  ['scenarios', 'scenarios', right],
  ['scenarios', 'scenarios', other],
  ['scenarios', 'scenarios', right, '--mutate'],
  ['scenarios', 'scenarios', right, '--explain', 'geen-school'],
  ['error', 'scenarios', wrong],
  ['diff', 'diff', right, other],
  ['diff', 'diff', other, right],
  ['error', 'diff', right, wrong],
  ['graph', 'graph', right],
  ['error', 'graph', wrong],
  ['advice', 'advise', '--content', DESK, '-a', 'sector=po', '--school', '3511'],
  ['advice', 'advise', '--content', DESK, '-a', 'sector=vo', '--school', '2236', '--with-place'],
  ['advice', 'advise', '--content', DESK, '-a', 'sector=weet-niet', '--school', '3197'],
  ['question', 'advise', '--content', DESK, '-a', 'sector=po'],
  ['error', 'advise', '--content', DESK, '-a', 'sector=po', '--school', 'Bergen'],
  ['letters', 'letter', '--list', ...ENDED],
  ['letters', 'letter', 'gpo-lijst', ...ENDED],
  ['error', 'letter'],
  ['resumed', 'resume', kept],
  ['error', 'resume', official],
  [
    'compared',
    'compare',
    kept,
    ENDED.filter((word) => word !== '-a')
      .join(' ')
      .replace('11-02', '11-03'),
  ],
  ['error', 'compare', kept, 'AAAA'],
  ['desks', 'loket', 'Den Bosch'],
  ['desks', 'loket', 'gemeente:tilburg', '--sector', 'speciaal'],
  ['desks', 'loket', 'Utrecht', '--sector', 'mbo'],
  ['error', 'loket', 'Bergen'],
  ['regions', 'regions', 'list'],
  ['region', 'regions', 'show', 'PO2707'],
  ['import', 'regions', 'import', official],
  ['error', 'regions', 'show', 'PO9999'],
];

test.each(LINES)('%s: %s %s %s %s', async (status, ...args) => {
  const ran = await run([...args, '--json']);
  const document = JSON.parse(ran.stdout);
  expect(document.status).toBe(status);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect((await run([...args, '--json'])).stdout).toBe(ran.stdout);
});

/** An advice, with how batch is asked for it, and what is published about it. */
const BATCHES: readonly [string, readonly string[], readonly string[]][] = [
  ['stapwijzer-1', [], Object.keys(adviceShape)],
  ['stapwijzer-1-fields', ['--fields', 'step,organisations'], ['step', 'organisations']],
];

test.each(BATCHES)('every line of batch is as in %s', async (name, flags, fields) => {
  const given = Object.values(scenarios).map((scenario) => answersOf(shippedTree(), scenario));
  const lines = [{ veiligheid: 'veilig' }, { veiligheid: 'nooit' }, ...given];
  const ran = await run(['batch', ...flags], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
  const documents = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [question, error, advice] = documents;
  expect([question.status, error.status, advice.status]).toEqual(['question', 'error', 'advice']);
  expect(Object.keys(advice).sort()).toEqual(['schema', 'status', ...fields].sort());
  const isAsPublished = validatorOf(name);
  expect(documents.filter((document) => !isAsPublished(document))).toEqual([]);
  expect(isAsPublished({ ...advice, more: 1 })).toBe(false);
});

test('every command that can write JSON is among the lines', async () => {
  const helps = await Promise.all(
    COMMANDS.map(async ({ name }) => ({ name, ...(await run([name, '--help'])) })),
  );
  const writing = helps.filter(({ stdout }) => stdout.includes('--json')).map(({ name }) => name);
  expect(writing.length).toBeGreaterThan(6);
  expect(writing.filter((name) => !LINES.some(([, command]) => command === name))).toEqual([]);
});

test('a document with something left out or added is not as published', async () => {
  const { stdout } = await run(['diff', right, other, '--json']);
  const { changes, ...rest } = JSON.parse(stdout);
  expect(changes.length).toBeGreaterThan(0);
  expect(validate(rest)).toBe(false);
  expect(validate({ ...rest, changes, more: 1 })).toBe(false);
});
