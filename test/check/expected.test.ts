import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageOf } from '../../src/check/coverage.ts';
import { type Told, unmet } from '../../src/check/expectations.ts';
import { explainScenario } from '../../src/check/explained-scenario.ts';
import { answersOf, runScenarios, told } from '../../src/check/scenarios.ts';
import { Proof } from '../../src/check/solver/proof.ts';
import { stubFor } from '../../src/check/stubs.ts';
import type { RawScenario } from '../../src/content/author-shapes.ts';
import { type PackSource, parsePack } from '../../src/content/parse.ts';
import { scenariosYaml } from '../../src/content/scenarios-yaml.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { adviceIn } from '../harness/advices.ts';
import { allRoutes } from '../harness/all-routes.ts';
import { SMALL } from '../harness/small-tree.ts';

const TEXT = readFileSync(join(SMALL, 'small.yaml'), 'utf8');

function packWith(scenarios: string): PackSource {
  const parsed = parsePack([{ name: 'klein.yaml', text: `${TEXT}\n${scenarios}` }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

const FOUND: Told = {
  step: 'een',
  organisations: ['loket', 'commissie'],
  actions: ['arts', 'bel'],
  alerts: ['let-op'],
  deadlines: { bezwaar: '2026-12-14', klacht: 'geen datum' },
  because: ['hulp'],
  words: { leraar: 'mentor' },
};

type Expected = Omit<RawScenario['expect'], 'step'> & { readonly step?: string };

/** What an author expects; where that is not so, what is said of it, and what to write when the advice is right. */
const EXPECTED: readonly (readonly [
  expected: Expected,
  failures: readonly (readonly [path: string, message: string, repair: string])[],
])[] = [
  [{}, []],
  [{ step: 'twee' }, [['step', 'de stap is "een", niet "twee"', 'zet bij step: een']]],
  [{ first: 'loket' }, []],
  [
    { first: 'commissie' },
    [['first', 'de eerste organisatie is "loket", niet "commissie"', 'zet bij first: loket']],
  ],
  [{ organisations: ['commissie', 'loket'], actions: ['bel'], alerts: ['let-op'], because: ['hulp'] }, []],
  [
    { organisations: ['loket', 'arts'] },
    [['organisations 1', '"arts" staat niet in het advies', 'haal "arts" weg bij organisations']],
  ],
  [{ actions: ['zoek'] }, [['actions 0', '"zoek" staat niet in het advies', 'haal "zoek" weg bij actions']]],
  [{ alerts: ['weg'] }, [['alerts 0', '"weg" staat niet in het advies', 'haal "weg" weg bij alerts']]],
  [{ because: ['dag'] }, [['because 0', '"dag" staat niet in het advies', 'haal "dag" weg bij because']]],
  [{ not: ['arts'], notActions: ['zoek'], notAlerts: ['weg'], notDeadlines: ['beroep'] }, []],
  [
    { not: ['arts', 'commissie'] },
    [['not 1', '"commissie" staat in het advies', 'haal "commissie" weg bij not']],
  ],
  [{ notActions: ['bel'] }, [['notActions 0', '"bel" staat in het advies', 'haal "bel" weg bij notActions']]],
  [
    { notAlerts: ['let-op'] },
    [['notAlerts 0', '"let-op" staat in het advies', 'haal "let-op" weg bij notAlerts']],
  ],
  [
    { notDeadlines: ['klacht'] },
    [['notDeadlines 0', '"klacht" staat in het advies', 'haal "klacht" weg bij notDeadlines']],
  ],
  [
    {
      organisations: ['loket', 'commissie'],
      actions: ['arts', 'bel'],
      alerts: ['let-op'],
      deadlines: { bezwaar: '2026-12-14', klacht: 'geen datum' },
      only: ['organisations', 'actions', 'alerts', 'deadlines'],
    },
    [],
  ],
  [{ first: 'loket', organisations: ['commissie'], only: ['organisations'] }, []],
  [
    { first: 'loket', only: ['organisations', 'actions'], actions: ['bel'] },
    [
      [
        'only',
        '"commissie" staat ook in het advies, en bij only staat organisations',
        'zet "commissie" bij organisations',
      ],
      ['only', '"arts" staat ook in het advies, en bij only staat actions', 'zet "arts" bij actions'],
    ],
  ],
  [
    { only: ['deadlines', 'alerts'], deadlines: { bezwaar: '2026-12-14' } },
    [
      ['only', '"klacht" staat ook in het advies, en bij only staat deadlines', 'zet "klacht" bij deadlines'],
      ['only', '"let-op" staat ook in het advies, en bij only staat alerts', 'zet "let-op" bij alerts'],
    ],
  ],
  [{ deadlines: { klacht: 'geen datum' }, words: { leraar: 'mentor' } }, []],
  [
    { deadlines: { bezwaar: '2026-12-15', beroep: 'geen datum' } },
    [
      [
        'deadlines bezwaar',
        'bij deadlines is "bezwaar" nu "2026-12-14", niet "2026-12-15"',
        'zet bij deadlines: bezwaar: 2026-12-14',
      ],
      [
        'deadlines beroep',
        'bij deadlines is "beroep" nu "(niets)", niet "geen datum"',
        'zet bij deadlines: beroep: (niets)',
      ],
    ],
  ],
  [
    { words: { leraar: 'leerkracht' } },
    [
      [
        'words leraar',
        'bij words is "leraar" nu "mentor", niet "leerkracht"',
        'zet bij words: leraar: mentor',
      ],
    ],
  ],
];

test.each(EXPECTED)('what is expected, and what is not so: %j', (expected, failures) => {
  const found = unmet(FOUND, { step: 'een', ...expected });
  expect(found.map(({ path, message, repair }) => [path.join(' '), message, repair])).toEqual(
    failures.map(([path, ...told]) => [`expect ${path}`, ...told]),
  );
});

test('the first organisation of an advice without any', () => {
  expect(unmet({ ...FOUND, organisations: [] }, { step: 'een', first: 'loket' })).toMatchObject([
    { message: 'de eerste organisatie is "(geen)", niet "loket"' },
  ]);
});

/** A scenario, and how it fails. */
const PLAYED: readonly (readonly [scenario: string, failures: readonly string[]])[] = [
  ['{ given: { soort: nee }, expect: { step: twee, first: commissie, because: [soort] } }', []],
  [
    '{ given: { soort: nee, hulp: [arts] }, expect: { step: twee } }',
    ['given hulp: de vraag "hulp" wordt niet gesteld (haal "hulp" weg bij given)'],
  ],
  [
    '{ given: { soort: nergens }, expect: { step: twee } }',
    ['given soort: "nergens" past niet bij de vraag "soort" (verander het antwoord op "soort" bij given)'],
  ],
  [
    '{ given: { soort: vo, dag: 2026-11-02, hulp: [niemand] }, expect: { step: een, deadlines: { bezwaar: 2026-12-14 } } }',
    [],
  ],
  [
    '{ given: { soort: vo, dag: weet-niet, hulp: [niemand] }, expect: { step: een, deadlines: { bezwaar: geen datum }, words: { leraar: mentor } } }',
    [],
  ],
  // What is left open must make no difference: the help, and the last question.
  ['{ given: { soort: po }, expect: { step: een, words: { leraar: leerkracht } } }', []],
  [
    '{ given: { soort: po }, expect: { step: een, notActions: [arts] } }',
    [
      'expect notActions 0: bij hulp = arts: "arts" staat in het advies (zet bij given een antwoord op "hulp", of haal "arts" weg bij notActions)',
    ],
  ],
  [
    '{ given: { soort: vo, hulp: [arts] }, expect: { step: een, not: [commissie] } }',
    [
      'expect not 0: bij dag = weet-niet, extra = ja: "commissie" staat in het advies (zet bij given een antwoord op "dag", "extra", of haal "commissie" weg bij not)',
    ],
  ],
  [
    '{ given: { hulp: [niemand] }, expect: { step: een } }',
    [
      'expect step: bij soort = nee: de stap is "twee", niet "een" (zet bij given een antwoord op "soort", of zet bij step: twee)',
    ],
  ],
];

test.each(PLAYED)('a scenario that is played: %s', (scenario, failures) => {
  const source = packWith(`scenarios:\n  proef: ${scenario.replace('{', '{ title: Proef.,')}\n`);
  const [result] = runScenarios(compile(source.tree), source.scenarios);
  expect(
    result?.failures.map(({ path, message, repair }) => `${path.join(' ')}: ${message} (${repair})`),
  ).toEqual(failures);
  expect(result).toMatchObject({ id: 'proef', title: 'Proef.' });
  expect(result?.advice === null).toBe(failures[0]?.includes('past niet') ?? false);
});

test('a scenario without a day counts from 23 November 2026', () => {
  const source = packWith(`scenarios:
  zonder: { title: Zonder., given: { soort: nee }, expect: { step: twee } }
  met: { title: Met., today: 2026-12-01, given: { soort: nee }, expect: { step: twee } }
`);
  const results = runScenarios(compile(source.tree), source.scenarios);
  expect(results.map(({ advice }) => advice?.today)).toEqual(['2026-11-23', '2026-12-01']);
});

test('a scenario that leaves too much open stops at the first question', () => {
  const tree = compile(packWith('').tree);
  const wide: CompiledTree = {
    ...tree,
    questions: tree.questions.map((one) =>
      one.id === 'extra'
        ? {
            ...one,
            options: Array.from({ length: 31 }, (_, at) => ({
              id: `keuze-${at}`,
              label: `${at}`,
              next: one.next,
            })) as never,
          }
        : one,
    ),
  };
  const given = { soort: 'vo', hulp: ['arts'] };
  const scenario = { title: 'Te open.', given, expect: { step: 'een' } };
  expect(runScenarios(wide, { open: scenario })).toMatchObject([
    {
      advice: null,
      failures: [
        {
          path: ['given'],
          message: 'er is nog geen antwoord op de vraag "dag"',
          repair: 'zet bij given een antwoord op "dag"',
        },
      ],
    },
  ]);
});

/** The piece of the pack at a place. */
function pieceAt(
  source: PackSource,
  { line, column, endColumn }: { line: number; column: number; endColumn: number },
) {
  const text = source.files.get('klein.yaml')?.split('\n')[line - 1] ?? '';
  return [text.trim(), text.slice(column - 1, endColumn - 1)];
}

const EXPLAINED = `scenarios:
  alles:
    title: Alles.
    given: { soort: vo, dag: 2026-11-02, hulp: [arts, school], extra: ja }
    expect: { step: een }
  half: { title: Half., given: { soort: po }, expect: { step: een } }
  geen: { title: Geen., given: { soort: nee }, expect: { step: twee } }
  mis: { title: Mis., given: { soort: nergens }, expect: { step: twee } }
`;

test('each thing in an advice is explained by the rule that put it there, and the answers by which it holds', () => {
  const source = packWith(EXPLAINED);
  const tree = compile(source.tree);
  const { id, title, route, items } = explainScenario(source, tree, 'alles');
  expect([id, title]).toEqual(['alles', 'Alles.']);
  expect(route).toEqual(['soort = vo', 'dag = 2026-11-02', 'hulp = arts, school', 'extra = ja']);
  expect(
    items.map(({ section, id: name, because, place }) => [section, name, because, ...pieceAt(source, place)]),
  ).toEqual([
    ['steps', 'een', ['soort = vo'], 'een:', 'een'],
    [
      'actions',
      'arts',
      ['hulp = arts'],
      '{ who: ouder, force: recht, urgency: nu, text: Bel de arts., when: { hulp: arts }, sources: [bron] }',
      'when',
    ],
    [
      'actions',
      'bel',
      [],
      'bel: { who: ouder, force: tip, urgency: daarna, text: "Bel de {leraar}.", sources: [bron] }',
      'bel',
    ],
    [
      'organisations',
      'loket',
      ['hulp = arts'],
      '- { when: { hulp: arts }, urgency: eerst, why: De arts hielp. }',
      'when',
    ],
    [
      'organisations',
      'commissie',
      ['extra = ja'],
      '- { when: { extra: ja }, urgency: daarna, why: Er is meer. }',
      'when',
    ],
    ['deadlines', 'bezwaar', [], 'bezwaar:', 'bezwaar'],
  ]);
  const none = explainScenario(source, tree, 'geen');
  expect(none.items.map(({ section, id: name, because }) => [section, name, because])).toEqual([
    ['steps', 'twee', ['soort = nee']],
    ['alerts', 'geen-school', ['soort = nee']],
    ['actions', 'zoek', []],
    ['organisations', 'commissie', ['soort = nee']],
    ['organisations', 'loket', []],
  ]);
});

test('a date, which is no option, is a reason by being given', () => {
  const source = packWith(`${EXPLAINED}actions:
  haast: { who: ouder, force: tip, urgency: nu, text: Haast u., when: { not: { dag: weet-niet } }, sources: [bron] }
`);
  const { items } = explainScenario(source, compile(source.tree), 'alles');
  expect(items.find(({ id }) => id === 'haast')?.because).toEqual(['dag = gegeven']);
});

test('what a scenario leaves open is told as such; where there is no advice, there is only the way to it', () => {
  const source = packWith(EXPLAINED);
  const tree = compile(source.tree);
  expect(explainScenario(source, tree, 'half').route).toEqual([
    'soort = po',
    'hulp = arts (staat niet bij given)',
  ]);
  expect(explainScenario(source, tree, 'mis')).toEqual({ id: 'mis', title: 'Mis.', route: [], items: [] });
  expect(() => explainScenario(source, tree, 'weg')).toThrow('The pack has no scenario "weg".');
});

test('what scenarios touch, and by which of them', () => {
  const { tree } = packWith('');
  const compiled = compile(tree);
  const advices = [
    { id: 'nee', advice: adviceIn(compiled, { soort: 'nee' }) },
    {
      id: 'vo',
      advice: adviceIn(compiled, { soort: 'vo', dag: 'weet-niet', hulp: ['arts', 'school'], extra: 'ja' }),
    },
    { id: 'leeg', advice: null },
  ];
  const covered = Object.fromEntries(coverageOf(tree, advices).map((one) => [one.kind, one]));
  const missed = Object.fromEntries(Object.values(covered).map((one) => [one.kind, one.missed]));
  expect(missed).toEqual({
    questions: [],
    options: [
      'soort=po',
      'soort=weet-niet',
      'hulp=niemand',
      'hulp=weet-niet',
      'extra=nee',
      'extra=weet-niet',
    ],
    actions: [],
    organisations: [],
    alerts: [],
    deadlines: [],
  });
  const by = (kind: string) => covered[kind]?.touched.map(({ id, by: names }) => `${id}: ${names.join()}`);
  expect(by('questions')).toEqual(['soort: nee,vo', 'dag: vo', 'hulp: vo', 'extra: vo']);
  expect(by('organisations')).toEqual(['loket: nee,vo', 'commissie: nee,vo']);
  expect(by('actions')).toEqual(['bel: vo', 'arts: vo', 'zoek: nee']);
  expect(by('alerts')).toEqual(['geen-school: nee']);
  expect(by('deadlines')).toEqual(['bezwaar: vo']);
  expect(covered['options']?.all).toHaveLength(12);
});

test('a scenario that is made ready touches what it should, by as few answers as can be, and is right as it stands', () => {
  const source = packWith('');
  const compiled = compile(source.tree);
  const proof = new Proof(source.tree);
  const all = allRoutes(compiled).map(({ answers }) => ({ answers, advice: adviceIn(compiled, answers) }));
  for (const { kind, all: ids } of coverageOf(source.tree, [])) {
    for (const id of ids) {
      const touching = all.filter(({ advice }) =>
        coverageOf(source.tree, [{ id: 'zo', advice }]).some(
          (one) => one.kind === kind && !one.missed.includes(id),
        ),
      );
      const fewest = Math.min(...touching.map(({ answers }) => Object.keys(answers).length));
      const stub = stubFor(proof, kind, id);
      expect(stub?.id).toBe(`raakt-${id.replace('=', '-')}`);
      expect(stub?.scenario.title).toBe(`Raakt ${id}`);
      const given = answersOf(compiled, stub?.scenario as RawScenario);
      expect(touching.map(({ answers }) => answers)).toContainEqual(given);
      expect(Object.keys(given)).toHaveLength(fewest);
      expect(runScenarios(compiled, { proef: stub?.scenario as RawScenario })).toMatchObject([
        { failures: [] },
      ]);
      const position = resolve(compiled, given);
      expect(stub?.scenario.expect).toEqual(told(compiled, adviceIn(compiled, given), position.facts));
    }
  }
  const nobody = {
    ...source.tree,
    alerts: source.tree.alerts.map((one) => ({ ...one, when: { kind: 'any', of: [] } as const })),
  };
  expect(stubFor(new Proof(nobody), 'alerts', 'geen-school')).toBeNull();
});

test('scenarios are written as an author would: lists and answers on a line, and read back the same', () => {
  const { scenario } = stubFor(new Proof(packWith('').tree), 'actions', 'arts') ?? {};
  const text = scenariosYaml({ 'raakt-arts': scenario as RawScenario }, 'Lees dit na.');
  expect(text).toBe(`# Lees dit na.

scenarios:
  raakt-arts:
    title: Raakt arts
    given:
      soort: po
      hulp: [ arts ]
    expect:
      step: een
      organisations: [ loket ]
      actions: [ arts, bel ]
      alerts: []
      deadlines: {}
      because: [ hulp ]
      words: { leraar: leerkracht }
`);
  expect(packWith(text).scenarios).toEqual({ 'raakt-arts': scenario });
});

test('a list of a scenario stays on one line, up to a hundred and ten signs', () => {
  const written = (count: number) => {
    const actions = Array.from({ length: count }, (_, at) => `actie-${at}`);
    return scenariosYaml({ s: { title: 'S', given: {}, expect: { step: 'een', actions } } }, 'Lang.');
  };
  expect(written(9)).toContain(
    '      actions: [ actie-0, actie-1, actie-2, actie-3, actie-4, actie-5, actie-6, actie-7, actie-8 ]\n',
  );
  expect(written(12)).toContain('      actions:\n');
});
