// Runs what takes too long for every change, and tells what came of each part. Ends with 1 when a part fails.
// npm run assurance [-- <part>…] [--readme]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PARTS } from './parts.mjs';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readme: { type: 'boolean', default: false } },
});

const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
if (unknown !== undefined)
  throw new Error(`There is no part "${unknown}": ${PARTS.map(({ name }) => name).join(', ')}.`);

/**
 * @param {import('./parts.mjs').Part} part
 */
function rowOf({ what, args, env = {}, figure }) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: HOME,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const row = { what, figure: status === 0 ? figure(stdout) : 'WRONG', minutes, isRight: status === 0 };
  console.log(`${row.what.padEnd(66)} ${row.figure}  (${minutes} min)`);
  return row;
}

/**
 * Writes what was measured now into the table; of a part that did not run its row stays.
 * @param {readonly ReturnType<typeof rowOf>[]} rows
 */
function writeReadme(rows) {
  const text = readFileSync(README, 'utf8');
  const marked = /(<!-- assurance -->\n)([\s\S]*)(<!-- \/assurance -->)/;
  const before = marked.exec(text)?.[2]?.split('\n') ?? [];
  const lines = PARTS.flatMap(({ what }) => {
    const row = rows.find((one) => one.what === what);
    if (row !== undefined) return [`| ${what} | ${row.figure} | ${row.minutes} |`];
    return before.filter((line) => line.startsWith(`| ${what} |`));
  });
  const table = ['| what | measured | minutes |', '| --- | --- | ---: |', ...lines].join('\n');
  writeFileSync(
    README,
    text.replace(marked, (_, begin, __, end) => `${begin}\n${table}\n\n${end}`),
  );
}

const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const rows = chosen.map(rowOf);
if (values.readme) writeReadme(rows);
process.exitCode = rows.every(({ isRight }) => isRight) ? 0 : 1;
