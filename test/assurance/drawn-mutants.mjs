import { createHash } from 'node:crypto';

/** Which share of all slips is made: all, unless said otherwise. */
const SHARE = Number(process.env['STAPWIJZER_MUTANTS'] ?? '1');

/** Changes which are drawn. */
const SEED = '1';

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} fileName
 * @property {string} mutatorName
 * @property {string} replacement
 * @property {{ start: object, end: object }} location
 */

/** Tells Stryker which mutants to try. The same are drawn each time, and a change elsewhere draws no others. */
class Drawn {
  async init() {}

  /** @param {readonly Mutant[]} mutants */
  async check(mutants) {
    return Object.fromEntries(mutants.map((one) => [one.id, isDrawn(one) ? PASSED : LEFT_OUT]));
  }

  /** @param {readonly Mutant[]} mutants */
  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

const PASSED = { status: 'passed' };
/** What Stryker knows as a mutant that need not be tried, and leaves out of what it counts. */
const LEFT_OUT = { status: 'compileError', reason: 'niet getrokken' };

/** @param {Mutant} mutant */
function isDrawn({ fileName, mutatorName, replacement, location }) {
  const place = fileName.slice(fileName.lastIndexOf('/src/'));
  const text = JSON.stringify([SEED, place, mutatorName, replacement, location]);
  return createHash('sha256').update(text).digest().readUInt32BE() < SHARE * 2 ** 32;
}

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', injectableClass: Drawn }];
