import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import { parsePack } from '../../src/content/parse.ts';
import type { Problem } from '../../src/content/problem.ts';

const BASE = readFileSync('test/fixtures/check/base.yaml', 'utf8');

interface Mistake {
  readonly mistake: string;
  /** What stands in the small pack, and what an author makes of it. */
  readonly from: string;
  readonly to: string;
  /** Line and column, code, the text that is pointed at, and what was meant. */
  readonly found: readonly string[];
}

/** The mistakes that were tried on other engines (advisors.md 3.3), made in our format. */
const MISTAKES: readonly Mistake[] = [
  { mistake: 'file syntax: a quote that is not closed', from: '"Nee, het zit thuis"', to: '"Nee, het zit thuis', found: [] },
  { mistake: 'file syntax: a tab', from: '    kind: date', to: '\tkind: date', found: [] },
  { mistake: 'file syntax: indentation', from: '    text: Op welke dag', to: '   text: Op welke dag', found: [] },
  { mistake: 'unknown target', from: '    next: zorg\n  besluit', to: '    next: zrog\n  besluit', found: [] },
  { mistake: 'unknown start', from: 'start: school', to: 'start: shool', found: [] },
  { mistake: 'unknown step', from: 'label: Ja, step: praten', to: 'label: Ja, step: parten', found: [] },
  { mistake: 'unknown organisation', from: 'organisations: [steunpunt]', to: 'organisations: [steunpnt]', found: [] },
  { mistake: 'unknown source', from: 'zorg: ziek }, sources: [wet]', to: 'zorg: ziek }, sources: [wett]', found: [] },
  { mistake: 'unreachable question', from: ', next: besluit-datum', to: '', found: [] },
  { mistake: 'cycle', from: '    next: einde', to: '    next: school', found: [] },
  { mistake: 'dead end: a question without next', from: '    next: einde\n', to: '', found: [] },
  { mistake: 'missing branch: an option without a step', from: 'zit thuis", step: praten', to: 'zit thuis"', found: [] },
  { mistake: 'missing branch: a question without "weet ik niet"', from: '    unknown:\n      findOut: { text: Praat er met uw kind over., from: uw kind }\n', to: '', found: [] },
  { mistake: 'answer-value typo', from: 'when: { zorg: moe }', to: 'when: { zorg: meo }', found: [] },
  { mistake: 'answer-value typo in a list', from: 'school: [thuis, weet-niet]', to: 'school: [thuis, weetniet]', found: [] },
  { mistake: 'question typo in a condition', from: 'when: { school: thuis }', to: 'when: { scool: thuis }', found: [] },
  { mistake: 'misspelt key', from: '    waiting: Reken', to: '    wating: Reken', found: [] },
  { mistake: 'misspelt key in a flow map', from: 'exclusive: true', to: 'exclusief: true', found: [] },
  { mistake: 'duplicate id', from: '  zoeken:\n    title', to: '  praten:\n    title', found: [] },
  { mistake: 'duplicate action', from: '      lijst:', to: '      afspraak:', found: [] },
  { mistake: 'shadowed rule', from: 'urgency: kan-ook, why: U mag', to: 'urgency: nu, why: U mag', found: [] },
  { mistake: 'duplicate rule', from: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n', to: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n      - { when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }\n', found: [] },
  { mistake: 'expression syntax', from: 'when: { zorg: moe }', to: 'when: zorg = moe', found: [] },
  { mistake: 'expression with an unknown operator', from: 'when: { zorg: moe }', to: 'when: { or: [{ zorg: moe }] }', found: [] },
  { mistake: 'unused question', from: '    from: besluit-datum', to: '    from: besluit-datun', found: [] },
  { mistake: 'a rule that can never hold', from: 'when: { zorg: moe }', to: 'when: { zorg: moe, school: geweigerd }', found: [] },
];

test.each(MISTAKES)('$mistake', ({ from, to, found }) => {
  expect(BASE.split(from).length).toBe(2);
  const text = BASE.replace(from, to);
  expect(problemsIn(text).map((problem) => told(problem, text))).toEqual(found);
});

function problemsIn(text: string): readonly Problem[] {
  const parsed = parsePack([{ name: 'base.yaml', text }]);
  return parsed.ok ? checkPack(parsed.source, '2026-11-23').problems : parsed.problems;
}

function told({ code, place, suggestion }: Problem, text: string): string {
  const { file, line, column, endColumn } = place;
  const piece = (text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
  const meant = suggestion === null ? '' : ` → ${suggestion}`;
  return `${file}:${line}:${column} ${code} "${piece}"${meant}`;
}
