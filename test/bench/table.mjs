import { MEASURES, meets } from './measures.mjs';

/** @typedef {Readonly<Record<string, number>>} Figures */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/**
 * @param {number} value
 * @param {string} unit
 */
function withUnit(value, unit) {
  const number = (value < 20 ? precise : whole).format(value);
  return unit === '' ? number : `${number} ${unit}`;
}

/** @param {import('./measures.mjs').Measure} measure */
function demandOf({ most, least, unit }) {
  if (most !== undefined) return `at most ${withUnit(most, unit)}`;
  return least === undefined ? '' : `at least ${withUnit(least, unit)}`;
}

/**
 * The figures with what was demanded, as cells; a figure that is not as it must be says so.
 * @param {Figures} figures
 */
function rowsOf(figures) {
  return MEASURES.flatMap((measure) => {
    const value = figures[measure.id];
    if (value === undefined) return [];
    const missed = meets(measure, value) === false ? ' (missed)' : '';
    return [
      { ...measure, value, shown: withUnit(value, measure.unit), demand: `${demandOf(measure)}${missed}` },
    ];
  });
}

/**
 * The table for a terminal, with how each figure differs from an earlier run.
 * @param {Figures} figures
 * @param {Figures} [earlier]
 */
export function textTable(figures, earlier = {}) {
  const rows = rowsOf(figures).map(({ id, what, shown, demand, value }) => [
    what.replaceAll('`', ''),
    shown,
    changeFrom(earlier[id], value),
    demand,
  ]);
  const header = ['', 'measured', 'change', 'target'];
  const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => String(row[at]).length)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, at) => pad(String(cell), widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * Figures are aligned to the right, words to the left.
 * @param {string} cell
 * @param {number} width
 * @param {number} at
 */
function pad(cell, width, at) {
  return at === 1 || at === 2 ? cell.padStart(width) : cell.padEnd(width);
}

/**
 * @param {number | undefined} before
 * @param {number} now
 */
function changeFrom(before, now) {
  if (before === undefined) return '';
  const percent = Math.round((now / before - 1) * 100);
  return percent > 0 ? `+${percent}%` : `${percent}%`;
}

/**
 * The table for the page of developers.
 * @param {Figures} figures
 */
export function markdownTable(figures) {
  const rows = rowsOf(figures).map(({ what, shown, demand }) => `| ${what} | ${shown} | ${demand} |`);
  return ['| what | measured | target |', '| --- | ---: | --- |', ...rows].join('\n');
}
