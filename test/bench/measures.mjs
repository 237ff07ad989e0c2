/**
 * What is measured, in the order of the table, and what it must come to.
 * The unit × is a ratio to `node -e 0` on the same machine, in the same round, unless `what` says otherwise.
 * @typedef {object} Measure
 * @property {string} id
 * @property {string} what
 * @property {'×' | 's' | 'ms' | 'MB' | 'KB' | ''} unit
 * @property {number} [most]
 * @property {number} [least]
 */

/** @type {readonly Measure[]} */
export const MEASURES = [
  { id: 'node', what: '`node -e 0` itself', unit: 'ms' },
  { id: 'version', what: '`--version`', unit: '×', most: 1.2 },
  { id: 'help', what: '`--help`', unit: '×', most: 1.2 },
  { id: 'json', what: 'advice from flags, as JSON', unit: '×', most: 1.5 },
  { id: 'place', what: 'the same, with the steunpunt of a place', unit: '×', most: 1.8 },
  { id: 'markdown', what: 'advice from flags, as markdown', unit: '×', most: 2 },
  { id: 'screen', what: 'first question in a terminal', unit: '×', most: 2.4 },
  { id: 'compiled', what: 'advice from a compiled pack (`--content pack.json`)', unit: '×', most: 1.7 },
  { id: 'content', what: 'advice from the YAML of the shipped pack (`--content`)', unit: '×' },
  { id: 'check', what: '`check` of the shipped pack, with its proof', unit: '×', most: 45 },
  {
    id: 'batch-share',
    what: '`batch`: the speed of only writing its documents that it reaches',
    unit: '×',
    least: 0.5,
  },
  {
    id: 'batch-fields',
    what: '`batch --fields step,organisations,deadlines` is quicker by',
    unit: '×',
    least: 5,
  },
  { id: 'batch-short-memory', what: 'peak memory: `batch` of 10,000 lines, over eight years', unit: 'MB' },
  { id: 'batch-long-memory', what: 'peak memory: `batch` of 200,000 lines, over eight years', unit: 'MB' },
  { id: 'batch-growth', what: 'the second to the first', unit: '×', most: 1.5 },
  { id: 'json-memory', what: 'peak memory: advice from flags, as JSON', unit: 'MB' },
  { id: 'check-200', what: '`check` of 200 generated questions, per question', unit: 'ms' },
  { id: 'check-2000', what: '`check` of 2,000 generated questions, per question', unit: 'ms' },
  { id: 'check-growth', what: 'the second to the first', unit: '×', most: 2 },
  { id: 'dense', what: '`check` of 300 questions with too many combinations', unit: 's', most: 30 },
  { id: 'dense-memory', what: 'peak memory: the same', unit: 'MB', most: 1024 },
  { id: 'page-empty', what: 'page, processor slowed 4 times: an empty one, painted', unit: 'ms' },
  { id: 'page-first', what: 'page: the first question painted, to the empty one', unit: '×', most: 2.2 },
  { id: 'page-question', what: 'page: a question painted after an answer, median', unit: 'ms', most: 50 },
  { id: 'page-question-worst', what: 'page: the slowest of those', unit: 'ms', most: 120 },
  { id: 'page-advice', what: 'page: the top of the advice painted', unit: 'ms', most: 150 },
  { id: 'page-advice-whole', what: 'page: all of the advice', unit: 'ms', most: 400 },
  { id: 'tarball', what: 'the packed tarball (KB of 1,000 bytes)', unit: 'KB', most: 700 },
  { id: 'packages', what: 'packages that `npx` installs', unit: '', most: 1 },
  { id: 'npx', what: '`npx` of the tarball, empty cache', unit: 's' },
  { id: 'npx-ordinary', what: 'the same with ordinary dependencies', unit: 's' },
];

/**
 * Whether a figure is as it must be; undefined when nothing is demanded of it.
 * @param {Measure} measure
 * @param {number} value
 */
export function meets({ most, least }, value) {
  if (most !== undefined) return value <= most;
  if (least !== undefined) return value >= least;
  return undefined;
}
