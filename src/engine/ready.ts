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
  readonly isHere: Predicate;
  readonly actions: readonly Ready<Action>[];
  readonly ask: readonly Ready<Line>[];
  readonly bring: readonly Ready<Line>[];
  readonly goOn: readonly Ready<Line>[];
  readonly stuck: readonly Ready<Line>[];
}

/** An organisation with its rules, the most urgent first: the first that holds counts. */
export interface ReadyOrganisation {
  readonly organisation: Organisation;
  readonly rules: readonly Ready<Recommendation>[];
}

/** Everything that can be told, sorted and compiled once, so that an advice only has to look. */
export interface ReadyTree {
  readonly alerts: readonly Ready<Alert>[];
  readonly steps: ReadonlyMap<Step, ReadyStep>;
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
  const steps = tree.steps.map((step, at): [Step, ReadyStep] => [
    step,
    {
      step,
      number: at + 1,
      isHere: compile({ kind: 'step', steps: [step.id] }),
      actions: all(byUrgency([...tree.actions, ...step.actions])),
      ask: all(step.ask),
      bring: all(step.bring),
      goOn: all(step.goOn),
      stuck: all(step.stuck),
    },
  ]);
  return {
    alerts: all(tree.alerts),
    steps: new Map(steps),
    organisations: tree.organisations.map((organisation) => ({
      organisation,
      rules: all(byUrgency(organisation.recommend)),
    })),
    deadlines: all(tree.deadlines),
  };
}

/** The same items, the most urgent first; equals keep their order. */
export function byUrgency<T extends { readonly urgency: Urgency }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
