/**
 * Code in which slips are made, and the tests in this process that must notice them, the quickest first. Not among
 * them is what takes long and finds what others find too.
 */
const CODE = {
  telling: {
    mutate: ['src/engine/**/*.ts', 'src/document/**/*.ts'],
    noticing: `
      engine/calendar engine/day-count engine/terms engine/condition engine/opening-hours engine/resolve
      engine/advice engine/place engine/compile document/guide document/told engine/letter page/packed-json
      engine/place/small engine/place/advice-desk render/terminal engine/place/spellings engine/compare-advice document/sheets
      cli/scripted cli/desks engine/code/code render/markdown`,
  },
  judging: {
    mutate: ['src/check/**/*.ts', 'src/content/**/*.ts'],
    noticing: `
      content/shape-words check/words check/parts content/compiled-file content/contact-forms check/solver/difference
      check/solver/diagrams check/solver/together content/reading content/directory check/solver/claims check/expected
      check/diff check/report content/numbers check/parts-of-packs check/seeded-mistakes content/load check/directory
      check/mutation check/loading check/edges check/mistakes check/rules check/region-values content/schema`,
  },
};

/** In which code slips are made. */
const ASKED = process.env['STAPWIJZER_CODE'] === 'judging' ? 'judging' : 'telling';

/** Files in which slips are made. */
export const MUTATE = CODE[ASKED].mutate;

/** Files of tests, in the order in which they run. */
export const NOTICING = CODE[ASKED].noticing
  .trim()
  .split(/\s+/)
  .map((name) => `test/${name}.test.ts`);

/**
 * Where Stryker keeps what came of slips in some code.
 * @param {keyof typeof CODE} code
 */
export const keptOf = (code = ASKED) => `node_modules/.cache/stryker-${code}`;
