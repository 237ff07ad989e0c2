import type { RawScenario } from '../content/author-shapes.ts';

/** What an advice says, in the terms of a scenario: the lists in order, and everything in them. */
export interface Told {
  readonly step: string;
  readonly organisations: string[];
  readonly actions: string[];
  readonly alerts: string[];
  readonly deadlines: Record<string, string>;
  readonly because: string[];
  readonly words: Record<string, string>;
}

/** One expectation that was not met. */
export interface ScenarioFailure {
  /** Way to the expectation in the scenario, such as expect, step. */
  readonly path: readonly PropertyKey[];
  /** What is so, against what was expected. */
  readonly message: string;
  /** What to write in the scenario when the advice is right. */
  readonly repair: string;
}

type Expected = RawScenario['expect'];

const LISTS = ['organisations', 'actions', 'alerts', 'because'] as const;

/** The lists of what an advice may not hold, and of what they speak. */
const NOT = {
  not: 'organisations',
  notActions: 'actions',
  notAlerts: 'alerts',
  notDeadlines: 'deadlines',
} as const;

/** Holds an advice against what is expected. What is not spoken of may be there or not. */
export function unmet(found: Told, expected: Expected): ScenarioFailure[] {
  const { first } = expected;
  const top = found.organisations[0] ?? '(geen)';
  return [
    ...differs('step', expected.step, found.step, 'de stap'),
    ...(first === undefined ? [] : differs('first', first, top, 'de eerste organisatie')),
    ...LISTS.flatMap((list) => absent(list, expected[list] ?? [], found[list])),
    ...Object.entries(NOT).flatMap(([name, list]) =>
      present(name as keyof typeof NOT, expected[name as keyof typeof NOT] ?? [], idsIn(found, list)),
    ),
    ...(expected.only ?? []).flatMap((list) => others(list, expected, idsIn(found, list))),
    ...sameEntries('deadlines', expected.deadlines, found.deadlines),
    ...sameEntries('words', expected.words, found.words),
  ];
}

function idsIn(found: Told, list: 'organisations' | 'actions' | 'alerts' | 'deadlines'): readonly string[] {
  return list === 'deadlines' ? Object.keys(found.deadlines) : found[list];
}

function differs(key: string, expected: string, found: string, what: string): ScenarioFailure[] {
  if (expected === found) return [];
  const message = `${what} is "${found}", niet "${expected}"`;
  return [{ path: ['expect', key], message, repair: `zet bij ${key}: ${found}` }];
}

function absent(list: string, expected: readonly string[], found: readonly string[]): ScenarioFailure[] {
  return [...expected.entries()]
    .filter(([, id]) => !found.includes(id))
    .map(([at, id]) => ({
      path: ['expect', list, at],
      message: `"${id}" staat niet in het advies`,
      repair: `haal "${id}" weg bij ${list}`,
    }));
}

function present(list: string, unwanted: readonly string[], found: readonly string[]): ScenarioFailure[] {
  return [...unwanted.entries()]
    .filter(([, id]) => found.includes(id))
    .map(([at, id]) => ({
      path: ['expect', list, at],
      message: `"${id}" staat in het advies`,
      repair: `haal "${id}" weg bij ${list}`,
    }));
}

/** What is in a list of which the author said that nothing else may be in it. */
function others(
  list: NonNullable<Expected['only']>[number],
  expected: Expected,
  found: readonly string[],
): ScenarioFailure[] {
  const named = list === 'deadlines' ? Object.keys(expected.deadlines ?? {}) : (expected[list] ?? []);
  const first = list === 'organisations' ? [expected.first] : [];
  return found
    .filter((id) => !named.includes(id) && !first.includes(id))
    .map((id) => ({
      path: ['expect', 'only'],
      message: `"${id}" staat ook in het advies, en bij only staat ${list}`,
      repair: `zet "${id}" bij ${list}`,
    }));
}

/** Compares maps: what is expected must be there; other entries may be. */
function sameEntries(
  name: 'deadlines' | 'words',
  expected: Readonly<Record<string, string>> = {},
  found: Readonly<Record<string, string>>,
): ScenarioFailure[] {
  return Object.entries(expected).flatMap(([id, value]) => {
    const own = Object.hasOwn(found, id) ? String(found[id]) : '(niets)';
    if (own === value) return [];
    const message = `bij ${name} is "${id}" nu "${own}", niet "${value}"`;
    return [{ path: ['expect', name, id], message, repair: `zet bij ${name}: ${id}: ${own}` }];
  });
}
