import type {
  Advice,
  AdviceAction,
  AdviceAlert,
  AdviceAnswer,
  AdviceDeadline,
  AdviceFindOut,
  AdviceLetter,
  AdviceOrganisation,
  AdviceStep,
  Reason,
} from './advice.ts';
import { adviceSource, lawsElsewhere } from './advice-source.ts';
import { chosen } from './answers.ts';
import type { Compiled, CompiledRule, CompiledStep, CompiledTree } from './compiled-tree.ts';
import {
  type CompiledCondition,
  type Decision,
  explain,
  explainStep,
  holds,
  optionBit,
} from './condition.ts';
import type { Dated } from './deadlines.ts';
import { itemAt } from './lookup.ts';
import { organisationFacts } from './organisation-facts.ts';
import { placeInWords, sectorOn, withDesks } from './place/advice-desk.ts';
import type { ToldDesks } from './place/desks.ts';
import type { Directory } from './place/directory.ts';
import type { Choice, Position } from './resolve.ts';
import type { Action, Alert } from './tree.ts';
import { type QuestionKind, UNKNOWN } from './vocabulary.ts';
import { termsIn, type Wording, wordingFor } from './wording.ts';

/** Tells the items of one advice, in the words of its position, and notes the terms and sources they mention. */
export class Teller {
  readonly #tree: CompiledTree;
  readonly #directory: Directory | undefined;
  readonly #position: Position;
  readonly #wording: Wording;
  readonly #terms = new Set<number>();
  readonly #sources = new Set<string>();
  readonly #elsewhere: ReadonlySet<string>;

  /** `directory` gives a place its name. */
  constructor(tree: CompiledTree, position: Position, directory?: Directory) {
    this.#tree = tree;
    this.#directory = directory;
    this.#position = position;
    this.#wording = wordingFor(tree, position.facts);
    this.#elsewhere = lawsElsewhere(tree, sectorOn(position.path));
  }

  /** The items whose condition holds, in order. */
  holding<T extends { readonly when?: CompiledCondition }>(items: readonly T[]): T[] {
    return items.filter(({ when }) => holds(when, this.#position.facts));
  }

  readonly alert = (alert: Compiled<Alert>): AdviceAlert => {
    const { when, checked: _, danger = null, ...told } = alert;
    const sources = this.#cite(told.sources);
    return { ...told, sources, danger, text: this.#tell(told.text), because: this.#because(when) };
  };

  step(step: CompiledStep): AdviceStep {
    const { id, title, summary, goal, checked } = step;
    return {
      id,
      number: this.#tree.steps.indexOf(step) + 1,
      of: this.#tree.steps.length,
      title,
      summary: this.#tell(summary),
      goal: this.#tell(goal),
      because: this.#reasons(explainStep(this.#position.facts)),
      checked,
      sources: this.#cite(step.sources),
    };
  }

  readonly action = ({ when, ...action }: Compiled<Action>): AdviceAction => {
    const sources = this.#cite(action.sources);
    const named = this.#tree.letters.filter(({ id }) => action.letters.includes(id));
    const letters = this.holding(named).map(({ id, title }) => ({ id, title }));
    return { ...action, sources, text: this.#tell(action.text), letters, because: this.#because(when) };
  };

  readonly letter = ({ id, title, for: fits }: AdviceLetter): AdviceLetter => ({
    id,
    title,
    for: this.#wording.say(fits),
  });

  readonly organisation = (
    { organisation, urgency, why, when }: CompiledRule,
    desks: ToldDesks | null,
  ): AdviceOrganisation => {
    const known = itemAt(this.#tree.organisations, organisation);
    const { written, desk } = withDesks(known, desks, sectorOn(this.#position.path));
    const facts = organisationFacts(written, this.#wording.say);
    for (const text of [written.for, written.notFor, written.first, written.binding]) {
      if (text !== undefined) this.#mention(text);
    }
    const told = { urgency, why: this.#tell(why), because: this.#because(when), desk };
    return Object.assign(facts, told, { sources: this.#cite(facts.sources) });
  };

  readonly deadline = (deadline: Dated): AdviceDeadline => {
    const { id, date, daysLeft, advised, countedFrom, organisation = null, checked } = deadline;
    const isOver = daysLeft !== null && daysLeft < 0;
    return {
      id,
      title: this.#tell((isOver ? deadline.passed : undefined) ?? deadline.title),
      rule: this.#tell(deadline.rule),
      date,
      daysLeft,
      advised,
      countedFrom,
      caution: this.#tell(deadline.caution),
      late: this.#tell(deadline.late),
      organisation,
      checked,
      sources: this.#cite(deadline.sources),
    };
  };

  readonly line = ({ text }: { readonly text: string }): string => this.#tell(text);

  /** What somebody can find out who answered 'weet ik niet'. */
  readonly findOut = ({ question }: Choice): AdviceFindOut[] => {
    const task = question.options.find(({ id }) => id === UNKNOWN)?.findOut;
    if (task === undefined) return [];
    return [{ question: question.id, text: this.#tell(task.text), from: this.#wording.say(task.from) }];
  };

  /** An answer in words. */
  readonly answer = ({ question: { id, kind, text, options }, value }: Choice): AdviceAnswer => ({
    question: id,
    text: this.#wording.say(text),
    value,
    labels: chosen(value).map((one) =>
      this.#wording.say(options.find((option) => option.id === one)?.label ?? this.#ownWords(kind, one)),
    ),
  });

  /** An answer that is no option, as it is told. */
  #ownWords(kind: QuestionKind, value: string): string {
    return kind === 'place' ? placeInWords(this.#directory, value) : value;
  }

  /** The terms in all that was told, in the order of the pack. */
  terms(): Advice['terms'] {
    const terms = this.#tree.terms.filter((_, at) => this.#terms.has(at));
    for (const term of terms) this.#cite(term.sources);
    return terms.map(({ id, term, text }) => ({ id, term, text }));
  }

  /** The sources of all that was told, in the order of the pack. */
  sources(): Advice['sources'] {
    return this.#tree.sources.filter(({ id }) => this.#sources.has(id)).map(adviceSource);
  }

  #tell(text: string): string {
    this.#mention(text);
    return this.#wording.say(text);
  }

  #mention(text: string): void {
    for (const term of termsIn(this.#tree, text, this.#wording)) this.#terms.add(term);
  }

  /** Notes sources, and gives them. A law for another kind of school is left out, unless there is nothing else. */
  #cite(ids: readonly string[]): readonly string[] {
    const here = ids.filter((id) => !this.#elsewhere.has(id));
    const cited = here.length > 0 ? here : ids;
    for (const id of cited) this.#sources.add(id);
    return cited;
  }

  #because(when: CompiledCondition | undefined): Reason[] {
    return this.#reasons(explain(when, this.#position.facts));
  }

  /** Decisions in words, each answer once. */
  #reasons(decisions: readonly Decision[]): Reason[] {
    const { say } = this.#wording;
    const reasons = new Map<string, Reason>();
    for (const { at, mask } of decisions) {
      const { id: question, text, options } = itemAt(this.#tree.questions, at);
      for (const { id: value, label } of options.filter((_, place) => (mask & optionBit(place)) !== 0)) {
        reasons.set(`${question}=${value}`, { question, value, text: say(text), label: say(label) });
      }
    }
    return [...reasons.values()];
  }
}
