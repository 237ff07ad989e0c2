import type { RawScenario } from '../content/schema.ts';
import type { Advice } from '../engine/advice.ts';
import { adviceFor } from '../engine/advise.ts';
import type { Answers } from '../engine/answers.ts';
import { lapsedAnswers, resolve } from '../engine/resolve.ts';
import type { Tree } from '../engine/tree.ts';

/** The day a scenario counts from when it names none. */
const USUAL_DAY = '2026-11-23';

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
  return { id, title, advice, failures: [...unused, ...compare(advice, scenario.expect)] };
}

type Expected = RawScenario['expect'];

function compare(advice: Advice, expected: Expected): ScenarioFailure[] {
  const organisations = advice.organisations.map((organisation) => organisation.id);
  const first = advice.organisations[0];
  return [
    ...differs(['expect', 'step'], expected.step, advice.step.id),
    ...(expected.first === undefined
      ? []
      : differs(['expect', 'first'], expected.first, first?.id ?? '(geen)')),
    ...absent(['expect', 'organisations'], expected.organisations, organisations),
    ...present(['expect', 'not'], expected.not, organisations),
    ...absent(
      ['expect', 'actions'],
      expected.actions,
      advice.actions.map((action) => action.id),
    ),
    ...absent(
      ['expect', 'alerts'],
      expected.alerts,
      advice.alerts.map((alert) => alert.id),
    ),
    ...compareDeadlines(advice, expected.deadlines ?? {}),
    ...absent(['expect', 'because'], expected.because, first?.because.map((reason) => reason.question) ?? []),
  ];
}

function compareDeadlines(advice: Advice, expected: Readonly<Record<string, string>>): ScenarioFailure[] {
  return Object.entries(expected).flatMap(([id, date]) => {
    const deadline = advice.deadlines.find((candidate) => candidate.id === id);
    return differs(['expect', 'deadlines', id], date, deadline?.date ?? '(geen datum)');
  });
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
