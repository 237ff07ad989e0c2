import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diffOf } from '../../src/check/diff/diff.ts';
import { textChanges } from '../../src/check/diff/texts.ts';
import { parsePack } from '../../src/content/parse.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Tree } from '../../src/engine/tree.ts';
import { adviceIn } from '../harness/advices.ts';
import { allRoutes } from '../harness/all-routes.ts';
import { SMALL } from '../harness/small-tree.ts';

const TEXT = ['small.yaml', 'letters.yaml'].map((name) => readFileSync(join(SMALL, name), 'utf8')).join('');

/** The small pack with pieces of its text replaced; each stands there once. */
function treeWith(...changes: readonly (readonly [from: string, to: string])[]): Tree {
  const text = changes.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`"${from}" is not there once.`);
    return all.replace(from, () => to);
  }, TEXT);
  const parsed = parsePack([{ name: 'klein.yaml', text }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source.tree;
}

const SAME = treeWith();

const LOKET = '      - { when: { hulp: arts }, urgency: eerst, why: De arts hielp. }\n';

/** Changes that leave the questions and options as they are. */
const CHANGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  nothing: [],
  'a word': [['title: Klein', 'title: Groot']],
  'the step of an option': [
    ['{ label: Middelbare school, step: een', '{ label: Middelbare school, step: twee'],
  ],
  'who gets an alert': [['when: { soort: nee },\n', 'when: { soort: [nee, weet-niet] },\n']],
  'who gets an action': [['when: { hulp: arts }, sources', 'when: { hulp: school }, sources']],
  'who is told of an organisation': [['{ when: { extra: ja }', '{ when: { extra: nee }']],
  'how urgent an organisation is': [[LOKET, '']],
  'who gets a deadline': [['    from: dag\n', '    from: dag\n    when: { hulp: arts }\n']],
  'an action of another step': [
    [
      '      zoek: {',
      '      arts2: { who: ouder, force: tip, urgency: nu, text: Bel., sources: [bron] }\n      zoek: {',
    ],
  ],
};

/** What an advice names, each as `kind id`. */
function namedIn({ step, organisations, actions, alerts, deadlines }: Advice): string[] {
  return [
    `step ${step.id}`,
    ...organisations.map(({ id }) => `organisation ${id}`),
    ...organisations.slice(0, 1).map(({ id }) => `first ${id}`),
    ...actions.map(({ id }) => `action ${id}`),
    ...alerts.map(({ id }) => `alert ${id}`),
    ...deadlines.map(({ id }) => `deadline ${id}`),
  ];
}

/** By walking every route of the new pack in both: how many get something more, or less. */
function countedBySearch(old: Tree, now: Tree): Map<string, bigint> {
  const [before, after] = [compile(old), compile(now)];
  const counts = new Map<string, bigint>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0n) + 1n);
  for (const { answers } of allRoutes(after)) {
    const [was, is] = [namedIn(adviceIn(before, answers)), namedIn(adviceIn(after, answers))];
    for (const one of is) if (!was.includes(one)) add(`${one} gained`);
    for (const one of was) if (!is.includes(one)) add(`${one} lost`);
  }
  return counts;
}

const sorted = (counts: Iterable<readonly [string, bigint]>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));

test.each(Object.entries(CHANGES))(
  'who gets other advice is what walking every route says: %s',
  (_what, changes) => {
    const [old, now] = [SAME, treeWith(...changes)];
    const { changes: found, total, added, removed } = diffOf(old, now);
    expect([total, added, removed]).toEqual([37n, [], []]);
    expect(
      sorted(found.map(({ kind, id, what: how, count }) => [`${kind} ${id} ${how}`, count] as const)),
    ).toEqual(sorted(countedBySearch(old, now)));
    for (const { kind, id, what: how, example } of found) {
      const has = [old, now].map((tree) =>
        namedIn(adviceIn(compile(tree), example)).includes(`${kind} ${id}`),
      );
      expect(has).toEqual(how === 'gained' ? [false, true] : [true, false]);
    }
  },
);

/** How a change is told, without its example. */
function toldOf(old: Tree, now: Tree): string[] {
  return diffOf(old, now).changes.map(({ kind, id, what, count }) => `${kind} ${id} ${what} ${count}`);
}

