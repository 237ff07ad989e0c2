import { NO_DATE, type RawScenario } from '../content/schema.ts';
import type { Advice } from '../engine/advice.ts';
import { adviceFor } from '../engine/advise.ts';
import type { Answers } from '../engine/answers.ts';
import type { Facts } from '../engine/condition.ts';
import { rulesThatCount } from '../engine/ready.ts';
import { lapsedAnswers, resolve } from '../engine/resolve.ts';
import type { Tree } from '../engine/tree.ts';
import { voiceFor } from '../engine/voice.ts';

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
export function runScenarios(tree: Tree, scenarios: Readonly<Record<string, RawScenario>>): ScenarioResult[] {
  return Object.entries(scenarios).map(([id, scenario]) => runScenario(tree, id, scenario));
}

/** Replays the answers of a scenario and holds the advice against what is expected. */
export function runScenario(tree: Tree, id: string, scenario: RawScenario): ScenarioResult {
  const { title, given, today = USUAL_DAY } = scenario;
  const answers = given as Answers;
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
export function told(tree: Tree, advice: Advice, facts: Facts): Told {
  const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);
  const dated = advice.deadlines.map(({ id, date }) => [id, date ?? NO_DATE]);
  return {
    step: advice.step.id,
    organisations: ids(advice.organisations),
    actions: ids(advice.actions),
    alerts: ids(advice.alerts),
    deadlines: Object.fromEntries(dated),
    because: [...new Set(advice.organisations[0]?.because.map((reason) => reason.question))],
    lines: advice.ask.length + advice.bring.length + advice.goOn.length + advice.stuck.length,
    rules: rulesThatCounted(tree, facts),
    words: Object.fromEntries(tree.words.map(({ id }) => [id, voiceFor(tree, facts).say(`{${id}}`)])),
  };
}

function rulesThatCounted(tree: Tree, facts: Facts): Record<string, number> {
  const counted = rulesThatCount(tree, facts).map(({ item: { organisation, rule } }) => [
    organisation.id,
    organisation.recommend.indexOf(rule) + 1,
  ]);
  return Object.fromEntries(counted);
}

/** What an advice says: the lists in order, and everything in them. */
interface Told {
  readonly step: string;
  readonly organisations: string[];
  readonly actions: string[];
  readonly alerts: string[];
  readonly deadlines: Record<string, string>;
  readonly because: string[];
  readonly lines: number;
  readonly words: Record<string, string>;
  /** Which rule of each organisation counted, from 1. */
  readonly rules: Record<string, number>;
}

type Expected = RawScenario['expect'];

function compare(found: Told, expected: Expected): ScenarioFailure[] {
  const { exact = false, first } = expected;
  const lists = (['organisations', 'actions', 'alerts', 'because'] as const).flatMap((list) =>
    exact && expected[list] !== undefined
      ? differs(['expect', list], expected[list].join(', '), found[list].join(', '))
      : absent(['expect', list], expected[list], found[list]),
  );
  return [
    ...differs(['expect', 'step'], expected.step, found.step),
    ...(first === undefined ? [] : differs(['expect', 'first'], first, found.organisations[0] ?? '(geen)')),
    ...present(['expect', 'not'], expected.not, found.organisations),
    ...lists,
    ...sameEntries('deadlines', expected.deadlines, found.deadlines, exact),
    ...sameEntries('words', expected.words, found.words, false),
    ...sameEntries('rules', expected.rules, found.rules, exact),
    ...(expected.lines === undefined
      ? []
      : differs(['expect', 'lines'], String(expected.lines), String(found.lines))),
  ];
}

/** Compares maps: what is expected must be there; when exact, nothing else may be. */
function sameEntries(
  name: 'deadlines' | 'words' | 'rules',
  expected: Readonly<Record<string, string | number>> | undefined,
  found: Readonly<Record<string, string | number>>,
  exact: boolean,
): ScenarioFailure[] {
  if (expected === undefined) return [];
  const wrong = Object.entries(expected).flatMap(([id, value]) =>
    differs(['expect', name, id], String(value), Object.hasOwn(found, id) ? String(found[id]) : '(niets)'),
  );
  const extra = exact ? Object.keys(found).filter((id) => !Object.hasOwn(expected, id)) : [];
  return [...wrong, ...extra.flatMap((id) => differs(['expect', name], '(niets)', id))];
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
