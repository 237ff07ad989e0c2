import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

/** The folder with the source. */
export const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Something of some lines. `path` says where it is, from src.
 * @typedef {{ readonly path: string, readonly lines: number }} Measured
 */

/**
 * A file of the source, with every function in it, inner ones too.
 * @typedef {Measured & { readonly functions: readonly Measured[] }} SourceFile
 */

/**
 * Every file with code under src, in order of path.
 * @returns {SourceFile[]}
 */
export function sourceFiles() {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs)$/.test(entry.name))
    .map((entry) => measured(join(entry.parentPath, entry.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * @param {string} file
 * @returns {SourceFile}
 */
function measured(file) {
  const text = readFileSync(file, 'utf8');
  const path = relative(SRC, file).split(sep).join('/');
  const functions = functionsIn(parseAst(text, { lang: 'ts' }, file)).map(({ start, end }) => ({
    path: `${path}:${lineAt(text, start)}`,
    lines: lineAt(text, end) - lineAt(text, start) + 1,
  }));
  return { path, lines: lineAt(text, text.length) - 1, functions };
}

/**
 * The number of the line that a place in a text is on.
 * @param {string} text
 * @param {number} offset
 */
function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}

const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/**
 * Every function in a syntax tree, as a range of the text.
 * @param {unknown} node
 * @returns {{ readonly start: number, readonly end: number }[]}
 */
function functionsIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(functionsIn);
  const isFunction =
    'type' in node && FUNCTIONS.includes(String(node.type)) && 'start' in node && 'end' in node;
  return isFunction ? [{ start: Number(node.start), end: Number(node.end) }, ...inside] : inside;
}

/**
 * The most lines of anything, and everything that has more than it may.
 * @param {readonly Measured[]} all
 * @param {number} most
 */
export function longest(all, most) {
  const passing = all.filter(({ lines }) => lines > most);
  return {
    value: Math.max(...all.map(({ lines }) => lines)),
    passing: passing.map(({ path, lines }) => `${path} (${lines})`),
  };
}