test('a deadline is moved when it is counted from another day, or longer, for those who get it in both', () => {
  const longer = treeWith(['period: { days: 42 }', 'period: { weeks: 8 }']);
  expect(toldOf(SAME, longer)).toEqual(['deadline bezwaar moved 26']);
  expect(toldOf(SAME, SAME)).toEqual([]);
  const gone = { ...SAME, deadlines: [] };
  expect(toldOf(gone, longer)).toEqual(['deadline bezwaar gained 26']);
  expect(toldOf(SAME, gone)).toEqual(['deadline bezwaar lost 26']);
});

test('what only one of the packs has is gained or lost by everybody who gets it', () => {
  const without = {
    ...SAME,
    alerts: [],
    organisations: SAME.organisations.filter(({ id }) => id !== 'commissie'),
    steps: SAME.steps.map((step) => ({ ...step, actions: step.actions.filter(({ id }) => id !== 'zoek') })),
  };
  const lost = [
    ['organisation', 'commissie'],
    ['first', 'commissie'],
    ['action', 'zoek'],
    ['alert', 'geen-school'],
  ];
  const told = toldOf(SAME, without);
  for (const [kind, id] of lost) expect(told.some((one) => one.startsWith(`${kind} ${id} lost `))).toBe(true);
  const back = toldOf(without, SAME);
  for (const [kind, id] of lost)
    expect(back.some((one) => one.startsWith(`${kind} ${id} gained `))).toBe(true);
  expect(told.filter((one) => one.includes('zoek'))).toEqual(['action zoek lost 1']);
});

test('questions and options that one pack has: told by name, and an answer that is gone counts as not given', () => {
  const now = treeWith(
    ['      school: { label: "De {leraar}" }\n', ''],
    ['      arts: { label: De arts }\n', '      arts: { label: De arts }\n      wijk: { label: De wijk }\n'],
    ['when: { hulp: arts }, sources', 'when: { hulp: wijk }, sources'],
  );
  const { added, removed, changes } = diffOf(SAME, now);
  expect([added, removed]).toEqual([['hulp=wijk'], ['hulp=school']]);
  const arts = changes
    .filter(({ id }) => id === 'arts')
    .map(({ kind, what, example }) => [kind, what, example]);
  expect(arts).toEqual([
    ['action', 'gained', { soort: 'po', hulp: ['wijk'] }],
    ['action', 'lost', { soort: 'po', hulp: ['arts'] }],
  ]);
  const without = { ...SAME, questions: SAME.questions.filter(({ id }) => id !== 'extra') };
  const shorter = {
    ...without,
    questions: without.questions.map((one) => (one.id === 'hulp' ? { ...one, next: 'einde' } : one)),
    organisations: SAME.organisations.map((one) =>
      one.id === 'commissie' ? { ...one, recommend: one.recommend.slice(1) } : one,
    ),
  };
  const diff = diffOf(SAME, shorter);
  expect(diff.removed).toEqual(['extra', 'extra=ja', 'extra=nee', 'extra=weet-niet']);
  expect(diff.changes).toEqual([]);
  expect(diffOf(shorter, SAME).added).toEqual(diff.removed);
});

test('a step that another option sets now is another step for those who choose it', () => {
  const now = treeWith(['{ label: Middelbare school, step: een', '{ label: Middelbare school, step: twee']);
  // Of the middelbare school: a day or none, and five ways to have had help; after four of those, three answers to the last question.
  expect(toldOf(SAME, now).filter((one) => one.startsWith('step'))).toEqual([
    'step een lost 26',
    'step twee gained 26',
  ]);
});

