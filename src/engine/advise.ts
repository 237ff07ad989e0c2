import type {
  Advice,
  AdviceAction,
  AdviceAlert,
  AdviceDeadline,
  AdviceFindOut,
  AdviceOrganisation,
  AdviceStep,
} from './advice.ts';
import { type Answers, isUnknown } from './answers.ts';
import { addBits, itemsAt } from './bits.ts';
import type { Atom, Facts, Predicate } from './condition.ts';
import { type DatedDeadline, deadlinesOn } from './deadlines.ts';
import { type Mentions, noMentions, sourcesMentioned, termsMentioned } from './mentions.ts';
import { organisationFacts } from './organisation-facts.ts';
import { type ReadyRule, type ReadyStep, readyFor, rulesThatCount } from './ready.ts';
import { type Choice, lapsedAnswers, type Position } from './resolve.ts';
import type { Sieve } from './sieve.ts';
import { type Action, type Alert, type Line, type Question, type Tree, UNKNOWN } from './tree.ts';
import { indexOf, type TreeIndex } from './tree-index.ts';
import { type ReasonList, type Tell, type Told, type Voice, voiceFor } from './voice.ts';

/** What an advice needs beside the position. */
export interface Circumstances {
  /** The calendar date to count from, YYYY-MM-DD. */
  readonly today: string;
  /** All answers given, to tell which lapsed. */
  readonly answers: Answers;
  /** The command line that gives this advice again. */
  readonly command: string;
}

/**
 * Builds the advice for the end of a route. Pure: the same input gives the same advice. Advices share
 * what they have in common, so they are for reading only.
 */
export function adviceFor(
  tree: Tree,
  position: Extract<Position, { kind: 'end' }>,
  { today, answers, command }: Circumstances,
): Advice {
  const ready = readyFor(tree);
  const here = ready.stepOf(position.step);
  const speaking = startSpeaking(tree, position);
  return {
    content: ready.content,
    disclaimer: tree.pack.disclaimer,
    today,
    answers: position.path.map(speaking.voice.answer),
    lapsed: lapsedAnswers(answers, position.path),
    alerts: holding(speaking, ready.alerts, tellAlert),
    step: tell(speaking, here, here.isHere, tellStep),
    actions: holding(speaking, here.actions, tellAction),
    organisations: rulesThatCount(tree, position.facts).map(({ item, when }) =>
      tell(speaking, item, when, tellOrganisation),
    ),
    deadlines: deadlinesOn(ready.deadlines, position, today).map((dated) =>
      mention(speaking, speaking.voice.told(dated, speaking.voice.byDate, tellDeadline)),
    ),
    ask: holding(speaking, here.ask, tellLine),
    bring: holding(speaking, here.bring, tellLine),
    findOut: tellFindOuts(speaking, position.path),
    goOn: holding(speaking, here.goOn, tellLine),
    stuck: holding(speaking, here.stuck, tellLine),
    terms: itemsAt(termsMentioned(tree, speaking.mentions), ready.terms),
    sources: itemsAt(sourcesMentioned(tree, speaking.mentions), ready.sources),
    command,
  };
}

/** The alerts that hold on a route so far, whether or not it has ended. */
export function alertsFor(tree: Tree, position: Position): readonly AdviceAlert[] {
  return holding(startSpeaking(tree, position), readyFor(tree).alerts, tellAlert);
}

/** An advice being told: what is known, in which words, and what was mentioned so far. */
interface Speaking {
  readonly index: TreeIndex;
  readonly facts: Facts;
  /** The answer that set the step. */
  readonly setter: Atom | null;
  readonly voice: Voice;
  readonly mentions: Mentions;
}

function startSpeaking(tree: Tree, { facts, setter }: Position): Speaking {
  const index = indexOf(tree);
  return {
    index,
    facts,
    setter,
    voice: voiceFor(tree, facts),
    mentions: noMentions(tree),
  };
}

