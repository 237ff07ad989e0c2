import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import type { Advice, AdviceAction, AdviceDeadline, AdviceOrganisation, Reason } from '../engine/advice.ts';
import type { Urgency } from '../engine/tree.ts';
import { tellDanger } from '../engine/vocabulary.ts';
import type { WouldChange } from '../engine/would-change.ts';
import { actionLine } from './action-line.ts';
import { about, codeLine, dayOf, LETTERS, letterItems } from './again.ts';
import { answerInWords } from './answers.ts';
import {
  bullets,
  documentOf,
  heading,
  type Inline,
  item,
  lines,
  numbered,
  paragraph,
  section,
  strong,
  task,
} from './build.ts';
import { WOULD_CHANGE, wouldChangeBlocks } from './compare-document.ts';
import { firstSentences } from './contact.ts';
import { alertBlock } from './conversation-document.ts';
import { dateInWords, daysInWords } from './dates.ts';
import { organisationBlocks } from './desk-blocks.ts';
import { LABELS } from './labels.ts';
import { sourceItems } from './reading.ts';
import { shortOrganisation } from './short-organisation.ts';

/** How much to say: what fits a screen, or everything. */
export type Detail = 'short' | 'full';

/** How many actions, dates and organisations stand first, and in a short advice. */
export const SHORT = 3;

/** What an advice tells of the answers. */
export interface Telling {
  /** Whether they stand in it in words. What is for somebody else holds them only when asked. */
  readonly withAnswers?: boolean;
  /** Which other answers would change it; it names what was answered, so it stands with the answers. */
  readonly changes?: readonly WouldChange[] | undefined;
}

/** Lays an advice out: what must happen first stands first. With danger it holds answers only when asked. */
export function adviceDocument(advice: Advice, detail: Detail, telling: Telling = {}): Root {
  if (detail === 'short') return documentOf(...shortAdvice(advice));
  return documentOf(...fullAdvice(advice, telling.withAnswers || !tellDanger(advice.alerts), telling));
}

function shortAdvice(advice: Advice): RootContent[] {
  const { alerts, step, organisations } = advice;
  return [
    ...alerts.map(alertBlock),
    heading(1, titleOf(advice)),
    paragraph(step.summary),
    ...shortActions(advice.actions),
    ...section(heading(2, 'Let op de datum'), ...dates(advice)),
    ...section(heading(2, 'Bij wie u terechtkunt'), ...shortOrganisations(organisations)),
    dayOf(advice),
    codeLine(advice.code),
  ];
}

function fullAdvice(advice: Advice, withAnswers: boolean, { changes }: Telling): RootContent[] {
  return [
    heading(1, `Advies van ${dateInWords(advice.today)}`),
    ...opening(advice, withAnswers),
    ...section(heading(2, 'Let op de datum'), bullets(advice.deadlines.map(deadlineItem))),
    ...section(heading(2, 'Wat u kunt doen'), ...actionsByUrgency(advice)),
    ...section(heading(2, 'Bij wie u terechtkunt'), ...organisationsInFull(advice)),
    ...preparation(advice),
    ...answerSections(advice, { withAnswers, changes }),
    ...termBlocks(advice),
    ...section(heading(2, 'Bronnen'), bullets(sourceItems(advice))),
    ...about(
      advice,
      withAnswers ? 'Met deze opdracht krijgt u dit advies opnieuw:' : '',
      leavesPlaceOut(advice) ? 'Waar de school staat, staat daar niet in. Zet er zelf --school bij.' : '',
    ),
    codeLine(advice.code, withAnswers),
  ];
}

/** What was answered, and which other answers would change the advice: only where answers may stand in words. */
export function answerSections({ answers }: Advice, { withAnswers, changes = [] }: Telling): RootContent[] {
  if (!withAnswers) return [];
  const items = answers.map((answer) => item([`${answer.text} `, strong(answerInWords(answer))]));
  return [
    ...section(heading(2, 'Uw antwoorden'), bullets(items)),
    ...section(heading(2, WOULD_CHANGE), ...wouldChangeBlocks(changes)),
  ];
}

/** What to do first. When something must happen now, that is all a short advice says. */
function shortActions(actions: readonly AdviceAction[]): RootContent[] {
  const shown = firstActions(actions);
  const left = actions.length - shown.length;
  return section(
    heading(2, shown[0]?.urgency === 'nu' ? 'Doe dit nu' : 'Wat u eerst doet'),
    numbered(shown.map((action) => task(actionLine(action)))),
    paragraph(left > 0 ? `En nog ${left} ${left === 1 ? 'actie' : 'acties'} in het hele advies.` : ''),
  );
}

/** What comes first; when something must happen now, only that. */
export function firstActions(actions: readonly AdviceAction[]): AdviceAction[] {
  const now = actions.filter(({ urgency }) => urgency === 'nu');
  return (now.length > 0 ? now : actions).slice(0, SHORT);
}

/** The dates that count, with a warning where one was calculated. */
function dates({ deadlines }: Advice): BlockContent[] {
  const isCounted = deadlines.some(({ date }) => date !== null);
  return [
    bullets(deadlines.map((deadline) => item(dateLine(deadline)))),
    paragraph(isCounted ? 'Reken niet blind op een datum. Kijk ook altijd in de brief zelf.' : ''),
  ];
}

