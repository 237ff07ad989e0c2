import type { BlockContent, List, Root, RootContent } from 'mdast';
import type { Advice, AdviceAction, AdviceOrganisation } from '../engine/advice.ts';
import { actionLine } from './action-line.ts';
import {
  answerSections,
  type Detail,
  dateLine,
  deadlineItem,
  firstActions,
  grouped,
  organisationsInFull,
  preparation,
  SHORT,
  type Telling,
  termBlocks,
  titleOf,
  why,
} from './advice-document.ts';
import { about, codeLine, dayOf } from './again.ts';
import { bullets, documentOf, heading, item, numbered, paragraph, section, strong, task } from './build.ts';
import { alertBlock } from './conversation-document.ts';
import { LABELS } from './labels.ts';
import { sourceItems } from './reading.ts';
import { shortOrganisation } from './short-organisation.ts';

/** What a sheet to keep holds beside the advice itself. */
export interface Keeping extends Telling {
  /** It stands on a screen with buttons for its code and its letters: how to get those is left out. */
  readonly hasButtons?: boolean;
}

/**
 * An advice to print and to keep. The first sheet is what to do: the step, every date, three actions,
 * three numbers. A full one goes on after a break (a thematic break: a new sheet on paper) with the rest.
 */
export function printDocument(advice: Advice, detail: Detail, keeping: Keeping): Root {
  const first = firstSheet(advice, keeping);
  if (detail === 'short') return documentOf(...first);
  return documentOf(...first, { type: 'thematicBreak' }, ...rest(advice, keeping));
}

function firstSheet(advice: Advice, { withAnswers, hasButtons }: Keeping): RootContent[] {
  const { alerts, step, actions, deadlines, organisations } = advice;
  return [
    ...alerts.map(alertBlock),
    heading(1, titleOf(advice)),
    paragraph(step.summary),
    ...section(
      heading(2, 'Let op de datum'),
      bullets(deadlines.map((deadline) => item(dateLine(deadline)))),
      paragraph(deadlines.some(({ date }) => date !== null) ? 'Kijk altijd ook in de brief van school.' : ''),
    ),
    ...section(heading(2, 'Wat u eerst doet'), tasks(firstActions(actions), 1)),
    ...section(
      heading(2, 'Wie u belt'),
      numbered(callable(organisations).map((organisation) => item(shortOrganisation(organisation)))),
    ),
    dayOf(advice),
    ...(hasButtons ? [] : [codeLine(advice.code, withAnswers)]),
  ];
}

function rest(advice: Advice, keeping: Keeping): RootContent[] {
  const { withAnswers, hasButtons } = keeping;
  const { step, deadlines, code } = advice;
  return [
    ...section(
      heading(2, 'Waarom deze stap'),
      paragraph(strong('Doel:'), ` ${step.goal}`),
      ...(withAnswers ? why(step.because) : []),
    ),
    ...section(heading(2, 'Over de datums'), bullets(deadlines.map(deadlineItem))),
    ...section(heading(2, 'Wat u nog meer kunt doen'), ...laterActions(advice)),
    ...preparation(hasButtons ? { ...advice, letters: [] } : advice),
    ...section(heading(2, 'Bij wie u terechtkunt'), ...organisationsInFull(advice)),
    ...answerSections(advice, keeping),
    ...termBlocks(advice),
    ...about(
      advice,
      hasButtons || code === null
        ? ''
        : 'Met de code krijgt u dit advies opnieuw, op de pagina met de vragen of zo:',
      LATER,
    ),
    ...section(heading(2, 'Bronnen'), bullets(sourceItems(advice))),
  ];
}

const LATER =
  'Later verder met die opdracht? Typ: stapwijzer resume, en de naam van dit bestand. Een vinkje in een browser is weg als u de pagina sluit. Print haar, of bewaar het advies als .md en typ daar een x tussen de haken.';

/** The actions that are not on the first sheet, numbered on from it. */
function laterActions({ actions, sources }: Advice): BlockContent[] {
  const done = firstActions(actions);
  let number = done.length + 1;
  return grouped(actions.filter((action) => !done.includes(action))).flatMap(([urgency, group]) => {
    const start = number;
    number += group.length;
    return [paragraph(strong(`${LABELS.urgency[urgency]}:`)), tasks(group, start, sources)];
  });
}

function tasks(actions: readonly AdviceAction[], start: number, sources?: Advice['sources']): List {
  return {
    ...numbered(actions.map((action) => task(actionLine(action, sources), ...lettersFor(action)))),
    start,
  };
}

/** The letters that go with an action, by name and by what to type for them. */
function lettersFor({ letters }: AdviceAction): BlockContent[] {
  return letters.map(({ id, title }) => paragraph(strong('Brief:'), ` ${title} (${id})`));
}

/** Those who come first, as in a short advice; one of them has a number to call, where anybody has. */
function callable(organisations: readonly AdviceOrganisation[]): AdviceOrganisation[] {
  const first = organisations.slice(0, SHORT);
  const hasPhone = ({ contact }: AdviceOrganisation) => contact.phone !== null;
  const other = first.some(hasPhone) ? undefined : organisations.find(hasPhone);
  return other === undefined ? first : [...first.slice(0, -1), other];
}
