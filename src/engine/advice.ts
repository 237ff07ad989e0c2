import { type Answer, type Answers, chosen } from './answers.ts';
import type { Facts, Predicate } from './condition.ts';
import { deadlinesOn } from './deadlines.ts';
import { type OrganisationFacts, organisationFacts } from './organisation-facts.ts';
import { type Choice, lapsedAnswers, type Position } from './resolve.ts';
import { termsIn } from './terms.ts';
import {
  type Action,
  type Alert,
  type Force,
  type Line,
  type Organisation,
  type Recommendation,
  type Tree,
  UNKNOWN,
  type Urgency,
  type Who,
} from './tree.ts';
import { indexOf, optionsIn, type TreeIndex } from './tree-index.ts';
import { type FillIn, fillInFor } from './words.ts';

/** An answer that made something hold: the question and the chosen option, by id and in words. */
export interface Reason {
  readonly question: string;
  readonly value: string;
  readonly text: string;
  readonly label: string;
}

export interface AdviceAnswer {
  readonly question: string;
  readonly text: string;
  readonly value: Answer;
  readonly labels: readonly string[];
}

export interface AdviceAlert {
  readonly id: string;
  readonly text: string;
  readonly organisations: readonly string[];
  readonly because: readonly Reason[];
  readonly sources: readonly string[];
}

export interface AdviceStep {
  readonly id: string;
  readonly number: number;
  readonly of: number;
  readonly title: string;
  readonly summary: string;
  readonly goal: string;
  readonly because: readonly Reason[];
  readonly checked: string;
  readonly sources: readonly string[];
}

export interface AdviceAction {
  readonly id: string;
  readonly who: Who;
  readonly text: string;
  readonly force: Force;
  readonly urgency: Urgency;
  readonly because: readonly Reason[];
  readonly sources: readonly string[];
}

export interface AdviceOrganisation extends OrganisationFacts {
  readonly urgency: Urgency;
  readonly why: string;
  readonly because: readonly Reason[];
}

export interface AdviceDeadline {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly date: string | null;
  readonly daysLeft: number | null;
  readonly advised: string | null;
  readonly countedFrom: { readonly question: string; readonly date: string | null };
  readonly caution: string;
  readonly late: string;
  readonly organisation: string | null;
  readonly checked: string;
  readonly sources: readonly string[];
}

export interface AdviceFindOut {
  readonly question: string;
  readonly text: string;
  readonly from: string;
}

export interface AdviceSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly dated: string;
  readonly checked: string;
}

/**
 * What we say at the end of a route: data, in the order in which it is to be told.
 * Texts are plain, with the words of the sector filled in.
 */
export interface Advice {
  readonly content: {
    readonly id: string;
    readonly version: string;
    readonly language: string;
    readonly hash: string;
    readonly checked: string;
  };
  readonly disclaimer: string;
  readonly today: string;
  readonly answers: readonly AdviceAnswer[];
  /** Ids of answers that were given but are not on the route. */
  readonly lapsed: readonly string[];
  readonly alerts: readonly AdviceAlert[];
  readonly step: AdviceStep;
  readonly actions: readonly AdviceAction[];
  readonly organisations: readonly AdviceOrganisation[];
  readonly deadlines: readonly AdviceDeadline[];
  readonly ask: readonly string[];
  readonly bring: readonly string[];
  readonly findOut: readonly AdviceFindOut[];
  readonly goOn: readonly string[];
  readonly stuck: readonly string[];
  readonly terms: readonly { readonly id: string; readonly term: string; readonly text: string }[];
  readonly sources: readonly AdviceSource[];
  /** The command line that gives this advice again. */
  readonly command: string;
}

/** What an advice needs beside the position. */
export interface Circumstances {
  /** The calendar date to count from, YYYY-MM-DD. */
  readonly today: string;
  /** All answers given, to tell which lapsed. */
  readonly answers: Answers;
  /** The command line that gives this advice again. */
  readonly command: string;
}

/** The order in which things are told: what must happen now comes first. */
const URGENCIES: readonly Urgency[] = ['nu', 'eerst', 'daarna', 'kan-ook'];