/** Tells whether the command leaves out where the school is. */
function leavesPlaceOut({ organisations, command }: Advice): boolean {
  return organisations.some(
    ({ desk }) => desk !== null && (desk.place === null || !command.includes(desk.place.key)),
  );
}

/** Danger first; then where this is, and why. */
function opening({ alerts, step }: Advice, withAnswers: boolean): RootContent[] {
  return [
    ...alerts.map(alertBlock),
    heading(2, titleOf({ alerts, step })),
    paragraph(step.summary),
    paragraph(strong('Doel:'), ` ${step.goal}`),
    ...(withAnswers ? why(step.because) : []),
  ];
}

/** What it is about: the step, unless there is danger now. */
export function titleOf({ alerts, step: { number, of, title } }: Pick<Advice, 'alerts' | 'step'>): string {
  const now = alerts.find(({ danger }) => danger === 'nu');
  return now ? firstSentences(now.text, 1).replace(/\.$/, '') : `Stap ${number} van ${of}: ${title}`;
}

/** The reason in words, from the answers that gave it; nothing when it holds for everybody. */
export function why(reasons: readonly Reason[]) {
  const labels = reasons.map((reason) => `‘${reason.label}’`);
  return labels.length === 0 ? [] : [paragraph(`Omdat u koos: ${labels.join(' en ')}.`)];
}

function actionsByUrgency({ actions, sources }: Advice): BlockContent[] {
  return grouped(actions).flatMap(([urgency, group]) => [
    paragraph(strong(`${LABELS.urgency[urgency]}:`)),
    numbered(group.map((action) => task(actionLine(action, sources)))),
  ]);
}

/** A short advice shows the most urgent organisations and names the others. */
function shortOrganisations(organisations: readonly AdviceOrganisation[]): BlockContent[] {
  const shown = organisations.slice(0, SHORT);
  const others = organisations
    .slice(SHORT)
    .map(({ name, contact: { phone } }) => (phone === null ? name : `${name} (${phone})`));
  return [
    numbered(shown.map((organisation) => item(shortOrganisation(organisation)))),
    ...(others.length > 0 ? [paragraph(`Kan ook: ${others.join('; ')}.`)] : []),
  ];
}

export function organisationsInFull({ organisations, sources }: Advice): RootContent[] {
  return grouped(organisations).flatMap(([urgency, group]) => [
    paragraph(strong(`${LABELS.urgency[urgency]}:`)),
    ...group.flatMap((organisation): RootContent[] => [
      heading(3, organisation.name),
      paragraph(organisation.why),
      ...organisationBlocks(organisation, sources),
    ]),
  ]);
}

/** A last day that is further away, in days, is no reason to hurry: then only the day is told. */
const FAR = 90;

/** What must be done, and by when. */
export function dateLine({ date, daysLeft, advised, title, rule, late }: AdviceDeadline): Inline[] {
  if (date === null || daysLeft === null) return [strong(`${title}:`), ` ${rule}`];
  if (daysLeft < 0) {
    return [strong(`${title}:`), ` de datum was ${dateInWords(date)} (${daysInWords(daysLeft)}). ${late}`];
  }
  if (daysLeft > FAR) return [strong(`${title}:`), ` uiterlijk ${dateInWords(date)}.`];
  const early = advised === null ? '' : ` Doe het liever voor ${dateInWords(advised)}.`;
  return [strong(`${title}:`), ` uiterlijk ${dateInWords(date)} (${daysInWords(daysLeft)}).${early}`];
}

export function deadlineItem(deadline: AdviceDeadline): ListItem {
  const { date, rule, countedFrom, caution } = deadline;
  if (date === null || countedFrom.date === null) return item(dateLine(deadline));
  const counted = `${rule} Uw datum: ${dateInWords(countedFrom.date)}.`;
  return item(dateLine(deadline), paragraph(caution), paragraph(counted));
}

/** What helps to get ready for what comes next. */
export function preparation(advice: Advice): RootContent[] {
  const findOut = advice.findOut.map(({ text, from }) => `${text} Bij wie: ${from}.`);
  return [
    ...section(heading(2, LETTERS), ...letterItems(advice)),
    ...section(heading(2, 'Dit weet u nog niet'), bullets(lines(findOut))),
    ...talkSections(advice),
  ];
}

type Talk = Pick<Advice, 'ask' | 'bring' | 'goOn' | 'stuck'>;

/** The talk with school: what to ask and bring, and how to know how it went. */
export function talkSections({ ask, bring, goOn, stuck }: Talk): RootContent[] {
  return [
    ...section(heading(2, 'Vragen voor het gesprek met school'), bullets(lines(ask))),
    ...section(heading(2, 'Neem mee'), bullets(lines(bring))),
    ...section(heading(2, 'U kunt verder als'), bullets(lines(goOn))),
    ...section(heading(2, 'U zit vast als'), bullets(lines(stuck))),
  ];
}

/** The words that an advice explains. */
export function termBlocks({ terms }: Advice): RootContent[] {
  const items = terms.map(({ term, text }) => item([strong(`${term}:`), ` ${text}`]));
  return section(heading(2, 'Woorden in dit advies'), bullets(items));
}

export function grouped<T extends { readonly urgency: Urgency }>(items: readonly T[]): [Urgency, T[]][] {
  const groups = new Map<Urgency, T[]>();
  for (const one of items) groups.set(one.urgency, [...(groups.get(one.urgency) ?? []), one]);
  return [...groups];
}
