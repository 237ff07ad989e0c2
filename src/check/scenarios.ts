import { NO_DATE, type RawScenario } from '../content/author-shapes.ts';
import type { Advice } from '../engine/advice.ts';
import { adviceFor } from '../engine/advise.ts';
import type { Answer, Answers } from '../engine/answers.ts';
import type { CompiledQuestion, CompiledTree } from '../engine/compiled-tree.ts';
import type { Facts } from '../engine/condition.ts';
import { skippingPlaces } from '../engine/place/without-place.ts';
import { KINDS } from '../engine/question-kinds.ts';
import { lapsedAnswers, type Position, resolve } from '../engine/resolve.ts';
import { UNKNOWN } from '../engine/tree.ts';
import { wordingFor } from '../engine/wording.ts';
import { type ScenarioFailure, type Told, unmet } from './expectations.ts';

/** The day a scenario counts from when it names none. */
export const USUAL_DAY = '2026-11-23';

/** So many routes are tried of a scenario that leaves questions open; with more it leaves too much open. */
const MOST_ROUTES = 60;

/** What a scenario came to: the advice, unless the answers did not lead to one, and what was unexpected. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  readonly advice: Advice | null;
  readonly failures: readonly ScenarioFailure[];
}

/** Runs every scenario of a pack, in order. What a scenario does not answer, must make no difference to it. */
export function runScenarios(
  tree: CompiledTree,
  scenarios: Readonly<Record<string, RawScenario>>,
): ScenarioResult[] {
  return Object.entries(scenarios).map(([id, scenario]) => runScenario(tree, id, scenario, MOST_ROUTES));
}

/** Gives the answers of a scenario. A place that it does not name is skipped: what is told of a place is no part of the tree. */
export function answersOf(tree: CompiledTree, { given }: Pick<RawScenario, 'given'>): Answers {
  return skippingPlaces(tree, given as Answers);
}

/**
 * Replays the answers of a scenario and holds the advice against what is expected. Questions that it leaves
 * open are answered in every way, up to so many routes; the first that fails is told.
 */
export function runScenario(
  tree: CompiledTree,
  id: string,
  scenario: RawScenario,
  mostRoutes = 1,
): ScenarioResult {
  const { title } = scenario;
  const routes = routesFrom(tree, answersOf(tree, scenario), mostRoutes);
  const judged = routes.map((route) => judge(tree, route, scenario));
  const failed = judged.find(({ failures }) => failures.length > 0);
  return { id, title, advice: judged[0]?.advice ?? null, failures: failed?.failures ?? [] };
}

/** Gives the first way that the answers of a scenario can go. */
export function firstRoute(tree: CompiledTree, scenario: RawScenario): Route {
  const given = answersOf(tree, scenario);
  const [first] = routesFrom(tree, given, MOST_ROUTES);
  return first ?? { answers: given, position: resolve(tree, given), added: [] };
}

/** A way to the end, or to where it stops, with the answers that the scenario did not give. */
interface Route {
  readonly answers: Answers;
  readonly position: Position;
  readonly added: readonly string[];
}

/** All ways to the end; one that stops at the first open question when there are too many. */
function routesFrom(tree: CompiledTree, given: Answers, most: number): Route[] {
  const start: Route = { answers: given, position: resolve(tree, given), added: [] };
  const ended: Route[] = [];
  const open = [start];
  for (let route = open.pop(); route !== undefined; route = open.pop()) {
    const { position, answers, added } = route;
    if (position.kind !== 'question') {
      ended.push(route);
      continue;
    }
    const { question } = position;
    for (const value of answersTo(question)) {
      const more = { ...answers, [question.id]: value };
      const words = `${question.id} = ${String(value)}`;
      open.push({ answers: more, position: resolve(tree, more), added: [...added, words] });
    }
    if (open.length + ended.length > most) return [start];
  }
  return ended.reverse();
}

/** The answers to a question that are tried: each option alone; an open question given and skipped. */
function answersTo({ kind, options }: CompiledQuestion): Answer[] {
  const { open, takesSeveral } = KINDS[kind];
  if (open !== undefined) return [UNKNOWN, open.example];
  return options.map(({ id }) => (takesSeveral ? [id] : id));
}

function judge(
  tree: CompiledTree,
  { answers, position, added }: Route,
  { today = USUAL_DAY, expect, given }: RawScenario,
): Pick<ScenarioResult, 'advice' | 'failures'> {
  if (position.kind !== 'end') return { advice: null, failures: [stopped(position)] };
  const advice = adviceFor(tree, position, { today, answers, command: '' });
  const unused = lapsedAnswers(answers, position.path)
    .filter((question) => Object.hasOwn(given, question) && added.length === 0)
    .map((question) => ({
      path: ['given', question],
      message: `de vraag "${question}" wordt niet gesteld`,
      repair: `haal "${question}" weg bij given`,
    }));
  const failures = [...unused, ...unmet(told(tree, advice, position.facts), expect)];
  if (added.length === 0) return { advice, failures };
  const where = added.join(', ');
  return {
    advice,
    failures: failures.map(({ path, message, repair }) => ({
      path,
      message: `bij ${where}: ${message}`,
      repair: `zet bij given een antwoord op ${added.map((one) => `"${one.split(' = ')[0]}"`).join(', ')}, of ${repair}`,
    })),
  };
}

function stopped(position: Exclude<Position, { kind: 'end' }>): ScenarioFailure {
  const { id } = position.question;
  return position.kind === 'invalid'
    ? {
        path: ['given', id],
        message: `"${position.problem.value}" past niet bij de vraag "${id}"`,
        repair: `verander het antwoord op "${id}" bij given`,
      }
    : {
        path: ['given'],
        message: `er is nog geen antwoord op de vraag "${id}"`,
        repair: `zet bij given een antwoord op "${id}"`,
      };
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
