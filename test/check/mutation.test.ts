import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startJudging, toBeJudged, type Verdict } from '../../src/check/mutation/judge.ts';
import { type Mutant, mutantsOf } from '../../src/check/mutation/mutants.ts';
import { mutationReport, trialsOf } from '../../src/check/mutation/mutate.ts';
import { runScenario } from '../../src/check/scenarios.ts';
import { type PackSource, parsePack } from '../../src/content/parse.ts';
import { type Answers, chosen } from '../../src/engine/answers.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import type { Condition } from '../../src/engine/tree.ts';
import { wordingFor } from '../../src/engine/wording.ts';
import { adviceIn } from '../harness/advices.ts';
import { allRoutes } from '../harness/all-routes.ts';
import { SMALL } from '../harness/small-tree.ts';

const TEXT = readFileSync(join(SMALL, 'small.yaml'), 'utf8');

/** The small pack with something beside it. */
function packWith(more: string, text = TEXT): PackSource {
  const parsed = parsePack([{ name: 'klein.yaml', text: `${text}\n${more}` }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

/** The small pack where an action of everybody has this condition. */
const packWhen = (when: string) =>
  packWith(`actions:
  proef: { who: ouder, force: tip, urgency: eerst, text: Proef., when: ${when}, sources: [bron] }
`);

const PLAIN = packWith('');

/** Where a slip was made: what stands there. */
function pieceAt(source: PackSource, { place }: Mutant): string {
  const text = source.files.get(place.file) ?? '';
  return (text.split('\n')[place.line - 1] ?? '').slice(place.column - 1, place.endColumn - 1);
}

test('a question and an option lead elsewhere, further on; an option sets the next step', () => {
  const routes = mutantsOf(PLAIN).filter(({ changed }) => changed === null);
  expect(routes.map((one) => [one.what, pieceAt(PLAIN, one)])).toEqual([
    ['next: hulp wordt einde', 'hulp'],
    ['next: hulp wordt extra', 'hulp'],
    ['next: dag wordt einde', 'dag'],
    ['next: dag wordt hulp', 'dag'],
    ['step: een wordt twee', 'een'],
    ['step: een wordt twee', 'een'],
    ['step: twee wordt een', 'twee'],
    ['step: een wordt twee', 'een'],
    ['next: hulp wordt einde', 'hulp'],
    ['next: hulp wordt extra', 'hulp'],
    ['next: extra wordt einde', 'extra'],
  ]);
  const [soort] = routes[3]?.tree().questions ?? [];
  expect(soort?.options.map(({ next }) => next)).toEqual([undefined, 'hulp', 'einde', undefined]);
  expect(soort?.next).toBe('hulp');
});

/** A condition, the slips that can be made in it, and what each makes of it. */
const CONDITIONS: readonly (readonly [
  when: string,
  slips: readonly (readonly [string, string, string])[],
])[] = [
  [
    '{ soort: po }',
    [
      ['soort: po wordt vo', 'soort', 'soort vo'],
      ['soort: ook vo', 'soort', 'soort po vo'],
    ],
  ],
  [
    '{ soort: [po, nee] }',
    [
      ['soort: zonder po', 'soort', 'soort nee'],
      ['soort: zonder nee', 'soort', 'soort po'],
      ['soort: po wordt vo', 'soort', 'soort vo nee'],
      ['soort: nee wordt vo', 'soort', 'soort po vo'],
      ['soort: ook vo', 'soort', 'soort po nee vo'],
    ],
  ],
  ['{ dag: weet-niet }', []],
  [
    '{ step: een }',
    [
      ['step: een wordt twee', 'step', 'step twee'],
      ['step: ook twee', 'step', 'step een twee'],
    ],
  ],
  [
    '{ step: [een, twee] }',
    [
      ['step: zonder een', 'step', 'step twee'],
      ['step: zonder twee', 'step', 'step een'],
    ],
  ],
  [
    '{ not: { hulp: niemand } }',
    [
      ['hulp: niemand wordt arts', 'hulp', 'not(hulp arts)'],
      ['hulp: ook arts', 'hulp', 'not(hulp niemand arts)'],
    ],
  ],
  [
    '{ any: [{ extra: ja }, { step: [een, twee] }] }',
    [
      ['extra: ja wordt nee', 'extra', 'any(extra nee, step een twee)'],
      ['extra: ook nee', 'extra', 'any(extra ja nee, step een twee)'],
      ['step: zonder een', 'step', 'any(extra ja, step twee)'],
      ['step: zonder twee', 'step', 'any(extra ja, step een)'],
    ],
  ],
];

function inWords(condition: Condition): string {
  if (condition.kind === 'answer') return [condition.question, ...condition.options].join(' ');
  if (condition.kind === 'step') return ['step', ...condition.steps].join(' ');
  const parts = condition.kind === 'not' ? [condition.of] : condition.of;
  return `${condition.kind}(${parts.map(inWords).join(', ')})`;
}

test.each(CONDITIONS)('slips in the condition %s', (when, slips) => {
  const source = packWhen(when);
  const own = source.tree.actions[0]?.when;
  const made = mutantsOf(source).filter(({ changed }) => changed?.from === own);
  expect(made.map((one) => [one.what, pieceAt(source, one), inWords(one.changed?.to as Condition)])).toEqual(
    slips,
  );
  for (const { tree, changed } of made) expect(tree().actions[0]?.when).toEqual(changed?.to);
});

test('a slip is made in every condition: of questions, steps, lines, actions, organisations, alerts, deadlines and words', () => {
  const source = packWith(
    'actions:\n  proef: { who: ouder, force: tip, urgency: eerst, text: P., when: { soort: po }, sources: [bron] }\n',
    TEXT.replace('    from: dag\n', '    from: dag\n    when: { soort: vo }\n')
      .replace('{ text: Het gaat beter. }', '{ text: Het gaat beter., when: { soort: vo } }')
      .replace('{ text: Het gaat slechter. }', '{ text: Het gaat slechter., when: { soort: vo } }')
      .replace('[{ text: "{Leraar}, wat ziet u?" }]', '[{ text: Wat ziet u?, when: { soort: vo } }]'),
  );
  const lines = mutantsOf(source)
    .filter(({ changed }) => changed !== null)
    .map(({ place }) => place.line);
  const text = source.files.get('klein.yaml')?.split('\n') ?? [];
  const written = text.flatMap((line, at) => (line.includes('when: ') ? [at + 1] : []));
  expect(written).toHaveLength(14);
  expect([...new Set(lines)].sort((a, b) => a - b)).toEqual(written);
});

/** Situations and rules of which some notice a slip that others do not. */
const WATCHED = `scenarios:
  geen-school:
    title: Geen school.
    given: { soort: nee }
    expect: { step: twee, first: commissie, alerts: [geen-school] }
  met-hulp:
    title: De arts hielp.
    given: { soort: vo, dag: weet-niet, hulp: [arts], extra: ja }
    expect: { step: een, organisations: [loket, commissie], words: { leraar: mentor } }
  onwaar:
    title: Wat niet klopt, merkt niets.
    given: { soort: po, hulp: [school] }
    expect: { step: twee }
invariants:
  zoeken: { text: Zoeken., when: { soort: nee }, always: { step: twee, action: zoek, alert: geen-school } }
  arts-belt: { text: De arts., when: { hulp: arts, step: een }, always: { action: arts, organisation: loket } }
  termijn: { text: De dag., when: { soort: vo }, always: { deadline: bezwaar } }
  alleen-arts: { text: Alleen de arts., when: { hulp: arts, step: een }, exactly: { action: arts } }
  alleen-nee: { text: Alleen zonder school., when: { soort: nee }, exactly: { step: twee, alert: geen-school } }
  geen-termijn: { text: Geen dag., when: { not: { soort: vo } }, never: { deadline: bezwaar, line: Het plan } }
  arts-eerst: { text: Het loket., when: { hulp: arts }, always: { first: loket } }
  zonder: { text: Niets., when: { soort: po }, never: { organisation: commissie, first: commissie } }
  plan: { text: Het plan., when: { soort: vo, step: een }, always: { line: [Het plan, gaat beter] } }
`;

type Route = Readonly<Record<string, unknown>>;

/** All that is told on each route, by its answers. */
function toldIn(tree: CompiledTree): Map<string, Route> {
  return new Map(
    allRoutes(tree).map(({ answers, position }) => {
      const advice = adviceIn(tree, answers);
      const { say } = wordingFor(tree, position.facts);
      const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
      const told: Route = {
        answers,
        step: advice.step.id,
        lines: [...advice.ask, ...advice.bring, ...advice.goOn, ...advice.stuck],
        organisations: advice.organisations.map(({ id, urgency, why }) => ({ id, urgency, why })),
        action: ids(advice.actions),
        alert: ids(advice.alerts),
        deadline: ids(advice.deadlines),
        words: tree.words.map(({ id }) => say(`{${id}}`)),
      };
      return [JSON.stringify(answers), told];
    }),
  );
}

function holds(condition: Condition | undefined, { answers, step }: Route): boolean {
  if (condition === undefined) return true;
  switch (condition.kind) {
    case 'answer': {
      const answer = (answers as Answers)[condition.question];
      return answer !== undefined && chosen(answer).some((one) => condition.options.includes(one));
    }
    case 'step':
      return condition.steps.includes(String(step));
    case 'not':
      return !holds(condition.of, { answers, step });
    case 'all':
      return condition.of.every((one) => holds(one, { answers, step }));
    case 'any':
      return condition.of.some((one) => holds(one, { answers, step }));
  }
}

/** Whether something that an invariant names is told on a route. */
function isTold(kind: string, name: string, route: Route): boolean {
  const organisations = (route['organisations'] as readonly { readonly id: string }[]).map(({ id }) => id);
  if (kind === 'step') return route['step'] === name;
  if (kind === 'organisation') return organisations.includes(name);
  if (kind === 'first') return organisations[0] === name;
  if (kind === 'line') return (route['lines'] as string[]).some((line) => line.includes(name));
  return (route[kind] as string[]).includes(name);
}

function breaksInvariant({ invariants }: PackSource, routes: readonly Route[]): boolean {
  return invariants.some(({ when, always, never, exactly }) => {
    const [about, others] = [true, false].map((is) => routes.filter((route) => holds(when, route) === is));
    // What is said, whether it is told, and on which routes: there must be some.
    const said = [
      [always, true, about],
      [never, false, about],
      [exactly, true, about],
      [exactly, false, others],
    ] as const;
    return said.some(([claim, isSo, on = []]) => {
      if (claim === undefined) return false;
      const named = Object.entries(claim).flatMap(([kind, names]) =>
        [names].flat().map((name) => [kind, String(name)] as const),
      );
      return (
        on.length === 0 ||
        on.some((route) => named.some(([kind, name]) => isTold(kind, name, route) !== isSo))
      );
    });
  });
}

/** What becomes of a slip, found by going through every route and every situation. */
function verdictBySearch(source: PackSource, mutant: Mutant): Verdict['kind'] {
  const [before, after] = [compile(source.tree), compile(mutant.tree())];
  const [was, is] = [toldIn(before), toldIn(after)];
  const steps = (routes: Map<string, Route>) => [...routes].map(([answers, { step }]) => [answers, step]);
  const isRoute =
    mutant.changed === null || source.tree.questions.some(({ when }) => when === mutant.changed?.from);
  const [compared, now] = isRoute ? [steps(was), steps(is)] : [[...was], [...is]];
  if (JSON.stringify(compared) === JSON.stringify(now)) return 'unchanging';
  const isNoticed = Object.entries(source.scenarios).some(
    ([id, scenario]) =>
      runScenario(before, id, scenario).failures.length === 0 &&
      runScenario(after, id, scenario).failures.length > 0,
  );
  return isNoticed || breaksInvariant(source, [...is.values()]) ? 'noticed' : 'survived';
}

/** Two urgencies for the same, so that a rule can stand in the shadow of another. */
const RULED = TEXT.replace(
  '      - { urgency: kan-ook, why: Altijd goed. }',
  '      - { urgency: kan-ook, why: Altijd goed. }\n      - { when: { soort: [po, vo] }, urgency: daarna, why: Naar school. }\n      - { when: { hulp: arts, soort: po }, urgency: daarna, why: Ook naar school. }',
);

/** Who is first where another falls away: a third stands between. */
const THREE = TEXT.replace(
  '  commissie:\n    name: Commissie',
  `  derde:
    name: Derde
    for: Vragen.
    contact: { phone: "113" }
    recommend:
      - { when: { soort: nee }, urgency: eerst, why: Ook zonder school. }
      - { when: { hulp: school }, urgency: daarna, why: School hielp. }
    sources: [bron]
    checked: 2026-11-01
  commissie:
    name: Commissie`,
);

const FIRSTS = `invariants:
  niet-loket: { text: Niet eerst het loket., when: { soort: nee }, never: { first: loket } }
  niet-commissie: { text: Niet eerst de commissie., when: { not: { extra: ja } }, never: { first: commissie } }
  niet-derde: { text: Niet eerst de derde., when: { hulp: arts }, never: { first: derde } }
  loket: { text: Eerst het loket., when: { hulp: niemand }, always: { first: loket } }
`;

test.each([
  ['with a third organisation', packWith(FIRSTS, THREE)],
  ['watched', packWith(WATCHED)],
  ['watched by invariants', packWith(WATCHED.slice(WATCHED.indexOf('invariants:')))],
  ['watched by situations', packWith(WATCHED.slice(0, WATCHED.indexOf('invariants:')))],
  ['not watched', PLAIN],
  ['with rules in the shadow of others', packWith(WATCHED, RULED)],
])('the verdict on each slip in the small pack, %s, is that of going through all routes', (_, source) => {
  expect(breaksInvariant(source, [...toldIn(compile(source.tree)).values()])).toBe(false);
  const { mutants, startJudging: start } = trialsOf(source);
  const judge = start();
  const judged = toBeJudged(source);
  const verdicts = mutants.map(judge);
  const searched = mutants.map((mutant) => verdictBySearch(judged, mutant));
  const told = (kinds: readonly string[]) =>
    mutants.map(({ what, place }, at) => `${place.line} ${what}: ${kinds[at]}`);
  expect(told(verdicts.map(({ kind }) => kind))).toEqual(told(searched));
  const report = mutationReport(mutants, verdicts);
  expect([report.killed, report.survivors.length, report.unchanging]).toEqual(
    ['noticed', 'survived', 'unchanging'].map((kind) => searched.filter((one) => one === kind).length),
  );
  for (const { mutant, example } of report.survivors) {
    if (example === null) continue;
    const told = [source.tree, mutant.tree()].map((tree) =>
      toldIn(compile(tree)).get(JSON.stringify(example)),
    );
    expect(told[0]).toBeDefined();
    expect(told[0]).not.toEqual(told[1]);
  }
});

test('what only explains an advice is not judged', () => {
  const { tree } = toBeJudged(PLAIN);
  expect([tree.terms, tree.sources, tree.letters, tree.proofs, tree.numbers]).toEqual([[], [], [], [], {}]);
  expect(PLAIN.tree.terms).toHaveLength(2);
});

test('where nothing holds yet, nothing is noticed', () => {
  const source = packWith(
    'scenarios:\n  mis: { title: Mis., given: { soort: nee }, expect: { step: een } }\ninvariants:\n  mis: { text: Mis., when: { soort: nee }, always: { step: een } }\n',
  );
  const judge = startJudging(source);
  expect(new Set(mutantsOf(toBeJudged(source)).map((one) => judge(one).kind))).not.toContain('noticed');
});
