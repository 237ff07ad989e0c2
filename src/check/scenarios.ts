import { NO_DATE, type RawScenario } from '../content/author-shapes.ts';
import type { Advice } from '../engine/advice.ts';
import { adviceFor } from '../engine/advise.ts';
import type { Answers } from '../engine/answers.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import type { Facts } from '../engine/condition.ts';
import { skippingPlaces } from '../engine/place/without-place.ts';
import { lapsedAnswers, resolve } from '../engine/resolve.ts';
import { wordingFor } from '../engine/wording.ts';

/** The day a scenario counts from when it names none. */
export const USUAL_DAY = '2026-11-23';

/** What a scenario came to: the advice, unless the answers did not lead to one, and what was unexpected. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  readonly advice: Advice | null;
  readonly failures: readonly ScenarioFailure[];
}

/** One expectation that was not met. */
export interface ScenarioFailure {
  /** Way to the expectation in the scenario, such as expect, step. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Runs every scenario of a pack, in order. */
export function runScenarios(
  tree: CompiledTree,
  scenarios: Readonly<Record<string, RawScenario>>,
): ScenarioResult[] {
  return Object.entries(scenarios).map(([id, scenario]) => runScenario(tree, id, scenario));
}

/** Gives the answers of a scenario. A place that it does not name is skipped: what is told of a place is no part of the tree. */
export function answersOf(tree: CompiledTree, { given }: Pick<RawScenario, 'given'>): Answers {
  return skippingPlaces(tree, given as Answers);
}

/** Replays the answers of a scenario and holds the advice against what is expected. */
export function runScenario(tree: CompiledTree, id: string, scenario: RawScenario): ScenarioResult {
  const { title, today = USUAL_DAY } = scenario;
  const answers = answersOf(tree, scenario);
  const position = resolve(tree, answers);
  if (position.kind !== 'end') {
    const { id: question } = position.question;
    const message =
      position.kind === 'invalid'
        ? `"${position.problem.value}" past niet bij de vraag "${question}".`
        : `Er is nog geen antwoord op de vraag "${question}".`;
    return { id, title, advice: null, failures: [{ path: ['given', question], message }] };
  }
  const advice = adviceFor(tree, position, { today, answers, command: '' });
  const unused = lapsedAnswers(answers, position.path).map((question) => ({
    path: ['given', question],
    message: `De vraag "${question}" wordt niet gesteld; haal dit antwoord weg.`,
  }));
  const failures = [...unused, ...compare(told(tree, advice, position.facts), scenario.expect)];
  return { id, title, advice, failures };
}

/** What an advice says, in the terms of a scenario. */
export function told(tree: CompiledTree, advice: Advice, facts: Facts): Told {
  const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
  const { say } = wordingFor(tree, facts);
  const dated = advice.deadlines.map(({ id, date }) => [id, date ?? NO_DATE]);
  return {
    step: advice.step.id,
    organisations: ids(advice.organisations),
    actions: ids(advice.actions),
    alerts: ids(advice.alerts),
    deadlines: Object.fromEntries(dated),
    because: [...new Set(advice.organisations[0]?.because.map((reason) => reason.question))],
    words: Object.fromEntries(tree.words.map(({ id }) => [id, say(`{${id}}`)])),
  };
}

/** What an advice says: the lists in order, and everything in them. */
interface Told {
  readonly step: string;
  readonly organisations: string[];
  readonly actions: string[];
  readonly alerts: string[];
  readonly deadlines: Record<string, string>;
  readonly because: string[];
  readonly words: Record<string, string>;
}

type Expected = RawScenario['expect'];

function compare(found: Told, expected: Expected): ScenarioFailure[] {
  const { first } = expected;
  const lists = (['organisations', 'actions', 'alerts', 'because'] as const).flatMap((list) =>
    absent(['expect', list], expected[list], found[list]),
  );
  return [
    ...differs(['expect', 'step'], expected.step, found.step),
    ...(first === undefined ? [] : differs(['expect', 'first'], first, found.organisations[0] ?? '(geen)')),
    ...present(['expect', 'not'], expected.not, found.organisations),
    ...present(['expect', 'notActions'], expected.notActions, found.actions),
    ...present(['expect', 'notAlerts'], expected.notAlerts, found.alerts),
    ...present(['expect', 'notDeadlines'], expected.notDeadlines, Object.keys(found.deadlines)),
    ...lists,
    ...sameEntries('deadlines', expected.deadlines, found.deadlines),
    ...sameEntries('words', expected.words, found.words),
  ];
}

/** Compares maps: what is expected must be there; other entries may be. */
function sameEntries(
  name: 'deadlines' | 'words',
  expected: Readonly<Record<string, string>> = {},
  found: Readonly<Record<string, string>>,
): ScenarioFailure[] {
  return Object.entries(expected).flatMap(([id, value]) =>
    differs(['expect', name, id], value, Object.hasOwn(found, id) ? String(found[id]) : '(niets)'),
  );
}

function differs(path: readonly PropertyKey[], expected: string, found: string): ScenarioFailure[] {
  return expected === found ? [] : [{ path, message: `Verwacht: ${expected}. Gevonden: ${found}.` }];
}

function absent(
  path: readonly PropertyKey[],
  expected: readonly string[] = [],
  found: readonly string[],
): ScenarioFailure[] {
  return expected
    .filter((id) => !found.includes(id))
    .map((id) => ({
      path: [...path, expected.indexOf(id)],
      message: `"${id}" ontbreekt. Gevonden: ${found.join(', ') || '(niets)'}.`,
    }));
}

function present(
  path: readonly PropertyKey[],
  unwanted: readonly string[] = [],
  found: readonly string[],
): ScenarioFailure[] {
  return unwanted
    .filter((id) => found.includes(id))
    .map((id) => ({
      path: [...path, unwanted.indexOf(id)],
      message: `"${id}" hoort er niet bij, maar staat in het advies.`,
    }));
}
