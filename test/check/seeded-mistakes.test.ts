import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import { parsePack } from '../../src/content/parse.ts';
import type { Problem } from '../../src/content/problem.ts';

const BASE = readFileSync(new URL('../fixtures/check/base.yaml', import.meta.url), 'utf8');

interface Mistake {
  readonly mistake: string;
  /** What stands in the small pack, and what an author makes of it. */
  readonly from: string;
  readonly to: string;
  /** The code, the text that is pointed at, what was meant, and the line that it is on. */
  readonly found: readonly string[];
}

/** The mistakes that were tried on other engines (advisors.md 3.3), made in our format. */
const MISTAKES: readonly Mistake[] = [
  {
    mistake: 'file syntax: a quote that is not closed',
    from: '"Nee, het zit thuis"',
    to: '"Nee, het zit thuis',
    found: ['yaml-syntax """ in: thuis: { label: "Nee, het zit thuis, step: praten }'],
  },
  {
    mistake: 'file syntax: a tab',
    from: '    kind: date',
    to: '\tkind: date',
    found: ['yaml-syntax "\t" in: kind: date'],
  },
  {
    mistake: 'file syntax: indentation',
    from: '    text: Op welke dag',
    to: '   text: Op welke dag',
    found: ['yaml-syntax " " in: text: Op welke dag kreeg u het besluit?'],
  },
  {
    mistake: 'unknown target',
    from: '    next: zorg\n  besluit',
    to: '    next: zrog\n  besluit',
    found: ['known-targets "zrog" → zorg in: next: zrog'],
  },
  {
    mistake: 'unknown start',
    from: 'start: school',
    to: 'start: shool',
    found: ['known-targets "shool" → school in: start: shool'],
  },
  {
    mistake: 'unknown step',
    from: 'label: Ja, step: praten',
    to: 'label: Ja, step: parten',
    found: ['known-steps "parten" → praten in: ja: { label: Ja, step: parten }'],
  },
  {
    mistake: 'unknown organisation',
    from: 'organisations: [steunpunt]\n',
    to: 'organisations: [steunpnt]\n',
    found: ['known-organisations "steunpnt" → steunpunt in: organisations: [steunpnt]'],
  },
  {
    mistake: 'unknown source',
    from: '{ zorg: ziek }\n    sources: [wet]',
    to: '{ zorg: ziek }\n    sources: [wett]',
    found: ['known-sources "wett" → wet in: sources: [wett]'],
  },
  {
    mistake: 'unknown reference from a deadline',
    from: '    from: besluit-datum',
    to: '    from: besluit-datun',
    found: ['known-answers "besluit-datun" → besluit-datum in: from: besluit-datun'],
  },
  {
    mistake: 'unreachable question',
    from: ', next: besluit-datum',
    to: '',
    found: ['no-unreachable "besluit-datum" in: besluit-datum:'],
  },
  {
    mistake: 'cycle',
    from: '    next: einde',
    to: '    next: school',
    found: ['no-cycles "school" in: next: school'],
  },
  {
    mistake: 'dead end: a question without next',
    from: '    next: einde\n',
    to: '',
    found: ['missing-key "zorg" in: zorg:'],
  },
  {
    mistake: 'missing branch: an option without a step',
    from: 'zit thuis", step: praten',
    to: 'zit thuis"',
    found: ['one-step "thuis" in: thuis: { label: "Nee, het zit thuis" }'],
  },
  {
    mistake: 'missing branch: a question without "weet ik niet"',
    from: '    unknown:\n      findOut: { text: Praat er met uw kind over., from: uw kind }\n',
    to: '',
    found: ['unknown-answer "zorg" in: zorg:'],
  },
  {
    mistake: 'answer-value typo',
    from: 'when: { zorg: moe }',
    to: 'when: { zorg: meo }',
    found: ['known-answers "meo" → moe in: when: { zorg: meo }'],
  },
  {
    mistake: 'answer-value typo in a list',
    from: 'school: [thuis, weet-niet]',
    to: 'school: [thuis, weetniet]',
    found: [
      'known-answers "weetniet" → weet-niet in: - { text: Wanneer is mijn kind er wel?, when: { school: [thuis, weetniet] } }',
    ],
  },
  {
    mistake: 'question typo in a condition',
    from: 'when: { school: thuis }',
    to: 'when: { scool: thuis }',
    found: ['known-answers "scool" → school in: when: { scool: thuis }'],
  },
  {
    mistake: 'misspelt key',
    from: '    waiting: Reken',
    to: '    wating: Reken',
    found: ['unknown-key "wating" → waiting in: wating: Reken op zes weken.'],
  },
  {
    mistake: 'misspelt key in a flow map',
    from: 'exclusive: true',
    to: 'exclusief: true',
    found: ['unknown-key "exclusief" → exclusive in: geen: { label: Niets hiervan, exclusief: true }'],
  },
  {
    mistake: 'duplicate id',
    from: '  zoeken:\n    title',
    to: '  praten:\n    title',
    found: ['duplicate-id "praten" in: praten:'],
  },
  {
    mistake: 'duplicate action',
    from: '      lijst:',
    to: '      afspraak:',
    found: ['unique-actions "afspraak" in: afspraak:'],
  },
  {
    mistake: 'shadowed rule',
    from: 'urgency: kan-ook, why: U mag',
    to: 'urgency: nu, why: U mag',
    found: [
      'never-shown "{ when: { step: zoeken }, urgency: eerst, why: U zoekt een school. }" in: - { when: { step: zoeken }, urgency: eerst, why: U zoekt een school. }',
    ],
  },
  {
    mistake: 'duplicate rule',
    from: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n',
    to: '      - { when: { school: geweigerd }, urgency: daarna, why: School weigert uw kind. }\n      - { when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }\n',
    found: [
      'never-shown "{ when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }" in: - { when: { school: geweigerd }, urgency: daarna, why: Ga hierheen. }',
    ],
  },
  {
    mistake: 'expression syntax',
    from: 'when: { zorg: moe }',
    to: 'when: zorg = moe',
    found: ['wrong-type "zorg = moe" in: when: zorg = moe'],
  },
  {
    mistake: 'expression with an unknown operator',
    from: 'when: { zorg: moe }',
    to: 'when: { or: [{ zorg: moe }] }',
    found: ['wrong-type "or" → any in: when: { or: [{ zorg: moe }] }'],
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
    found: ['no-idle-question "extra" in: extra:'],
  },
  {
    mistake: 'a rule that can never hold',
    from: 'when: { zorg: moe }',
    to: 'when: { zorg: moe, school: geweigerd }',
    found: ['living-conditions "when" in: when: { zorg: moe, school: geweigerd }'],
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
  const line = text.split('\n')[place.line - 1] ?? '';
  const piece = line.slice(place.column - 1, place.endColumn - 1);
  const meant = suggestion === null ? '' : ` → ${suggestion}`;
  return `${code} "${piece}"${meant} in: ${line.trim()}`;
}
