import type { Advice } from './advice.ts';
import type { Predicate } from './condition.ts';
import type {
  Action,
  Alert,
  Deadline,
  Line,
  Organisation,
  Recommendation,
  Step,
  Tree,
  Urgency,
} from './tree.ts';
import { indexOf } from './tree-index.ts';

/** Something with its condition made ready. */
export interface Ready<T> {
  readonly item: T;
  readonly when: Predicate;
}

/** A step with all that can be told at it: its own actions and those of situations, in the order of telling. */
export interface ReadyStep {
  readonly step: Step;
  readonly number: number;
  readonly of: number;
  readonly isHere: Predicate;
  readonly actions: readonly Ready<Action>[];
  readonly ask: readonly Ready<Line>[];
  readonly bring: readonly Ready<Line>[];
  readonly goOn: readonly Ready<Line>[];
  readonly stuck: readonly Ready<Line>[];
}

/** A rule by which an organisation is recommended. */
export interface ReadyRule {
  readonly organisation: Organisation;
  readonly rule: Recommendation;
}

/** An organisation's rules, the most urgent first: the first that holds counts. */
export interface ReadyOrganisation {
  readonly organisation: Organisation;
  readonly rules: readonly Ready<ReadyRule>[];
}

/** Everything that can be told, sorted and compiled once, so that an advice only has to look. */
export interface ReadyTree {
  readonly content: Advice['content'];
  readonly terms: Advice['terms'];
  readonly sources: Advice['sources'];
  readonly alerts: readonly Ready<Alert>[];
  /** A step made ready, on first use. */
  readonly stepOf: (step: Step) => ReadyStep;
  readonly organisations: readonly ReadyOrganisation[];
  readonly deadlines: readonly Ready<Deadline>[];
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
  const { compile } = indexOf(tree);
  const all = <T extends { readonly when?: Alert['when'] }>(items: readonly T[]): Ready<T>[] =>
    items.map((item) => ({ item, when: compile(item.when) }));
  const steps = new Map<Step, ReadyStep>();
  const makeStep = (step: Step): ReadyStep => ({
    step,
    number: tree.steps.indexOf(step) + 1,
    of: tree.steps.length,
    isHere: compile({ kind: 'step', steps: [step.id] }),
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
    sources: tree.sources.map(({ id, title, url, dated, checked }) => ({
      id,
      title,
      url: url ?? null,
      dated,
      checked,
    })),
    alerts: all(tree.alerts),
    stepOf: (step) => {
      const ready = steps.get(step) ?? makeStep(step);
      steps.set(step, ready);
      return ready;
    },
    organisations: tree.organisations.map((organisation) => ({
      organisation,
      rules: byUrgency(organisation.recommend).map((rule) => ({
        item: { organisation, rule },
        when: compile(rule.when),
      })),
    })),
    deadlines: all(tree.deadlines),
  };
}

/** The same items, the most urgent first; equals keep their order. */
export function byUrgency<T extends { readonly urgency: Urgency }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
