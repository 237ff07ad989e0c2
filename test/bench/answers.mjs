import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse } from 'yaml';

/** The day that all runs reckon from. */
export const TODAY = '2026-11-23';

/** @typedef {Record<string, string | string[]>} Answers */

/**
 * The answers of every scenario of the shipped pack.
 * @param {string} dist
 * @returns {Answers[]}
 */
export function scenarioAnswers(dist) {
  const files = brotliDecompressSync(readFileSync(join(dist, 'pack.br')))
    .toString()
    .split('\0');
  const begin = 'scenarios.yaml\n';
  const { scenarios } = parse(files.find((file) => file.startsWith(begin))?.slice(begin.length) ?? '');
  return Object.values(scenarios).map(({ given }) => given);
}

/**
 * The day on which the shipped pack was last checked: on an earlier day some of it was read in the future.
 * @param {string} dist
 * @returns {string}
 */
export function checkedOn(dist) {
  return JSON.parse(readFileSync(join(dist, 'content.json'), 'utf8')).pack.checked;
}

/** Skips the question for the place of the school, which scenarios leave out. */
const NO_PLACE = ['-a', 'school-plaats=weet-niet'];

/** A place that is looked up, as people write one. */
export const PLACE = ['--school', 'Den Bosch'];

/**
 * The flags for the longest of the scenarios.
 * @param {string} dist
 * @param {readonly string[]} place
 */
export function longestAsFlags(dist, place = NO_PLACE) {
  const [longest = {}] = scenarioAnswers(dist).sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  const flags = Object.entries(longest).flatMap(([question, value]) => ['-a', `${question}=${value}`]);
  return ['--today', TODAY, ...flags, ...place];
}
