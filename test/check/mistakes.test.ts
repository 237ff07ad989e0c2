import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFolder } from '../../src/content/load.ts';
import { FILES, FINE, type FileMistake, type Folder, folderOf } from './mistakes/files.ts';
import { FORM } from './mistakes/form.ts';
import { MEANING } from './mistakes/meaning.ts';
import { make, type Outcome, outcomeOf, problemsIn, told } from './mistakes/mistake.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The small pack, a file for each section, as authors have them. */
const SMALL = [
  ...read('../fixtures/check/base.yaml')
    .split(/^(?=[a-z]+:)/m)
    .flatMap((text) => {
      const name = /^[a-z]+(?=:)/.exec(text)?.[0];
      return name === undefined ? [] : [{ name: `${name}.yaml`, text }];
    }),
  { name: 'letters.yaml', text: read('../fixtures/mistakes/letters.yaml') },
  { name: 'numbers.yaml', text: read('../fixtures/mistakes/numbers.yaml') },
  { name: 'writing.yaml', text: read('../../content/passend-onderwijs/writing.yaml') },
];

const folders: string[] = [];

/** Puts files in a folder of their own, and reads that as the program does. */
function readBack(files: Folder) {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-fouten-'));
  folders.push(folder);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return readFolder(folder);
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Every mistake in the tables: how to make it, and how many problems it may give. */
const ROWS: readonly (readonly [what: string, make: () => Outcome, most: number])[] = [
  ...[...FORM, ...MEANING].map((one) => [one.what, () => make(one, SMALL), one.most ?? 1] as const),
  ...FILES.map((one) => [one.what, () => withFiles(one.make, one.look), 1] as const),
];

function withFiles(change: FileMistake['make'], [wanted, at]: FileMistake['look']): Outcome {
  const files = readBack(change(folderOf(SMALL)));
  return outcomeOf(problemsIn(files), ({ file, line }) => file === wanted && line === at);
}

const counts = { mistakes: 0, 'at the line to look at': 0, 'as one problem': 0, 'as more than three': 0 };

test('the small pack has no mistakes', () => {
  expect(problemsIn(SMALL)).toEqual([]);
});

test.each(ROWS)('%s', (_what, makeMistake, most) => {
  const outcome = makeMistake();
  counts.mistakes += 1;
  if (outcome.isAtPlace) counts['at the line to look at'] += 1;
  if (outcome.causes.length === 1) counts['as one problem'] += 1;
  if (outcome.causes.length > 3) counts['as more than three'] += 1;
  expect(outcome.isAtPlace, told(outcome)).toBe(true);
  expect(outcome.causes.length, told(outcome)).toBeLessThanOrEqual(most);
});

test.each(FINE)('$what is no mistake', ({ make: change }) => {
  expect(problemsIn(readBack(change(folderOf(SMALL))))).toEqual([]);
});

test('nine of ten mistakes are one problem, and none is more than three', () => {
  console.log(counts);
  expect(counts.mistakes).toBeGreaterThanOrEqual(150);
  expect(counts['at the line to look at']).toBe(counts.mistakes);
  expect(counts['as one problem'] / counts.mistakes).toBeGreaterThanOrEqual(0.9);
  expect(counts['as more than three']).toBe(0);
});
