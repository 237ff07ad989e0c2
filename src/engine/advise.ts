import type { Advice, AdviceAlert, AdviceDeadline } from './advice.ts';
import { type Answers, isUnknown } from './answers.ts';
import { isCalendarDate } from './calendar.ts';
import { codeFor } from './code/code.ts';
import type { CompiledRule, CompiledTree } from './compiled-tree.ts';
import { type Facts, holds } from './condition.ts';
import { datedOn } from './deadlines.ts';
import { fittingLetters } from './letter.ts';
import { itemAt } from './lookup.ts';
import { desksOn } from './place/advice-desk.ts';
import type { Directory } from './place/directory.ts';
import { type EndPosition, lapsedAnswers, type Position } from './resolve.ts';
import { Teller } from './teller.ts';
import { tellDanger } from './vocabulary.ts';

/** What an advice needs beside the position. */
export interface Circumstances {
  /** The calendar date to count from, YYYY-MM-DD. */
  readonly today: string;
  /** All answers given, to tell which lapsed. */
  readonly answers: Answers;
  /** The command line that gives this advice again. */
  readonly command: string;
  /** Whether the advice has a code; after an answer about danger it never has. */
  readonly withCode?: boolean;
  /** The division into regions; without it no steunpunt is named. */
  readonly directory?: Directory | undefined;
}

interface Making extends Circumstances {
  readonly tree: CompiledTree;
  readonly position: EndPosition;
  readonly teller: Teller;
}

/** How each part of an advice is made, in its order. The terms and sources are those of what was told before. */
const PARTS: { readonly [Part in keyof Advice]: (making: Making) => Advice[Part] } = {
  content: ({ tree }) => {
    const { id, version, language, hash, checked } = tree.pack;
    return { id, version, language, hash, checked };
  },
  disclaimer: ({ tree }) => tree.pack.disclaimer,
  today: ({ today }) => today,
  answers: ({ position, teller }) => position.path.map(teller.answer),
  lapsed: ({ position, answers }) => lapsedAnswers(answers, position.path),
  alerts: ({ tree, teller }) => teller.holding(tree.alerts).map(teller.alert),
  step: ({ position, teller }) => teller.step(position.step),
  actions: ({ tree, position, teller }) =>
    teller.holding(position.step.actions.map((at) => itemAt(tree.actions, at))).map(teller.action),
  organisations: ({ tree, position, teller, directory, today }) => {
    const desks = desksOn(position.path, directory, today);
    return recommended(tree, position.facts).map((rule) => teller.organisation(rule, desks));
  },
  deadlines: deadlinesOf,
  ask: ({ position, teller }) => teller.holding(position.step.ask).map(teller.line),
  bring: ({ position, teller }) => teller.holding(position.step.bring).map(teller.line),
  findOut: ({ position, teller }) =>
    position.path.filter(({ value }) => isUnknown(value)).flatMap(teller.findOut),
  goOn: ({ position, teller }) => teller.holding(position.step.goOn).map(teller.line),
  stuck: ({ position, teller }) => teller.holding(position.step.stuck).map(teller.line),
  terms: ({ teller }) => teller.terms(),
  sources: ({ teller }) => teller.sources(),
  letters: (making) =>
    fittingLetters(making.tree, making.position.facts, deadlinesOf(making)).map(making.teller.letter),
  code: ({ tree, position, teller, withCode = true }) =>
    withCode && !tellDanger(teller.holding(tree.alerts)) ? codeFor(tree, onRoute(position.path)) : null,
  command: ({ command }) => command,
};

function deadlinesOf({ tree, position, teller, today }: Making): AdviceDeadline[] {
  return datedOn(position.path, teller.holding(tree.deadlines), today).map(teller.deadline);
}

/** The parts of an advice by name, in its order. */
export const PART_NAMES = Object.keys(PARTS) as readonly (keyof Advice)[];

/** Builds the advice for the end of a route. Pure: the same input gives the same advice. Throws on a date that is none. */
export function adviceFor(tree: CompiledTree, position: EndPosition, circumstances: Circumstances): Advice {
  const { today } = circumstances;
  if (!isCalendarDate(today)) throw new Error(`"${today}" is not a calendar date (YYYY-MM-DD).`);
  return partsFor(tree, position, circumstances, PART_NAMES);
}

/** Builds some parts of the advice for the end of a route, in its order; see `adviceFor`. */
export function partsFor<Part extends keyof Advice>(
  tree: CompiledTree,
  position: EndPosition,
  circumstances: Circumstances,
  names: readonly Part[],
): Pick<Advice, Part> {
  const { directory } = circumstances;
  const making = { ...circumstances, tree, position, teller: new Teller(tree, position, directory) };
  const asked: readonly string[] = names;
  // What explains an advice needs all of it to be told.
  const isWhole = asked.includes('terms') || asked.includes('sources');
  const made = PART_NAMES.filter((name) => isWhole || asked.includes(name)).map(
    (name) => [name, PARTS[name](making)] as const,
  );
  return Object.fromEntries(made.filter(([name]) => asked.includes(name))) as Pick<Advice, Part>;
}

/** Gives the alerts that hold on a route so far, whether or not it has ended. */
export function alertsFor(tree: CompiledTree, position: Position): readonly AdviceAlert[] {
  const teller = new Teller(tree, position);
  return teller.holding(tree.alerts).map(teller.alert);
}

/** Gives of each organisation the most urgent rule that holds: that one counts. The most urgent come first. */
function recommended({ rules }: CompiledTree, facts: Facts): CompiledRule[] {
  const counted = new Map<number, CompiledRule>();
  for (const rule of rules) {
    if (!counted.has(rule.organisation) && holds(rule.when, facts)) counted.set(rule.organisation, rule);
  }
  return [...counted.values()];
}

/** The answers of a route, in its order. */
export function onRoute(path: Position['path']): Answers {
  return Object.fromEntries(path.map(({ question, value }) => [question.id, value]));
}