/** Tells the items that hold, each with the answers that made it hold. A list that comes back is the same list. */
function holding<I extends object, T>(speaking: Speaking, items: Sieve<I>, how: Tell<I, T>): readonly T[] {
  const key = items.keyFor(speaking.facts);
  if (key === undefined) return tellAll(speaking, items, how);
  const told = speaking.voice.toldList(items, key, () => {
    const mentions = noMentions(speaking.index.tree);
    return { as: Object.freeze(tellAll({ ...speaking, mentions }, items, how)), mentions };
  });
  return mention(speaking, told);
}

function tellAll<I extends object, T>(speaking: Speaking, items: Sieve<I>, how: Tell<I, T>): T[] {
  return items.holding(speaking.facts).map(({ item, when }) => tell(speaking, item, when, how));
}

function tell<I extends object, T>(speaking: Speaking, item: I, when: Predicate | null, how: Tell<I, T>): T {
  return mention(speaking, speaking.voice.told(item, reasonsOf(speaking, when), how));
}

/** Gives what is told, and notes the terms and sources it mentions. */
function mention<T>(speaking: Speaking, { as, mentions }: Told<T>): T {
  addBits(speaking.mentions, mentions);
  return as;
}

/** The answers that decided, in words, each once. The step counts as the answer that set it. */
function reasonsOf({ index, facts, setter, voice }: Speaking, when: Predicate | null): ReasonList {
  let list = voice.noReasons;
  when?.reasons(facts, (at, mask) => {
    if (at !== index.end) list = voice.andReasons(list, at, mask);
    else if (setter !== null) list = voice.andReasons(list, setter.at, setter.mask);
  });
  return list;
}

const tellAlert: Tell<Alert, AdviceAlert> = ({ id, text, organisations, sources }, say, because) => {
  const as = { id, text: say(text), organisations, because, sources };
  return { as, texts: [as.text], sources };
};

const tellStep: Tell<ReadyStep, AdviceStep> = ({ step, number, of }, say, because) => {
  const { id, title, checked, sources } = step;
  const as = {
    id,
    number,
    of,
    title,
    summary: say(step.summary),
    goal: say(step.goal),
    because,
    checked,
    sources,
  };
  return { as, texts: [as.summary, as.goal], sources };
};

const tellAction: Tell<Action, AdviceAction> = ({ id, who, text, force, urgency, sources }, say, because) => {
  const as = { id, who, text: say(text), force, urgency, because, sources };
  return { as, texts: [as.text], sources };
};

const tellLine: Tell<Line, string> = ({ text }, say) => {
  const as = say(text);
  return { as, texts: [as], sources: [] };
};

const tellOrganisation: Tell<ReadyRule, AdviceOrganisation> = ({ organisation, rule }, say, because) => {
  const { id, name, ...facts } = organisationFacts(organisation, say);
  const as = { id, name, urgency: rule.urgency, why: say(rule.why), because, ...facts };
  return {
    as,
    texts: [as.why, as.for, as.notFor, as.first, as.binding].filter((text) => text !== null),
    sources: as.sources,
  };
};

const tellDeadline: Tell<DatedDeadline, AdviceDeadline> = (
  { deadline, date, daysLeft, advised, countedFrom },
  say,
) => {
  const { id, checked, sources, organisation } = deadline;
  const isOver = daysLeft !== null && daysLeft < 0;
  const title = say((isOver ? deadline.passed : undefined) ?? deadline.title);
  const rule = say(deadline.rule);
  const caution = say(deadline.caution);
  const late = say(deadline.late);
  const as = {
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
  return { as, texts: [title, rule, caution, late], sources };
};

function tellFindOuts(speaking: Speaking, path: readonly Choice[]): AdviceFindOut[] {
  const told: AdviceFindOut[] = [];
  for (const { question, value } of path) {
    if (isUnknown(value)) told.push(...tell(speaking, question, null, tellFindOut));
  }
  return told;
}

const tellFindOut: Tell<Question, AdviceFindOut[]> = ({ id, options }, say) => {
  const found = options.find((option) => option.id === UNKNOWN)?.findOut;
  if (found === undefined) return { as: [], texts: [], sources: [] };
  const as = { question: id, text: say(found.text), from: say(found.from) };
  return { as: [as], texts: [as.text], sources: [] };
};
