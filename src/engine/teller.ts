import type {
  Advice,
  AdviceAction,
  AdviceAlert,
  AdviceAnswer,
  AdviceDeadline,
  AdviceFindOut,
  AdviceOrganisation,
  AdviceStep,
  Reason,
} from './advice.ts';
import { chosen } from './answers.ts';
import type {
  CompiledAction,
  CompiledAlert,
  CompiledLine,
  CompiledRule,
  CompiledStep,
  CompiledText,
  CompiledTree,
} from './compiled-tree.ts';
import { type CompiledCondition, type Decision, explain, explainStep, holds } from './condition.ts';
import type { DatedDeadline } from './deadlines.ts';
import { optionBit } from './facts.ts';
import { itemAt } from './lookup.ts';
import { organisationFacts } from './organisation-facts.ts';
import type { Choice, Position } from './resolve.ts';
import { UNKNOWN } from './vocabulary.ts';
import { termsOf, type Wording, wordingFor } from './wording.ts';

/** Tells the items of one advice, in the words of its position, and notes the terms and sources they mention. */
export class Teller {
  readonly #tree: CompiledTree;
  readonly #position: Position;
  readonly #wording: Wording;
  readonly #terms = new Set<number>();
  readonly #sources = new Set<string>();

  constructor(tree: CompiledTree, position: Position) {
    this.#tree = tree;
    this.#position = position;
    this.#wording = wordingFor(tree, position.facts);
  }

  /** The items whose condition holds, in order. */
  holding<T extends { readonly when?: CompiledCondition }>(items: readonly T[]): T[] {
    return items.filter(({ when }) => holds(when, this.#position.facts));
  }

  readonly alert = ({ id, text, organisations, sources, when }: CompiledAlert): AdviceAlert => ({
    id,
    text: this.#tell(text),
    organisations,
    because: this.#reasons(explain(when, this.#position.facts)),
    sources: this.#cite(sources),
  });

  step(step: CompiledStep): AdviceStep {
    const { id, title, summary, goal, checked, sources } = step;
    return {
      id,
      number: this.#tree.steps.indexOf(step) + 1,
      of: this.#tree.steps.length,
      title,
      summary: this.#tell(summary),
      goal: this.#tell(goal),
      because: this.#reasons(explainStep(this.#position.facts)),
      checked,
      sources: this.#cite(sources),
    };
  }

  readonly action = ({ id, who, text, force, urgency, sources, when }: CompiledAction): AdviceAction => ({
    id,
    who,
    text: this.#tell(text),
    force,
    urgency,
    because: this.#reasons(explain(when, this.#position.facts)),
    sources: this.#cite(sources),
  });

  readonly organisation = ({ organisation, urgency, why, when }: CompiledRule): AdviceOrganisation => {
    const compiled = itemAt(this.#tree.organisations, organisation);
    const { id, name, ...facts } = organisationFacts(compiled, this.#wording.say);
    for (const text of [compiled.for, compiled.notFor, compiled.first, compiled.binding]) this.#mention(text);
    this.#cite(facts.sources);
    const because = this.#reasons(explain(when, this.#position.facts));
    return { id, name, urgency, why: this.#tell(why), because, ...facts };
  };

  readonly deadline = ({ deadline, date, daysLeft, advised, countedFrom }: DatedDeadline): AdviceDeadline => {
    const { id, title, rule, caution, late, organisation = null, checked, sources } = deadline;
    return {
      id,
      title: this.#tell(title),
      rule: this.#tell(rule),
      date,
      daysLeft,
      advised,
      countedFrom,
      caution: this.#tell(caution),
      late: this.#tell(late),
      organisation,
      checked,
      sources: this.#cite(sources),
    };
  };

  readonly line = ({ text }: CompiledLine): string => this.#tell(text);

  /** What somebody can find out who answered 'weet ik niet'. */
  readonly findOut = ({ question }: Choice): AdviceFindOut[] => {
    const task = question.options.find(({ id }) => id === UNKNOWN)?.findOut;
    if (task === undefined) return [];
    return [{ question: question.id, text: this.#tell(task.text), from: this.#wording.say(task.from) }];
  };

  /** An answer in words. */
  readonly answer = ({ question: { id, text, options }, value }: Choice): AdviceAnswer => ({
    question: id,
    text: this.#wording.say(text),
    value,
    labels: chosen(value).map((one) => {
      const option = options.find((candidate) => candidate.id === one);
      return option === undefined ? one : this.#wording.say(option.label);
    }),
  });

  /** The terms and sources of all that was told, in the order of the pack. */
  explained(): Pick<Advice, 'terms' | 'sources'> {
    const { terms, sources } = this.#tree;
    const explained = terms.filter((_, at) => this.#terms.has(at));
    for (const term of explained) this.#cite(term.sources);
    return {
      terms: explained.map(({ id, term, text }) => ({ id, term, text })),
      sources: sources
        .filter(({ id }) => this.#sources.has(id))
        .map(({ id, title, url = null, dated, checked }) => ({ id, title, url, dated, checked })),
    };
  }

  #tell(text: CompiledText): string {
    this.#mention(text);
    return this.#wording.say(text);
  }

  #mention(text: CompiledText): void {
    for (const term of termsOf(text, this.#tree.words, this.#wording)) this.#terms.add(term);
  }

  #cite(sources: readonly string[]): readonly string[] {
    for (const id of sources) this.#sources.add(id);
    return sources;
  }

  /** Decisions in words, each answer once. */
  #reasons(decisions: readonly Decision[]): Reason[] {
    const reasons = new Map<string, Reason>();
    for (const { at, mask } of decisions) {
      const { id, text, options } = itemAt(this.#tree.questions, at);
      for (const option of options.filter((_, place) => (mask & optionBit(place)) !== 0)) {
        reasons.set(`${id}=${option.id}`, {
          question: id,
          value: option.id,
          text: this.#wording.say(text),
          label: this.#wording.say(option.label),
        });
      }
    }
    return [...reasons.values()];
  }
}