/** Builds the advice for the end of a route. Pure: the same input gives the same advice. */
export function adviceFor(
  tree: Tree,
  position: Extract<Position, { kind: 'end' }>,
  { today, answers, command }: Circumstances,
): Advice {
  const telling = tellingFor(tree, position);
  const { step } = position;
  const parts = {
    alerts: alertsAt(telling),
    actions: actionsAt(telling, [...tree.actions, ...step.actions]),
    organisations: organisationsAt(telling),
    deadlines: adviceDeadlines(telling, today),
    ask: linesAt(telling, step.ask),
    bring: linesAt(telling, step.bring),
    findOut: findOuts(telling),
    goOn: linesAt(telling, step.goOn),
    stuck: linesAt(telling, step.stuck),
  };
  const { id, version, language, hash, checked } = tree.pack;
  return {
    content: { id, version, language, hash, checked },
    disclaimer: tree.pack.disclaimer,
    today,
    answers: position.path.map((choice) => answerOn(telling, choice)),
    lapsed: lapsedAnswers(answers, position.path),
    step: adviceStep(telling, step),
    ...parts,
    ...mentionedIn(tree, step, parts),
    command,
  };
}

/** The alerts that hold on a route so far, whether or not it has ended. */
export function alertsFor(tree: Tree, position: Position): AdviceAlert[] {
  return alertsAt(tellingFor(tree, position));
}

/** What is needed to tell about a position: the tree made ready, the facts, and the words. */
interface Telling {
  readonly index: TreeIndex;
  readonly facts: Facts;
  readonly path: readonly Choice[];
  readonly fillIn: FillIn;
}

function tellingFor(tree: Tree, { facts, path }: Position): Telling {
  return { index: indexOf(tree), facts, path, fillIn: fillInFor(tree, facts) };
}

/** The answers that decided, in words. The step counts as the answer that set it. */
function reasonsOf({ index, facts, path, fillIn }: Telling, predicate: Predicate): Reason[] {
  const reasons = new Map<string, Reason>();
  const tell = (at: number, mask: number) => {
    const question = index.nodes[at]?.question;
    const choice = path.find((made) => made.question === question);
    if (question === undefined || choice === undefined) return;
    for (const option of optionsIn(question, mask)) {
      const key = `${question.id}=${option.id}`;
      const { id, text } = question;
      reasons.set(key, { question: id, value: option.id, text: fillIn(text), label: fillIn(option.label) });
    }
  };
  for (const { at, mask } of predicate.reasons(facts)) {
    if (at === index.end) for (const [place, bit] of stepSetters(index, path)) tell(place, bit);
    else tell(at, mask);
  }
  return [...reasons.values()];
}

/** The answer on the route that set the step. */
function stepSetters(index: TreeIndex, path: readonly Choice[]): [number, number][] {
  for (const { question, value } of path) {
    const node = index.nodes[index.positionOf(question.id)];
    for (const id of chosen(value)) {
      const edge = node?.edges.get(id);
      if (node !== undefined && edge !== undefined && edge.step !== 0) return [[node.at, edge.bit]];
    }
  }
  return [];
}

function alertsAt(telling: Telling): AdviceAlert[] {
  const holding = telling.index.tree.alerts.filter((alert) => holds(telling, alert));
  return holding.map(({ id, text, organisations, sources, when }) => ({
    id,
    text: telling.fillIn(text),
    organisations,
    because: reasonsOf(telling, telling.index.compile(when)),
    sources,
  }));
}

function actionsAt(telling: Telling, actions: readonly Action[]): AdviceAction[] {
  const holding = actions.filter((action) => holds(telling, action));
  return byUrgency(
    holding.map(({ id, who, text, force, urgency, sources, when }) => ({
      id,
      who,
      text: telling.fillIn(text),
      force,
      urgency,
      because: reasonsOf(telling, telling.index.compile(when)),
      sources,
    })),
  );
}

function organisationsAt(telling: Telling): AdviceOrganisation[] {
  const found = telling.index.tree.organisations.flatMap((organisation) => {
    const rule = strongestRule(telling, organisation);
    return rule === undefined ? [] : [adviceOrganisation(telling, organisation, rule)];
  });
  return byUrgency(found);
}

/** Of the rules that hold, the most urgent; of equals, the first in the pack. */
function strongestRule(telling: Telling, { recommend }: Organisation): Recommendation | undefined {
  return byUrgency(recommend.filter((rule) => holds(telling, rule)))[0];
}

