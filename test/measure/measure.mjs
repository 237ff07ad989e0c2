// Prints how large the source is and how much of it a scripted run loads. Ends with 1 when a limit is passed.
import { loadedBySimpleRun } from './loaded.mjs';
import { builtSizes } from './page.mjs';
import { longest, sourceFiles } from './source.mjs';

/**
 * The most lines that the layers together may have: engine and render, and the same with document. What was added
 * for places, letters, the code, html and the calendar is in it; it is what was measured then, and may only shrink.
 */
const MOST_LINES = 5_000;
const MOST_LINES_WITH_DOCUMENT = 6_500;

/** The most lines of one file of src, and of one function in it. */
const MOST_LINES_OF_FILE = 250;
const MOST_LINES_OF_FUNCTION = 50;

/** The most files of src that a scripted run may load, when nothing is bundled: what was measured; 20 is the goal. */
const MOST_LOADED = 48;

/** The most bytes of the page, as it is and after gzip -9: for the whole country, and for one region. */
const MOST_OF_PAGE = { bytes: 650_000, gzipped: 160_000 };
const MOST_OF_REGION = { bytes: 560_000, gzipped: 130_000 };

/** The most bytes of the package, as it is fetched. */
const MOST_OF_TARBALL = 700_000;

/**
 * What is measured, its limit, and what passes the limit by itself.
 * @typedef {object} Row
 * @property {string} what
 * @property {number} value
 * @property {number} most
 * @property {readonly string[]} [passing]
 */

const files = sourceFiles();
const linesOf = (/** @type {readonly string[]} */ ...folders) =>
  files
    .filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .reduce((sum, { lines }) => sum + lines, 0);
const largest = longest(files, MOST_LINES_OF_FILE);
const functions = longest(
  files.flatMap((file) => file.functions),
  MOST_LINES_OF_FUNCTION,
);
const loaded = await loadedBySimpleRun();
const { country, parts, region, tarball } = builtSizes();

/** @type {readonly Row[]} */
const rows = [
  { what: 'lines of engine and render', value: linesOf('engine', 'render'), most: MOST_LINES },
  {
    what: 'lines of engine, render and document',
    value: linesOf('engine', 'render', 'document'),
    most: MOST_LINES_WITH_DOCUMENT,
  },
  { what: 'lines of the longest file', ...largest, most: MOST_LINES_OF_FILE },
  { what: 'lines of the longest function', ...functions, most: MOST_LINES_OF_FUNCTION },
  {
    what: 'files that a scripted run loads',
    value: loaded.length,
    most: MOST_LOADED,
    passing: loaded.length > MOST_LOADED ? loaded : [],
  },
  { what: 'bytes of the page', value: country.bytes, most: MOST_OF_PAGE.bytes },
  { what: 'bytes of the page, gzipped', value: country.gzipped, most: MOST_OF_PAGE.gzipped },
  { what: 'bytes of a page for a region', value: region.bytes, most: MOST_OF_REGION.bytes },
  { what: 'bytes of that page, gzipped', value: region.gzipped, most: MOST_OF_REGION.gzipped },
  { what: 'bytes of the package', value: tarball, most: MOST_OF_TARBALL },
];

for (const { what, value, most, passing = [] } of rows) {
  console.log(
    `${what.padEnd(38)} ${String(value).padStart(7)} of ${most}${value > most ? '  (too many)' : ''}`,
  );
  for (const one of passing) console.log(`  ${one}`);
}
console.log('parts of the page                        bytes gzipped');
for (const [name, { bytes, gzipped }] of parts) {
  console.log(`  ${name.padEnd(36)} ${String(bytes).padStart(7)} ${String(gzipped).padStart(7)}`);
}
process.exitCode = rows.some(({ value, most }) => value > most) ? 1 : 0;
