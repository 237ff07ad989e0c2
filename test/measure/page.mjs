import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(HOME, 'bin/stapwijzer.cjs');

/** A region with much around it. */
const REGION = 'PO2604';

/**
 * The size of a text in bytes, and after gzip -9.
 * @typedef {{ readonly bytes: number, readonly gzipped: number }} Size
 */

/**
 * The page in the package, its parts by name, a page for one region, and the package itself. All of them as they
 * were built last.
 * @returns {{ country: Size, parts: ReadonlyMap<string, Size>, region: Size, tarball: number }}
 */
export function builtSizes() {
  const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-sizes-'));
  try {
    const country = readFileSync(join(HOME, 'dist/page.html'), 'utf8');
    return {
      country: sizeOf(country),
      parts: partsOf(country),
      region: sizeOf(regionalPage(folder)),
      tarball: tarballIn(folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function regionalPage(folder) {
  const [region, page] = [join(folder, 'regio.yaml'), join(folder, 'pagina.html')];
  const begun = run(process.execPath, [PROGRAM, 'regions', 'init', REGION, '-o', '-'], folder);
  writeFileSync(region, begun.replace(/checked: *#.*/, "checked: '2026-01-01'"));
  run(process.execPath, [PROGRAM, 'page', '--region', region, '-o', page], folder);
  return readFileSync(page, 'utf8');
}

/** @param {string} folder */
function tarballIn(folder) {
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  return statSync(join(folder, run('npm', args, HOME).trim())).size;
}

/**
 * Runs a program, and gives what it prints. Throws when it does not end well.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const ran = spawnSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (ran.status !== 0) throw new Error(`${args.join(' ')} ended with ${ran.status}:\n${ran.stderr}`);
  return ran.stdout;
}

/**
 * The scripts, styles and data of a page by their id, and what is left: the first question and the guide.
 * @param {string} page
 * @returns {ReadonlyMap<string, Size>}
 */
function partsOf(page) {
  /** @type {Map<string, Size>} */
  const parts = new Map();
  const rest = page.replace(
    /<(script|style)\b[^>]*? id="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g,
    (_whole, _tag, /** @type {string} */ id, /** @type {string} */ text) => {
      parts.set(id, sizeOf(text));
      return '';
    },
  );
  return parts.set('html', sizeOf(rest));
}

/** @param {string} text */
function sizeOf(text) {
  return { bytes: Buffer.byteLength(text), gzipped: gzipSync(text, { level: 9 }).length };
}
