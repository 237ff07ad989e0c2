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
  {
    mistake: 'file syntax: a quote that is not closed',
    from: '"Nee, het zit thuis"',
    to: '"Nee, het zit thuis',
    found: ['base.yaml:19:58 yaml-syntax ""'],
  },
  {
    mistake: 'file syntax: a tab',
    from: '    kind: date',
    to: '\tkind: date',
    found: ['base.yaml:26:1 yaml-syntax "\t"'],
  },
  {
    mistake: 'file syntax: indentation',
    from: '    text: Op welke dag',
    to: '   text: Op welke dag',
    found: ['base.yaml:27:1 yaml-syntax " "'],
  },
  {
    mistake: 'unknown target',
    from: '    next: zorg\n  besluit',
    to: '    next: zrog\n  besluit',
    found: ['base.yaml:24:11 known-targets "zrog" → zorg'],
  },
  {
    mistake: 'unknown start',
    from: 'start: school',
    to: 'start: shool',
    found: ['base.yaml:10:10 known-targets "shool" → school'],
  },
  {
    mistake: 'unknown step',
    from: 'label: Ja, step: praten',
    to: 'label: Ja, step: parten',
    found: ['base.yaml:18:30 known-steps "parten" → praten'],
  },
  {
    mistake: 'unknown organisation',
    from: 'organisations: [steunpunt]\n',
    to: 'organisations: [steunpnt]\n',
    found: ['base.yaml:132:21 known-organisations "steunpnt" → steunpunt'],
  },
  {
    mistake: 'unknown source',
    from: '{ zorg: ziek }\n    sources: [wet]',
    to: '{ zorg: ziek }\n    sources: [wett]',
    found: ['base.yaml:94:15 known-sources "wett" → wet'],
  },
  {
    mistake: 'unknown reference from a deadline',
    from: '    from: besluit-datum',
    to: '    from: besluit-datun',
    found: ['base.yaml:139:11 known-answers "besluit-datun" → besluit-datum'],
  },
  {
    mistake: 'unreachable question',
    from: ', next: besluit-datum',
    to: '',
    found: ['base.yaml:25:3 no-unreachable "besluit-datum"'],
  },
  {
    mistake: 'cycle',
    from: '    next: einde',
    to: '    next: school',
    found: ['base.yaml:42:11 no-cycles "school"'],
  },
  {
    mistake: 'dead end: a question without next',
    from: '    next: einde\n',
    to: '',
    found: ['base.yaml:32:3 missing-key "zorg"'],
  },
  {
    mistake: 'missing branch: an option without a step',
    from: 'zit thuis", step: praten',
    to: 'zit thuis"',
    found: ['base.yaml:32:3 one-step "zorg"', 'base.yaml:64:64 living-conditions "thuis"'],
  },
  {
    mistake: 'missing branch: a question without "weet ik niet"',
    from: '    unknown:\n      findOut: { text: Praat er met uw kind over., from: uw kind }\n',
    to: '',
    found: ['base.yaml:32:3 unknown-answer "zorg"'],
  },
  {
    mistake: 'answer-value typo',
    from: 'when: { zorg: moe }',
    to: 'when: { zorg: meo }',
    found: ['base.yaml:60:23 known-answers "meo" → moe'],
  },
  {
    mistake: 'answer-value typo in a list',
    from: 'school: [thuis, weet-niet]',
    to: 'school: [thuis, weetniet]',
    found: ['base.yaml:64:71 known-answers "weetniet" → weet-niet'],
  },
  {
    mistake: 'question typo in a condition',
    from: 'when: { school: thuis }',
    to: 'when: { scool: thuis }',
    found: ['base.yaml:130:13 known-answers "scool" → school'],
  },
  {
    mistake: 'misspelt key',
    from: '    waiting: Reken',
    to: '    wating: Reken',
    found: ['base.yaml:113:3 missing-key "commissie"', 'base.yaml:122:5 unknown-key "wating" → waiting'],
  },
  {
    mistake: 'misspelt key in a flow map',
    from: 'exclusive: true',
    to: 'exclusief: true',
    found: ['base.yaml:39:37 unknown-key "exclusief" → exclusive'],
  },
  {
    mistake: 'duplicate id',
    from: '  zoeken:\n    title',
    to: '  praten:\n    title',
    found: ['base.yaml:70:3 duplicate-id "praten"'],
  },
  {
    mistake: 'duplicate action',
    from: '      lijst:',
    to: '      afspraak:',
    found: ['base.yaml:75:7 unique-actions "afspraak"'],
  },
  {
    mistake: 'shadowed rule',
    from: 'urgency: kan-ook, why: U mag',
    to: 'urgency: nu, why: U mag',
    found: [
      'base.yaml:109:9 never-shown "{ when: { step: zoeken }, urgency: eerst, why: U zoekt een school. }"',
    ],
  },
  {
    mistake: 'duplicate rule',
    from: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n',
    to: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n      - { when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }\n',
    found: [
      'base.yaml:126:9 never-shown "{ when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }"',
    ],
  },
  {
    mistake: 'expression syntax',
    from: 'when: { zorg: moe }',
    to: 'when: zorg = moe',
    found: ['base.yaml:60:15 wrong-type "zorg = moe"'],
  },
  {
    mistake: 'expression with an unknown operator',
    from: 'when: { zorg: moe }',
    to: 'when: { or: [{ zorg: moe }] }',
    found: ['base.yaml:60:17 wrong-type "or"'],
  },
  {
    mistake: 'unused question',
    from: '    next: einde\n',
    to: `    next: extra
  extra:
    kind: one
    text: Is dit extra?
    why: Dat is zo.
    options: { ja: { label: Ja } }
    unknown: { findOut: { text: Zoek., from: school } }
    next: einde
`,
    found: ['base.yaml:43:3 no-idle-question "extra"'],
  },
  {
    mistake: 'a rule that can never hold',
    from: 'when: { zorg: moe }',
    to: 'when: { zorg: moe, school: geweigerd }',
    found: ['base.yaml:60:9 living-conditions "when"'],
  },
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
