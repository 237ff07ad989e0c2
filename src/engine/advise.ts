import type {
  Advice,
  AdviceAction,
  AdviceAlert,
  AdviceAnswer,
  AdviceDeadline,
  AdviceFindOut,
  AdviceOrganisation,
  AdviceSource,
  AdviceStep,
  Reason,
} from './advice.ts';
import { type Answers, chosen } from './answers.ts';
import type { Atom, Facts, Predicate } from './condition.ts';
import { type DatedDeadline, deadlinesOn } from './deadlines.ts';
import { organisationFacts } from './organisation-facts.ts';
import { byUrgency, type Ready, type ReadyOrganisation, type ReadyStep, readyFor } from './ready.ts';
import { type Choice, lapsedAnswers, type Position } from './resolve.ts';
import {
  type Action,
  type Alert,
  type Deadline,
  type Line,
  type Source,
  type Step,
  type Tree,
  UNKNOWN,
} from './tree.ts';
import { indexOf, type TreeIndex } from './tree-index.ts';
import { type Mentions, type Voice, voiceFor } from './voice.ts';
import type { FillIn } from './words.ts';

/** What an advice needs beside the position. */
export interface Circumstances {
  /** The calendar date to count from, YYYY-MM-DD. */
  readonly today: string;
  /** All answers given, to tell which lapsed. */
  readonly answers: Answers;
  /** The command line that gives this advice again. */
  readonly command: string;
}

/** Builds the advice for the end of a route. Pure: the same input gives the same advice. */
export function adviceFor(
  tree: Tree,
  position: Extract<Position, { kind: 'end' }>,
  { today, answers, command }: Circumstances,
): Advice {
  const ready = readyFor(tree);
  const here = ready.steps.get(position.step) as ReadyStep;
  const speaking = startSpeaking(tree, position);
  const { id, version, language, hash, checked } = tree.pack;
  return {
    content: { id, version, language, hash, checked },
    disclaimer: tree.pack.disclaimer,
    today,
    answers: position.path.map((choice) => tellAnswer(speaking, choice)),
    lapsed: lapsedAnswers(answers, position.path),
    alerts: tellAlerts(speaking, ready.alerts),
    step: tellStep(speaking, here, tree.steps.length),
    actions: tellActions(speaking, here.actions),
    organisations: tellOrganisations(speaking, ready.organisations),
    deadlines: deadlinesOn(ready.deadlines, position, today).map((dated) => tellDeadline(speaking, dated)),
    ask: tellLines(speaking, here.ask),
    bring: tellLines(speaking, here.bring),
    findOut: tellFindOuts(speaking, position.path),
    goOn: tellLines(speaking, here.goOn),
    stuck: tellLines(speaking, here.stuck),
    terms: tree.terms
      .filter((_, at) => speaking.terms[at] === 1)
      .map(({ id, term, text }) => ({ id, term, text })),
    sources: tree.sources.filter((_, at) => speaking.sources[at] === 1).map(tellSource),
    command,
  };
}

/** The alerts that hold on a route so far, whether or not it has ended. */
export function alertsFor(tree: Tree, position: Position): AdviceAlert[] {
  return tellAlerts(startSpeaking(tree, position), readyFor(tree).alerts);
}

/** An advice being told: what is known, in which words, and what was mentioned so far. */
interface Speaking {
  readonly index: TreeIndex;
  readonly facts: Facts;
  /** The answer that set the step. */
  readonly setter: Atom | null;
  readonly voice: Voice;
  /** 1 where the term, or source, at that position of the tree was mentioned. */
  readonly terms: Uint8Array;
  readonly sources: Uint8Array;
}

function startSpeaking(tree: Tree, position: Position): Speaking {
  const { facts } = position;
  const index = indexOf(tree);
  return {
    index,
    facts,
    setter: stepSetter(index, position),
    voice: voiceFor(tree, facts),
    terms: new Uint8Array(tree.terms.length),
    sources: new Uint8Array(tree.sources.length),
  };
}

function mention({ terms, sources }: Speaking, mentions: Mentions): void {
  for (const at of mentions.terms) terms[at] = 1;
  for (const at of mentions.sources) sources[at] = 1;
}

function tellAlerts(speaking: Speaking, alerts: readonly Ready<Alert>[]): AdviceAlert[] {
  return holding(speaking, alerts, (alert, because) => {
    const { as, mentions } = speaking.voice.told(alert, alertTelling);
    mention(speaking, mentions);
    return { id: alert.id, text: as, organisations: alert.organisations, because, sources: alert.sources };
  });
}

function alertTelling({ text, sources }: Alert, say: FillIn) {
  const as = say(text);
  return { as, texts: [as], sources };
}

function tellActions(speaking: Speaking, actions: readonly Ready<Action>[]): AdviceAction[] {
  return holding(speaking, actions, (action, because) => {
    const { as: text, mentions } = speaking.voice.told(action, actionTelling);
    mention(speaking, mentions);
    const { id, who, force, urgency, sources } = action;
    return { id, who, text, force, urgency, because, sources };
  });
}

function actionTelling({ text, sources }: Action, say: FillIn) {
  const as = say(text);
  return { as, texts: [as], sources };
}