function adviceOrganisation(
  telling: Telling,
  organisation: Organisation,
  rule: Recommendation,
): AdviceOrganisation {
  const { id, name, ...facts } = organisationFacts(organisation, telling.fillIn);
  return {
    id,
    name,
    urgency: rule.urgency,
    why: telling.fillIn(rule.why),
    because: reasonsOf(telling, telling.index.compile(rule.when)),
    ...facts,
  };
}

function adviceDeadlines(telling: Telling, today: string): AdviceDeadline[] {
  return deadlinesOn(telling.index.tree, telling, today).map(
    ({ deadline, date, daysLeft, advised, countedFrom }) => ({
      id: deadline.id,
      title: telling.fillIn(deadline.title),
      rule: telling.fillIn(deadline.rule),
      date,
      daysLeft,
      advised,
      countedFrom,
      caution: telling.fillIn(deadline.caution),
      late: telling.fillIn(deadline.late),
      organisation: deadline.organisation ?? null,
      checked: deadline.checked,
      sources: deadline.sources,
    }),
  );
}

function adviceStep(telling: Telling, step: Tree['steps'][number]): AdviceStep {
  const { tree, compile } = telling.index;
  return {
    id: step.id,
    number: tree.steps.indexOf(step) + 1,
    of: tree.steps.length,
    title: step.title,
    summary: telling.fillIn(step.summary),
    goal: telling.fillIn(step.goal),
    because: reasonsOf(telling, compile({ kind: 'step', steps: [step.id] })),
    checked: step.checked,
    sources: step.sources,
  };
}

function linesAt(telling: Telling, lines: readonly Line[]): string[] {
  return lines.filter((line) => holds(telling, line)).map((line) => telling.fillIn(line.text));
}

function findOuts({ path, fillIn }: Telling): AdviceFindOut[] {
  return path.flatMap(({ question, value }) => {
    const option = question.options.find((candidate) => candidate.id === UNKNOWN);
    const found = chosen(value).includes(UNKNOWN) ? option?.findOut : undefined;
    return found ? [{ question: question.id, text: fillIn(found.text), from: fillIn(found.from) }] : [];
  });
}

function answerOn({ fillIn }: Telling, { question, value }: Choice): AdviceAnswer {
  const labels = chosen(value).map((id) => {
    const option = question.options.find((candidate) => candidate.id === id);
    return option === undefined ? id : fillIn(option.label);
  });
  return { question: question.id, text: fillIn(question.text), value, labels };
}

type Parts = Pick<
  Advice,
  'alerts' | 'actions' | 'organisations' | 'deadlines' | 'ask' | 'bring' | 'findOut' | 'goOn' | 'stuck'
>;

/** The words that need explaining, and the sources, of everything that is told. */
function mentionedIn(
  tree: Tree,
  step: Tree['steps'][number],
  parts: Parts,
): Pick<Advice, 'terms' | 'sources'> {
  const texts = [
    ...parts.alerts.map((alert) => alert.text),
    step.summary,
    step.goal,
    ...parts.actions.map((action) => action.text),
    ...parts.organisations.flatMap((one) => [one.why, one.for, one.notFor, one.first, one.binding]),
    ...parts.deadlines.flatMap((deadline) => [deadline.title, deadline.rule, deadline.caution]),
    ...parts.ask,
    ...parts.bring,
    ...parts.findOut.map((task) => task.text),
    ...parts.goOn,
    ...parts.stuck,
  ];
  const terms = new Set(texts.flatMap((text) => termsIn(tree, text)));
  const cited = new Set([
    ...parts.alerts.flatMap((alert) => alert.sources),
    ...step.sources,
    ...parts.actions.flatMap((action) => action.sources),
    ...parts.organisations.flatMap((organisation) => organisation.sources),
    ...parts.deadlines.flatMap((deadline) => deadline.sources),
    ...[...terms].flatMap((term) => term.sources),
  ]);
  return {
    terms: [...terms].map(({ id, term, text }) => ({ id, term, text })),
    sources: tree.sources
      .filter((source) => cited.has(source.id))
      .map(({ id, title, url, dated, checked }) => ({ id, title, url: url ?? null, dated, checked })),
  };
}

function holds({ index, facts }: Telling, { when }: { readonly when?: Alert['when'] }): boolean {
  return index.compile(when).holds(facts);
}

/** The same items, the most urgent first; equals keep their order. */
function byUrgency<T extends { readonly urgency: Urgency }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
