import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import type {
  Advice,
  AdviceAction,
  AdviceAnswer,
  AdviceDeadline,
  AdviceFindOut,
  AdviceOrganisation,
  Reason,
} from '../engine/advice.ts';
import type { Urgency } from '../engine/tree.ts';
import {
  bullets,
  heading,
  type Inline,
  item,
  link,
  numbered,
  paragraph,
  section,
  strong,
  task,
} from './build.ts';
import { shortContact } from './contact.ts';
import { alertBlock } from './conversation-document.ts';
import { dateInWords, daysInWords } from './dates.ts';
import { LABELS } from './labels.ts';
import { organisationCard } from './organisation-card.ts';

/** How much to say: what fits a screen, or everything. */
export type Detail = 'short' | 'full';

/** How many actions and organisations a short advice names in full. */
const SHORT = 3;

/** Lays an advice out: what must happen first stands first. The only place that decides order and headings. */
export function adviceDocument(advice: Advice, detail: Detail): Root {
  const children = detail === 'short' ? shortAdvice(advice) : fullAdvice(advice);
  return { type: 'root', children };
}

function shortAdvice(advice: Advice): RootContent[] {
  return [
    ...opening(advice),
    ...section(
      heading(2, 'Wat u nu doet'),
      tasks(advice.actions.slice(0, SHORT)),
      more(advice.actions.length - SHORT, 'actie', 'acties'),
    ),
    ...section(heading(2, 'Wie u kunt bellen'), ...shortOrganisations(advice.organisations)),
    ...section(
      heading(2, 'Let op de datum'),
      bullets(advice.deadlines.map((deadline) => item(deadlineLine(deadline)))),
    ),
    paragraph(advice.disclaimer),
  ];
}

function fullAdvice(advice: Advice): RootContent[] {
  const { step } = advice;
  return [
    ...opening(advice),
    ...section(heading(2, 'Wat u kunt doen'), ...actionsByUrgency(advice.actions)),
    ...section(heading(2, 'Wie u kunt bellen'), ...organisationsInFull(advice.organisations)),
    ...section(heading(2, 'Let op de datum'), bullets(advice.deadlines.map(deadlineItem))),
    ...section(heading(2, 'Dit weet u nog niet'), bullets(advice.findOut.map(findOutItem))),
    ...section(heading(2, 'Vragen voor het gesprek met school'), lines(advice.ask)),
    ...section(heading(2, 'Neem mee'), lines(advice.bring)),
    ...section(heading(2, 'U kunt verder als'), lines(advice.goOn)),
    ...section(heading(2, 'U zit vast als'), lines(advice.stuck)),
    ...section(heading(2, 'Uw antwoorden'), bullets(advice.answers.map(answerItem))),
    ...section(
      heading(2, 'Woorden in dit advies'),
      bullets(advice.terms.map(({ term, text }) => item([strong(`${term}:`), ` ${text}`]))),
    ),
    ...section(heading(2, 'Bronnen'), bullets(sourceItems(advice))),
    ...section(
      heading(2, 'Over dit advies'),
      paragraph(advice.disclaimer),
      paragraph(
        `Gemaakt op ${dateInWords(advice.today)} met inhoud ${advice.content.id} ${advice.content.version}, gecontroleerd op ${dateInWords(step.checked)}. Kenmerk: ${advice.content.hash}.`,
      ),
      paragraph('Met deze opdracht krijgt u dit advies opnieuw:'),
      { type: 'code', value: advice.command },
    ),
  ];
}

/** Danger first; then where this is, and why. */
function opening({ alerts, step, lapsed }: Advice): RootContent[] {
  return [
    ...alerts.map(alertBlock),
    heading(1, `Stap ${step.number} van ${step.of}: ${step.title}`),
    paragraph(step.summary),
    paragraph(strong('Doel:'), ` ${step.goal}`),
    ...(step.because.length > 0 ? [paragraph(because(step.because))] : []),
    ...(lapsed.length > 0
      ? [paragraph(`Deze antwoorden tellen niet mee, want de vraag is niet gesteld: ${lapsed.join(', ')}.`)]
      : []),
  ];
}