/** What is said otherwise: where, and what of it is only in the old or in the new pack. */
const SAID: readonly (readonly [
  what: string,
  changes: readonly (readonly [string, string])[],
  told: readonly (readonly [of: string, field: string, before: string, after: string])[],
])[] = [
  ['nothing', [], []],
  [
    'the day on which it was read',
    [['Het plan., sources: [oud], checked: 2026-11-01', 'Het plan., sources: [oud], checked: 2026-11-20']],
    [],
  ],
  [
    'a condition, which is compared as advice',
    [['when: { hulp: arts }, sources', 'when: { hulp: school }, sources']],
    [],
  ],
  ['a version', [['version: 1.0.0', 'version: 1.0.1']], []],
  ['the title of the pack', [['title: Klein', 'title: Groot']], [['pack ', 'title', 'Klein', 'Groot']]],
  [
    'one sentence of two',
    [['welcome: Welkom.', 'welcome: Welkom. Hallo.']],
    [['pack ', 'welcome', '', 'Hallo.']],
  ],
  [
    'a label of an option',
    [['label: Basisschool', 'label: De basisschool']],
    [['options soort=po', 'label', 'Basisschool', 'De basisschool']],
  ],
  [
    'what to find out',
    [['findOut: { text: Denk na.', 'findOut: { text: Denk goed na.']],
    [['options extra=weet-niet', 'findOut text', 'Denk na.', 'Denk goed na.']],
  ],
  [
    'an action of a step',
    [['text: Bel de arts.', 'text: Bel uw arts.']],
    [['actions arts', 'text', 'Bel de arts.', 'Bel uw arts.']],
  ],
  [
    'a line of a step, and for whom',
    [['[{ text: Het plan, when: { soort: vo } }]', '[{ text: Het boek, when: { soort: [vo, po] } }]']],
    [
      ['steps een', 'bring 1 text', 'Het plan', 'Het boek'],
      ['steps een', 'bring 1 when', 'soort: vo', 'soort: vo of po'],
    ],
  ],
  [
    'what is gone from a list of texts',
    [['bring: [Het plan]', 'bring: [Het plan, Uw pas, Een vriend]']],
    [['organisations loket', 'bring', '', 'Uw pas, Een vriend']],
  ],
  [
    'the same in another order',
    [['sources: [bron, oud]', 'sources: [oud, bron]']],
    [['organisations commissie', 'sources', 'bron, oud', 'oud, bron']],
  ],
  ['a yes or no', [['    regional: true\n', '']], [['organisations loket', 'regional', 'ja', '']]],
  [
    'a number',
    [['adviseDaysBefore: 7', 'adviseDaysBefore: 14']],
    [['deadlines bezwaar', 'adviseDaysBefore', '7', '14']],
  ],
  [
    'the reason of a recommendation, but not for whom',
    [
      [
        '{ when: { extra: ja }, urgency: daarna, why: Er is meer. }',
        '{ when: { extra: nee }, urgency: daarna, why: Er is veel. }',
      ],
    ],
    [['organisations commissie', 'recommend 1 why', 'Er is meer.', 'Er is veel.']],
  ],
  [
    'who gets a word',
    [
      [
        '{ when: { soort: vo }, text: mentor }',
        '{ when: { any: [{ soort: vo }, { not: { step: [een, twee] } }] }, text: mentor }',
      ],
    ],
    [['words leraar', 'variants 2 when', 'soort: vo', '(soort: vo) of (niet (stap: een of twee))']],
  ],
  [
    'when a word is used, by two conditions',
    [['{ when: { soort: po }, text: leerkracht }', '{ when: { soort: po, hulp: arts }, text: leerkracht }']],
    [['words leraar', 'variants 1 when', 'soort: po', '(soort: po) en (hulp: arts)']],
  ],
  [
    'a text that is gone, of what both have',
    [['contact: { phone: "112", find: "Vraag de {leraar}." }', 'contact: { phone: "112" }']],
    [['organisations loket', 'contact find', 'Vraag de {leraar}.', '']],
  ],
  [
    'what only one pack has, which is told elsewhere',
    [
      [
        '  klacht: { term: klacht, also: [klachten], text: Een brief., sources: [], checked: 2026-11-01 }\n',
        '',
      ],
    ],
    [],
  ],
  [
    'where a source stands',
    [['url: https://oud.voorbeeld.nl/bron', 'url: https://oud.voorbeeld.nl/boek']],
    [['sources oud', 'url', 'https://oud.voorbeeld.nl/bron', 'https://oud.voorbeeld.nl/boek']],
  ],
  [
    'a form of a sentence in a letter',
    [['text: U hoort ons. }', 'text: U hoort mij. }']],
    [['letters bezwaar', 'sentences 3 2 text', 'U hoort ons.', 'U hoort mij.']],
  ],
];

test.each(SAID)('what is said otherwise: %s', (_, changes, told) => {
  const found = textChanges(SAME, treeWith(...changes));
  expect(found.map(({ of, field, before, after }) => [of.join(' '), field.join(' '), before, after])).toEqual(
    told,
  );
  const back = textChanges(treeWith(...changes), SAME);
  expect(back.map(({ of, field, before, after }) => [of.join(' '), field.join(' '), after, before])).toEqual(
    expect.arrayContaining([...told]),
  );
});
