import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKED, generatedPack } from '../harness/generated-pack.mjs';
import { inRounds } from './rounds.mjs';
import { outputOf, peakMemoryOf, timeOf } from './run-node.mjs';
import { median } from './statistics.mjs';

const FEW = 200;
const MANY = 2_000;
const DENSE = 300;

/** What `check` finds in a pack whose routes are long, and nothing else. */
const LONG = ['at-most-ten', 'few-actions'];

/** How `check` ends with a pack that has an error. */
const INVALID = { exitCode: 4 };

/**
 * What checking costs as packs grow, and with a pack that has too many combinations to prove.
 * @param {import('./packed.mjs').Packed} packed
 * @param {string} folder
 * @param {boolean} quick
 */
export async function growthFigures({ bin }, folder, quick) {
  const few = writePack(join(folder, 'few'), generatedPack('linear', FEW));
  const many = writePack(join(folder, 'many'), generatedPack('linear', MANY));
  const dense = writePack(join(folder, 'dense'), generatedPack('dense', DENSE));
  const check = (/** @type {string} */ pack) => [bin, 'check', pack, '--json', '--today', CHECKED];
  for (const pack of [few, many]) expectOnlyLong(check(pack));
  const times = await inRounds(
    {
      node: () => timeOf(['-e', '0']),
      few: () => timeOf(check(few), INVALID),
      many: () => timeOf(check(many), INVALID),
    },
    quick ? 3 : 7,
  );
  const start = median(times['node'] ?? []);
  const perQuestion = (/** @type {string} */ name, /** @type {number} */ count) =>
    (median(times[name] ?? []) - start) / count;
  const perFew = perQuestion('few', FEW);
  const perMany = perQuestion('many', MANY);
  return {
    'check-200': perFew,
    'check-2000': perMany,
    'check-growth': perMany / perFew,
    dense: timeOf(check(dense)) / 1000,
    'dense-memory': peakMemoryOf(check(dense)),
  };
}

/**
 * A linear pack is right but for its length, and proved: otherwise it would not be all the work that is measured.
 * @param {readonly string[]} args
 */
function expectOnlyLong(args) {
  const { problems, combinations } = JSON.parse(outputOf(args, INVALID));
  const codes = new Set(problems.map((/** @type {{ code: string }} */ { code }) => code));
  const others = [...codes].filter((code) => !LONG.includes(code));
  if (!codes.has('at-most-ten') || others.length > 0 || combinations === null)
    throw new Error(`A generated pack is wrong: ${[...codes].join(', ')}`);
}

/**
 * Writes the files of a pack in a folder of their own. Gives the folder.
 * @param {string} folder
 * @param {readonly import('../harness/generated-pack.mjs').FileText[]} files
 */
function writePack(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}
