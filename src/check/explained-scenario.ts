import type { PackSource } from '../content/parse.ts';
import type { Place } from '../content/problem.ts';
import type { Path } from '../content/yaml-file.ts';
import { adviceFor } from '../engine/advise.ts';
import { chosen } from '../engine/answers.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import {
  type CompiledCondition,
  type Decision,
  explain,
  explainStep,
  type Facts,
  holds,
  optionBit,
} from '../engine/condition.ts';
import { firstRoute, USUAL_DAY } from './scenarios.ts';
import { actionsOf } from './solver/claims.ts';

/** One thing in an advice, the rule that put it there, and the answers by which that rule holds. */
export interface ExplainedItem {
  readonly section: 'steps' | 'alerts' | 'actions' | 'organisations' | 'deadlines';
  readonly id: string;
  /** Where the rule stands. */
  readonly place: Place;
  /** Answers as `question = option`; empty when it holds for everybody. */
  readonly because: readonly string[];
}

/** How the advice of a scenario came about. */
export interface ExplainedScenario {
  readonly id: string;
  readonly title: string;
  /** The questions that were asked, in order, as `question = answer`. */
  readonly route: readonly string[];
  /** Empty when the answers do not lead to an advice. */
  readonly items: readonly ExplainedItem[];
}

/** Explains how the answers of a scenario lead to its advice. Throws when there is no such scenario. */
export function explainScenario(source: PackSource, tree: CompiledTree, id: string): ExplainedScenario {
  const scenario = source.scenarios[id];
  if (scenario === undefined) throw new Error(`The pack has no scenario "${id}".`);
  const { title, today = USUAL_DAY } = scenario;
  const { answers, position, added } = firstRoute(tree, scenario);
  const route = position.path.map(({ question, value }) => {
    const line = `${question.id} = ${chosen(value).join(', ')}`;
    return added.includes(line) ? `${line} (staat niet bij given)` : line;
  });
  if (position.kind !== 'end') return { id, title, route, items: [] };
  const { facts } = position;
  const advice = adviceFor(tree, position, { today, answers, command: '' });
  const item = (
    section: ExplainedItem['section'],
    name: string,
    path: Path,
    reasons: readonly Decision[],
  ) => ({
    section,
    id: name,
    place: source.place(path, 'key'),
    because: inWords(tree, reasons),
  });
  const ruled = (section: ExplainedItem['section'], name: string, path: Path, when?: CompiledCondition) =>
    item(section, name, [...path, 'when'], explain(when, facts));
  const actions = new Map(actionsOf(source.tree).map(({ action, step }) => [action.id, step]));
  const items = [
    item('steps', advice.step.id, ['steps', advice.step.id], explainStep(facts)),
    ...advice.alerts.map((one) =>
      ruled('alerts', one.id, ['alerts', one.id], found(tree.alerts, one.id)?.when),
    ),
    ...advice.actions.map((one) => {
      const step = actions.get(one.id);
      const path = step === undefined ? ['actions', one.id] : ['steps', step, 'actions', one.id];
      return ruled('actions', one.id, path, found(tree.actions, one.id)?.when);
    }),
    ...advice.organisations.map((one) => {
      const rule = ruleOf(source, tree, one.id, facts);
      return ruled('organisations', one.id, ['organisations', one.id, 'recommend', rule.nth], rule.when);
    }),
    ...advice.deadlines.map((one) =>
      ruled('deadlines', one.id, ['deadlines', one.id], found(tree.deadlines, one.id)?.when),
    ),
  ];
  return { id, title, route, items };
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T | undefined {
  return items.find((item) => item.id === id);
}

/** The rule by which an organisation is named: of those that hold the most urgent, and which one it is as written. */
function ruleOf(source: PackSource, tree: CompiledTree, id: string, facts: Facts) {
  const at = tree.organisations.findIndex((one) => one.id === id);
  const rule = tree.rules.find(({ organisation, when }) => organisation === at && holds(when, facts));
  const written = found(source.tree.organisations, id)?.recommend ?? [];
  const nth = written.findIndex(({ urgency, why }) => urgency === rule?.urgency && why === rule.why);
  return { nth: Math.max(0, nth), when: rule?.when };
}

function inWords({ questions }: CompiledTree, decisions: readonly Decision[]): string[] {
  const words = decisions.map(({ at, mask }) => {
    const question = questions[at];
    const options = question?.options.filter((_, bit) => (mask & optionBit(bit)) !== 0).map(({ id }) => id);
    // What is answered in one's own words is no option: it was given.
    const answer = options === undefined || options.length === 0 ? 'gegeven' : options.join(', ');
    return `${question?.id ?? ''} = ${answer}`;
  });
  return [...new Set(words)];
}
