// Measures how quick and how small the program is, as it is published. See .github/CONTRIBUTING.md, 'Speed'.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batchFigures } from './batch.mjs';
import { growthFigures } from './growth.mjs';
import { npxFigures } from './npx.mjs';
import { installPacked, REPOSITORY } from './packed.mjs';
import { pageFigures } from './page.mjs';
import { startFigures } from './start.mjs';
import { markdownTable, textTable } from './table.mjs';

const REFERENCE = join(REPOSITORY, '.bench.json');
const PAGE = join(REPOSITORY, '.github/CONTRIBUTING.md');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
});

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-bench-'));
try {
  const figures = await measure(folder, options.quick);
  const earlier = existsSync(REFERENCE) ? JSON.parse(readFileSync(REFERENCE, 'utf8')) : undefined;
  console.log(textTable(figures, earlier?.figures));
  if (!options.quick) writeReference(figures);
  if (options.write) writePage(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {boolean} quick
 * @returns {Promise<Record<string, number>>}
 */
async function measure(folder, quick) {
  tell('packing');
  const packed = installPacked(folder);
  tell('start of runs');
  const start = await startFigures(packed, folder, quick ? 7 : 21);
  tell('batch');
  const batch = await batchFigures(packed, folder, quick);
  tell('growth of packs');
  const growth = await growthFigures(packed, folder, quick);
  tell('the page');
  const page = await pageFigures(packed, folder, quick ? 4 : 10);
  tell('size and npx');
  const npx = quick ? {} : await npxFigures(packed, folder);
  return { ...start, ...batch, ...growth, ...page, tarball: statSync(packed.tarball).size / 1000, ...npx };
}

/** @param {string} what */
function tell(what) {
  process.stderr.write(`${what}...\n`);
}

/**
 * A whole run is what later runs are compared with.
 * @param {Record<string, number>} figures
 */
function writeReference(figures) {
  const rounded = Object.entries(figures).map(([id, value]) => [id, Number(value.toPrecision(4))]);
  const made = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    figures: Object.fromEntries(rounded),
  };
  writeFileSync(REFERENCE, `${JSON.stringify(made, null, 2)}\n`);
}

/** @param {Record<string, number>} figures */
function writePage(figures) {
  const page = readFileSync(PAGE, 'utf8');
  const table = `<!-- bench -->\n\n${markdownTable(figures)}\n\n<!-- /bench -->`;
  writeFileSync(
    PAGE,
    page.replace(/<!-- bench -->[\s\S]*?<!-- \/bench -->/, () => table),
  );
}