function actionsByUrgency(actions: readonly AdviceAction[]): BlockContent[] {
  return grouped(actions).flatMap(([urgency, group]) => [
    paragraph(strong(`${LABELS.urgency[urgency]}:`)),
    tasks(group),
  ]);
}

function tasks(actions: readonly AdviceAction[]) {
  return numbered(actions.map(actionTask));
}

function actionTask({ who, text, force }: AdviceAction): ListItem {
  const label = force === 'recht' && who === 'kind' ? 'recht van uw kind' : LABELS.force[force];
  return task([strong(`${LABELS.who[who]}:`), ` ${text} (${label})`]);
}

/** A short advice shows the most urgent organisations and names the others. */
function shortOrganisations(organisations: readonly AdviceOrganisation[]): BlockContent[] {
  const shown = organisations.slice(0, SHORT);
  const others = organisations.slice(SHORT).map((organisation) => organisation.name);
  return [
    numbered(
      shown.map(({ name, why, contact }) =>
        item([strong(name)], paragraph(why), paragraph(...shortContact(contact))),
      ),
    ),
    ...(others.length > 0 ? [paragraph(`Kan ook: ${others.join('; ')}.`)] : []),
  ];
}

function organisationsInFull(organisations: readonly AdviceOrganisation[]): RootContent[] {
  return grouped(organisations).flatMap(([urgency, group]) => [
    paragraph(strong(`${LABELS.urgency[urgency]}:`)),
    ...group.flatMap((organisation): RootContent[] => [
      heading(3, organisation.name),
      paragraph(organisation.why),
      ...(organisation.because.length > 0 ? [paragraph(because(organisation.because))] : []),
      ...organisationCard(organisation),
    ]),
  ]);
}

function deadlineLine({ date, daysLeft, advised, title, rule, late, caution }: AdviceDeadline): Inline[] {
  if (date === null || daysLeft === null) return [strong(`${title}:`), ` ${rule}`];
  if (daysLeft < 0) {
    return [strong(`${title}:`), ` de datum was ${dateInWords(date)} (${daysInWords(daysLeft)}). ${late}`];
  }
  const early = advised === null ? '' : ` Doe het liever voor ${dateInWords(advised)}.`;
  return [
    strong(`${title}:`),
    ` uiterlijk ${dateInWords(date)} (${daysInWords(daysLeft)}).${early} ${caution}`,
  ];
}

function deadlineItem(deadline: AdviceDeadline): ListItem {
  const { date, rule, countedFrom } = deadline;
  if (date === null || countedFrom.date === null) return item(deadlineLine(deadline));
  return item(deadlineLine(deadline), paragraph(`${rule} Geteld vanaf ${dateInWords(countedFrom.date)}.`));
}

function findOutItem({ text, from }: AdviceFindOut): ListItem {
  return item([`${text} Bij wie: ${from}.`]);
}

function answerItem({ text, labels }: AdviceAnswer): ListItem {
  return item([`${text} `, strong(labels.join('; '))]);
}

function sourceItems({ sources }: Advice): ListItem[] {
  return sources.map(({ title, url, dated, checked }) =>
    item([url === null ? title : link(title, url), ` (${dated}; gecontroleerd op ${dateInWords(checked)})`]),
  );
}

function lines(texts: readonly string[]) {
  return bullets(texts.map((text) => item([text])));
}

function more(count: number, one: string, many: string) {
  return paragraph(count > 0 ? `En nog ${count} ${count === 1 ? one : many} in het hele advies.` : '');
}

/** The reason in words, from the answers that gave it. */
function because(reasons: readonly Reason[]): string {
  return `Omdat u koos: ${reasons.map((reason) => `‘${reason.label}’`).join(' en ')}.`;
}

function grouped<T extends { readonly urgency: Urgency }>(items: readonly T[]): [Urgency, T[]][] {
  const groups = new Map<Urgency, T[]>();
  for (const one of items) groups.set(one.urgency, [...(groups.get(one.urgency) ?? []), one]);
  return [...groups];
}
