import type { Advice, AdviceAlert } from './advice.ts';
import { type Answers, isUnknown } from './answers.ts';
import { codeFor } from './code/code.ts';
import type { CompiledRule, CompiledTree } from './compiled-tree.ts';
import { type Facts, holds } from './condition.ts';
import { datedOn } from './deadlines.ts';
import { fittingLetters } from './letter.ts';
import { itemAt } from './lookup.ts';
import { desksOn } from './place/advice-desk.ts';
import type { Directory } from './place/directory.ts';
import { lapsedAnswers, type Position } from './resolve.ts';
import { Teller } from './teller.ts';

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

/** Builds the advice for the end of a route. Pure: the same input gives the same advice. Throws on a date that is none. */
export function adviceFor(
  tree: CompiledTree,
  position: Extract<Position, { kind: 'end' }>,
  { today, answers, command, withCode = true, directory }: Circumstances,
): Advice {
  const teller = new Teller(tree, position, directory);
  const { step, path, facts } = position;
  const { id, version, language, hash, checked } = tree.pack;
  const desks = desksOn(path, directory, today);
  const actions = step.actions.map((at) => itemAt(tree.actions, at));
  const told = {
    alerts: teller.holding(tree.alerts).map(teller.alert),
    step: teller.step(step),
    actions: teller.holding(actions).map(teller.action),
    organisations: recommended(tree, facts).map((rule) => teller.organisation(rule, desks)),
    deadlines: datedOn(path, teller.holding(tree.deadlines), today).map(teller.deadline),
    ask: teller.holding(step.ask).map(teller.line),
    bring: teller.holding(step.bring).map(teller.line),
    findOut: path.filter(({ value }) => isUnknown(value)).flatMap(teller.findOut),
    goOn: teller.holding(step.goOn).map(teller.line),
    stuck: teller.holding(step.stuck).map(teller.line),
  };
  return {
    content: { id, version, language, hash, checked },
    disclaimer: tree.pack.disclaimer,
    today,
    answers: path.map(teller.answer),
    lapsed: lapsedAnswers(answers, path),
    ...told,
    ...teller.explained(),
    letters: fittingLetters(tree, facts, told.deadlines).map(teller.letter),
    code: withCode && !isInDanger(told) ? codeFor(tree, onRoute(path)) : null,
    command,
  };
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

/** Whether an answer told of danger: then nothing that gives the answers away is offered unasked. */
export function isInDanger({ alerts }: Pick<Advice, 'alerts'>): boolean {
  return alerts.some(({ danger }) => danger !== null);
}

/** The answers of a route, in its order. */
export function onRoute(path: Position['path']): Answers {
  return Object.fromEntries(path.map(({ question, value }) => [question.id, value]));
}