function tellOrganisations(
  speaking: Speaking,
  organisations: readonly ReadyOrganisation[],
): AdviceOrganisation[] {
  const told: AdviceOrganisation[] = [];
  for (const { organisation, rules } of organisations) {
    const rule = rules.find((candidate) => candidate.when.holds(speaking.facts));
    if (rule === undefined) continue;
    const { as: facts, mentions } = speaking.voice.told(organisation, organisationTelling);
    const why = speaking.voice.told(rule.item, whyTelling);
    mention(speaking, mentions);
    mention(speaking, why.mentions);
    told.push({
      id: facts.id,
      name: facts.name,
      urgency: rule.item.urgency,
      why: why.as,
      because: reasonsOf(speaking, rule.when),
      contact: facts.contact,
      for: facts.for,
      notFor: facts.notFor,
      first: facts.first,
      bring: facts.bring,
      say: facts.say,
      cost: facts.cost,
      waiting: facts.waiting,
      binding: facts.binding,
      checked: facts.checked,
      sources: facts.sources,
    });
  }
  return byUrgency(told);
}

function organisationTelling(organisation: Parameters<typeof organisationFacts>[0], say: FillIn) {
  const as = organisationFacts(organisation, say);
  return { as, texts: [as.for, as.notFor, as.first, as.binding], sources: as.sources };
}

function whyTelling({ why }: { readonly why: string }, say: FillIn) {
  const as = say(why);
  return { as, texts: [as], sources: [] };
}

function tellDeadline(
  speaking: Speaking,
  { deadline, date, daysLeft, advised, countedFrom }: DatedDeadline,
): AdviceDeadline {
  const { as, mentions } = speaking.voice.told(deadline, deadlineTelling);
  mention(speaking, mentions);
  const { id, checked, sources, organisation } = deadline;
  const { title, rule, caution, late } = as;
  return {
    id,
    title,
    rule,
    date,
    daysLeft,
    advised,
    countedFrom,
    caution,
    late,
    organisation: organisation ?? null,
    checked,
    sources,
  };
}

function deadlineTelling({ title, rule, caution, late, sources }: Deadline, say: FillIn) {
  const as = { title: say(title), rule: say(rule), caution: say(caution), late: say(late) };
  return { as, texts: Object.values(as), sources };
}

function tellStep(speaking: Speaking, { step, number, isHere }: ReadyStep, of: number): AdviceStep {
  const { as, mentions } = speaking.voice.told(step, stepTelling);
  mention(speaking, mentions);
  const { id, title, checked, sources } = step;
  const because = reasonsOf(speaking, isHere);
  return { id, number, of, title, summary: as.summary, goal: as.goal, because, checked, sources };
}

function stepTelling({ summary, goal, sources }: Step, say: FillIn) {
  const as = { summary: say(summary), goal: say(goal) };
  return { as, texts: [as.summary, as.goal], sources };
}

function tellLines(speaking: Speaking, lines: readonly Ready<Line>[]): string[] {
  const told: string[] = [];
  for (const { item, when } of lines) {
    if (!when.holds(speaking.facts)) continue;
    const { as, mentions } = speaking.voice.told(item, lineTelling);
    mention(speaking, mentions);
    told.push(as);
  }
  return told;
}

function lineTelling({ text }: Line, say: FillIn) {
  const as = say(text);
  return { as, texts: [as], sources: [] };
}

function tellFindOuts(speaking: Speaking, path: readonly Choice[]): AdviceFindOut[] {
  return path.flatMap(({ question, value }) => {
    if (!chosen(value).includes(UNKNOWN)) return [];
    const findOut = question.options.at(-1)?.findOut;
    if (findOut === undefined) return [];
    const { as, mentions } = speaking.voice.told(findOut, ({ text, from }, say) => {
      const told = { text: say(text), from: say(from) };
      return { as: told, texts: [told.text], sources: [] };
    });
    mention(speaking, mentions);
    return [{ question: question.id, text: as.text, from: as.from }];
  });
}

function tellAnswer({ voice }: Speaking, { question, value }: Choice): AdviceAnswer {
  const labels = chosen(value).map((id) => {
    const option = question.options.find((candidate) => candidate.id === id);
    return option === undefined ? id : voice.reason(question, option).label;
  });
  return { question: question.id, text: voice.say(question.text), value, labels };
}

function tellSource({ id, title, url, dated, checked }: Source): AdviceSource {
  return { id, title, url: url ?? null, dated, checked };
}

/** Tells the items that hold, each with the answers that made it hold. */
function holding<T, R>(
  speaking: Speaking,
  items: readonly Ready<T>[],
  tell: (item: T, because: readonly Reason[]) => R,
): R[] {
  const told: R[] = [];
  for (const { item, when } of items) {
    if (when.holds(speaking.facts)) told.push(tell(item, reasonsOf(speaking, when)));
  }
  return told;
}

const NO_REASONS: readonly Reason[] = [];

/** The answers that decided, in words, each once. The step counts as the answer that set it. */
function reasonsOf(speaking: Speaking, predicate: Predicate): readonly Reason[] {
  let reasons = NO_REASONS;
  predicate.reasons(speaking.facts, (at, mask) => {
    const more = reasonsAt(speaking, at, mask);
    if (reasons.length === 0) reasons = more;
    else if (reasons !== more) reasons = [...new Set([...reasons, ...more])];
  });
  return reasons;
}

function reasonsAt({ index, voice, setter }: Speaking, at: number, mask: number): readonly Reason[] {
  if (at !== index.end) return voice.reasonsAt(at, mask);
  return setter === null ? NO_REASONS : voice.reasonsAt(setter.at, setter.mask);
}

/** The answer on the route that set the step; null as long as none did. */
function stepSetter(index: TreeIndex, { path, facts }: Position): Atom | null {
  if (facts[index.end] === 0) return null;
  for (const { question, value } of path) {
    if (typeof value !== 'string') continue;
    const { at, edges } = index.nodes[index.positionOf(question.id)] as TreeIndex['nodes'][number];
    const edge = edges.get(value);
    if (edge !== undefined && edge.step !== 0) return { at, mask: edge.bit };
  }
  return null;
}
