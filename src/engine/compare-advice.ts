import type { Advice, AdviceAnswer } from './advice.ts';

/** Something that is one thing in one advice and another in the other; null where it is not there. */
export interface Difference<T = string> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Something with an id that is only in one of two advices. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A sentence of one part of the advice that reads otherwise. */
export interface ChangedText extends Difference {
  /** The part, such as `step.goal` or `action.afspraak`. */
  readonly part: string;
}

/** How the outline of one advice differs from that of another. Empty or null where nothing differs. */
export interface OutlineApart {
  readonly step: Difference<Named> | null;
  readonly firstDoor: Difference<Named> | null;
  readonly dates: readonly (Difference & Named)[];
}

/** How one advice differs from another. Lists are empty, and the others null, where nothing differs. */
export interface AdviceComparison extends OutlineApart {
  readonly answers: readonly (Difference & { readonly question: string; readonly text: string })[];
  readonly actions: Changes;
  readonly organisations: Changes;
  readonly alerts: Changes;
  /** Texts of what is in both advices, and reads otherwise: the content changed. */
  readonly texts: readonly ChangedText[];
}

export interface Changes {
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
}

/** The parts of an advice that tell where to go, and when. */
export const OUTLINE = ['step', 'organisations', 'deadlines'] as const;
type Titled = Pick<Advice['step'], 'id' | 'title'>;
export type Outline = Pick<Advice, (typeof OUTLINE)[number]>;

/** Compares where two advices send somebody, and when. Pure. */
export function compareOutline(before: Outline, after: Outline): OutlineApart {
  return {
    step: stepsApart(before.step, after.step),
    firstDoor: differenceOf(firstDoor(before), firstDoor(after)),
    dates: datesApart(before, after),
  };
}

/** Compares two advices, of whatever answers, days or content. Pure. */
export function compareAdvice(before: Advice, after: Advice): AdviceComparison {
  return {
    answers: answersApart(before.answers, after.answers),
    ...compareOutline(before, after),
    actions: changes(before.actions.map(byText), after.actions.map(byText)),
    organisations: changes(before.organisations, after.organisations),
    alerts: changes(before.alerts.map(byText), after.alerts.map(byText)),
    texts: textsApart(textsOf(before), textsOf(after)),
  };
}

/** Whether two advices say the same. */
export function isSame({ answers, step, firstDoor: door, ...lists }: AdviceComparison): boolean {
  const { dates, actions, organisations, alerts, texts } = lists;
  const changed = [actions, organisations, alerts].flatMap(({ added, removed }) => [...added, ...removed]);
  return (
    step === null && door === null && [answers, dates, changed, texts].every(({ length }) => length === 0)
  );
}

/** How the steps of two advices differ; null when they do not. */
export function stepsApart(before: Titled, after: Titled): Difference<Named> | null {
  return differenceOf({ id: before.id, name: before.title }, { id: after.id, name: after.title });
}

/** The organisation that is named first. */
export function firstDoor({ organisations }: Pick<Outline, 'organisations'>): Named | null {
  const [first] = organisations;
  return first === undefined ? null : { id: first.id, name: first.name };
}

function byText({ id, text }: { readonly id: string; readonly text: string }): Named {
  return { id, name: text };
}

function differenceOf(before: Named | null, after: Named | null): Difference<Named> | null {
  return before?.id === after?.id ? null : { before, after };
}

function changes(before: readonly Named[], after: readonly Named[]): Changes {
  const only = (these: readonly Named[], those: readonly Named[]) =>
    these.filter(({ id }) => those.every((other) => other.id !== id)).map(({ id, name }) => ({ id, name }));
  return { added: only(after, before), removed: only(before, after) };
}

function answersApart(
  before: readonly AdviceAnswer[],
  after: readonly AdviceAnswer[],
): AdviceComparison['answers'] {
  // In whatever order they were picked.
  const said = (answer: AdviceAnswer | undefined) => answer?.labels.toSorted().join('; ') ?? null;
  const questions = new Map([...before, ...after].map(({ question, text }) => [question, text]));
  return [...questions]
    .map(([question, text]) => ({
      question,
      text,
      before: said(before.find((answer) => answer.question === question)),
      after: said(after.find((answer) => answer.question === question)),
    }))
    .filter((one) => one.before !== one.after);
}

/** Last days that came, went or moved. A deadline of which no date is known has none. */
function datesApart(before: Outline, after: Outline): AdviceComparison['dates'] {
  const titles = new Map([...before.deadlines, ...after.deadlines].map(({ id, title }) => [id, title]));
  const dateIn = ({ deadlines }: Outline, id: string) => deadlines.find((one) => one.id === id)?.date ?? null;
  return [...titles]
    .map(([id, name]) => ({ id, name, before: dateIn(before, id), after: dateIn(after, id) }))
    .filter((one) => one.before !== one.after);
}

/** Every text that an advice says of something with an id, by part; and which undated terms and desks it has. */
function textsOf(advice: Advice): Map<string, string> {
  const { step, alerts, actions, organisations, deadlines, terms } = advice;
  const desks = organisations.flatMap(({ desk }) => desk?.desks ?? []);
  const undated = deadlines.flatMap(({ title, date }) => (date === null ? [title] : []));
  return new Map([
    [`step.${step.id}.summary`, step.summary],
    [`step.${step.id}.goal`, step.goal],
    ...alerts.map(({ id, text }) => [`alert.${id}`, text] as const),
    ...actions.map(({ id, text }) => [`action.${id}`, text] as const),
    ...organisations.flatMap(organisationTexts),
    ...deadlines.flatMap(({ id, title, rule, caution }) =>
      partsOf(`deadline.${id}`, { title, rule, caution }),
    ),
    ['deadlines', undated.join('; ') || 'geen termijn'],
    ...terms.map(({ id, text }) => [`term.${id}`, text] as const),
    ['desk', desks.map(({ name }) => name).join(', ') || 'geen'],
  ]);
}

function organisationTexts(organisation: Advice['organisations'][number]) {
  const { id, name, why, for: what, notFor, first, say, cost, waiting, binding, contact } = organisation;
  const { phone, email, website, hours, find, area } = contact;
  const texts = { name, why, for: what, notFor, first, say, cost, waiting, binding };
  return partsOf(`organisation.${id}`, { ...texts, phone, email, website, hours, find, area });
}

function partsOf(whole: string, texts: Readonly<Record<string, string | null>>): [string, string][] {
  return Object.entries(texts).map(([part, text]) => [`${whole}.${part}`, text ?? '']);
}

/** The parts that both have, with other words. */
function textsApart(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangedText[] {
  return [...before]
    .map(([part, text]) => ({ part, before: text, after: after.get(part) ?? null }))
    .filter((one) => one.after !== null && one.after !== one.before);
}
