import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, expect, test } from 'vitest';
import type { Answers } from '../../src/index.ts';
import { shippedTree } from '../harness/io.ts';
import { answerFlags, DIST, environment, PROGRAM } from '../harness/program.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';
import { answerAll, type Terminal, terminal } from '../harness/terminal.ts';

/** How many consultations are held of each kind; `npm run assurance` holds many more. */
const SOAK = Number(process.env['STAPWIJZER_SOAK'] ?? 1);
const IN_BATCH = 100 * SOAK;
const STARTED = 30 * SOAK;
const TYPED = 3 * SOAK;

const tree = shippedTree();
const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-duur-'));
afterAll(() => rmSync(folder, { recursive: true }));

const kinds = new Map(tree.questions.map(({ id, kind }) => [id, kind]));

/** What families answer: dates of the last years, and a place as people write it. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  date: ['9 november', '2026-02-28', '12-10-2025'],
  place: ['3511', 'Utrecht', '2236'],
};

function answersFor(seed: number): Answers {
  const random = randomFrom(seed);
  const answers = Object.entries(randomAnswers(tree, random)).map(([id, answer]) => {
    const written = WRITTEN[kinds.get(id) ?? ''];
    if (answer === 'weet-niet' || written === undefined) return [id, answer];
    return [id, written[Math.floor(random() * written.length)]];
  });
  return Object.fromEntries(answers) as Answers;
}

const PEAK = fileURLToPath(new URL('../bench/tell-peak-memory.cjs', import.meta.url));
const schema = JSON.parse(readFileSync(join(DIST, 'schema/stapwijzer-1.json'), 'utf8'));
const isPublished = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

/** Answers of many families in one run: each must come back as a document that the schema knows. Gives the peak memory. */
async function heldInBatch(count: number): Promise<number> {
  const child = spawn(process.execPath, ['-r', PEAK, PROGRAM, 'batch', '--today', '2026-11-26'], {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const [stdin, stdout, , peak] = child.stdio;
  let memory = '';
  peak?.on('data', (text) => {
    memory += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let at = 0;
  const ask = () => (at < count ? stdin.write(`${JSON.stringify(answersFor(at++))}\n`) : stdin.end());
  ask();
  let held = 0;
  for await (const line of createInterface({ input: stdout })) {
    const document = JSON.parse(line) as { readonly status: string };
    expect({ status: document.status, faults: isPublished(document) ? [] : isPublished.errors }).toEqual({
      status: 'advice',
      faults: [],
    });
    held += 1;
    ask();
  }
  expect(await ended).toBe(0);
  expect(held).toBe(count);
  return Number(memory);
}

test('many families in one run: each document is whole, and memory stays what it was', async () => {
  const few = await heldInBatch(Math.ceil(IN_BATCH / 10));
  const many = await heldInBatch(IN_BATCH);
  expect(many).toBeLessThan(2 * few);
});

const FORMATS = ['text', 'markdown', 'html', 'json'] as const;

test('many families, each a run of its own', () => {
  for (let seed = 0; seed < STARTED; seed += 1) {
    const format = FORMATS[seed % FORMATS.length] ?? 'text';
    const given = answerFlags(answersFor(seed));
    const ran = spawnSync(process.execPath, [PROGRAM, ...given, '-f', format, '--no-input'], {
      cwd: folder,
      env: environment(),
      encoding: 'utf8',
    });
    expect({ seed, format, status: ran.status, stderr: ran.stderr }).toEqual({
      seed,
      format,
      status: 0,
      stderr: '',
    });
    if (format === 'json') expect(isPublished(JSON.parse(ran.stdout))).toBe(true);
  }
  expect(readdirSync(folder)).toEqual([]);
});

/** What is not asked about again: then each answer is one line. */
const TYPED_AS: Readonly<Record<string, string>> = { date: '2026-11-09', place: '3511' };

function typedAnswers(seed: number): Answers {
  const answers = Object.entries(answersFor(seed)).map(([id, answer]) =>
    answer !== 'weet-niet' && TYPED_AS[kinds.get(id) ?? '']
      ? [id, TYPED_AS[kinds.get(id) ?? '']]
      : [id, answer],
  );
  return Object.fromEntries(answers) as Answers;
}

/** Goes on past what must be seen first and past the pages of the advice, to the menu. */
async function readOn(parent: Terminal): Promise<void> {
  if ((await parent.either(MENU, CALLED, 'Enter: verder. b')) === CALLED) parent.press('1', 'enter');
  if ((await parent.either(MENU, 'Enter: verder. b')) !== MENU) parent.press('q');
  await parent.until(MENU);
}
const MENU = 'Wat wilt u nu doen?';
const CALLED = 'Ik heb gebeld, ga verder';

const between = (random: () => number, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

test('many families at a terminal that changes its size', async () => {
  for (let seed = 0; seed < TYPED; seed += 1) {
    const random = randomFrom(-1 - seed);
    const parent = terminal(['--today', '2026-11-26'], { columns: 80, rows: 60, cwd: folder });
    const resize = () => parent.resize(between(random, 60, 140), between(random, 40, 70));
    await answerAll(parent, tree, typedAnswers(seed), resize);
    await readOn(parent);
    expect(parent.written()).not.toMatch(/\n\s+at .+:\d+:\d+|undefined|\[object/);
    parent.press('ctrl-c');
    expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
  }
  expect(readdirSync(folder)).toEqual([]);
});
