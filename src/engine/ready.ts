import type { Advice } from './advice.ts';
import { adviceSource } from './advice-source.ts';
import type { Facts, Predicate } from './condition.ts';
import { makeSieve, type Ready, type Sieve } from './sieve.ts';
import type {
  Action,
  Alert,
  Condition,
  Deadline,
  Line,
  Organisation,
  Recommendation,
  Step,
  Tree,
  Urgency,
} from './tree.ts';
import { indexOf } from './tree-index.ts';

/** A step with all that can be told at it: its own actions and those of situations, in the order of telling. */
export interface ReadyStep {
  readonly step: Step;
  readonly number: number;
  readonly of: number;
  readonly isHere: Predicate;
  readonly actions: Sieve<Action>;
  readonly ask: Sieve<Line>;
  readonly bring: Sieve<Line>;
  readonly goOn: Sieve<Line>;
  readonly stuck: Sieve<Line>;
}

/** A rule by which an organisation is recommended. */
export interface ReadyRule {
  readonly organisation: Organisation;
  readonly rule: Recommendation;
  readonly urgency: Urgency;
  readonly when: Condition | undefined;
}

/** Everything that can be told, sorted and compiled once, so that an advice only has to look. */
export interface ReadyTree {
  readonly content: Advice['content'];
  readonly terms: Advice['terms'];
  readonly sources: Advice['sources'];
  readonly alerts: Sieve<Alert>;
  /** A step made ready, on first use. */
  readonly stepOf: (step: Step) => ReadyStep;
  /** The rules of all organisations, the most urgent first: of an organisation the first that holds counts. */
  readonly rules: Sieve<ReadyRule>;
  readonly deadlines: Sieve<Deadline>;
}

/** The order in which things are told: what must happen now comes first. */
export const URGENCIES: readonly Urgency[] = ['nu', 'eerst', 'daarna', 'kan-ook'];

const made = new WeakMap<Tree, ReadyTree>();

/** The tree made ready for telling, on first use. */
export function readyFor(tree: Tree): ReadyTree {
  let ready = made.get(tree);
  if (ready === undefined) {
    ready = makeReady(tree);
    made.set(tree, ready);
  }
  return ready;
}

function makeReady(tree: Tree): ReadyTree {
  const index = indexOf(tree);
  const all = <T extends { readonly when?: Condition | undefined }>(items: readonly T[]): Sieve<T> =>
    makeSieve(items, index);
  const steps = new Map<Step, ReadyStep>();
  const makeStep = (step: Step): ReadyStep => ({
    step,
    number: tree.steps.indexOf(step) + 1,
    of: tree.steps.length,
    isHere: index.compile({ kind: 'step', steps: [step.id] }),
    actions: all(byUrgency([...tree.actions, ...step.actions])),
    ask: all(step.ask),
    bring: all(step.bring),
    goOn: all(step.goOn),
    stuck: all(step.stuck),
  });
  const { id, version, language, hash, checked } = tree.pack;
  return {
    content: { id, version, language, hash, checked },
    terms: tree.terms.map(({ id, term, text }) => ({ id, term, text })),
    sources: tree.sources.map(adviceSource),
    alerts: all(tree.alerts),
    stepOf: (step) => {
      const ready = steps.get(step) ?? makeStep(step);
      steps.set(step, ready);
      return ready;
    },
    rules: all(byUrgency(tree.organisations.flatMap(rulesOf))),
    deadlines: all(tree.deadlines),
  };
}

function rulesOf(organisation: Organisation): ReadyRule[] {
  return organisation.recommend.map((rule) => ({
    organisation,
    rule,
    urgency: rule.urgency,
    when: rule.when,
  }));
}

/** Of each organisation's rules that hold the most urgent: it counts. The most urgent organisations first. */
export function rulesThatCount(tree: Tree, facts: Facts): Ready<ReadyRule>[] {
  const counted = new Set<Organisation>();
  return readyFor(tree)
    .rules.holding(facts)
    .filter(({ item: { organisation } }) => {
      const isFirst = !counted.has(organisation);
      if (isFirst) counted.add(organisation);
      return isFirst;
    });
}

/** The same items, the most urgent first; equals keep their order. */
export function byUrgency<T extends { readonly urgency: Urgency }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
