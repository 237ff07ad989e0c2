import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import { isCalendarDate } from '../engine/calendar.ts';
import { type AdviceComparison, type Changes, type Difference, isSame } from '../engine/compare-advice.ts';
import type { WouldChange } from '../engine/would-change.ts';
import { bullets, documentOf, heading, item, listed, paragraph, section, strong } from './build.ts';
import { firstSentences } from './contact.ts';
import { dateInWords } from './dates.ts';

/** How two advices differ. */
export function compareDocument(comparison: AdviceComparison): Root {
  const { answers, step, firstDoor, dates, actions, organisations, alerts, texts } = comparison;
  const differing: RootContent[] = [
    ...section(heading(2, 'Antwoorden'), bullets(answers.map((one) => fromTo(`${one.text} `, one)))),
    ...section(heading(2, 'Stap'), bullets(namedFromTo('', step))),
    ...section(heading(2, 'Bij wie u begint'), bullets(namedFromTo('', firstDoor))),
    ...section(heading(2, 'Datums'), bullets(dates.map((one) => fromTo(`${one.name}: `, one)))),
    ...section(heading(2, 'Waarschuwingen'), bullets(cameAndWent(alerts))),
    ...section(heading(2, 'Acties'), bullets(cameAndWent(actions))),
    ...section(heading(2, 'Bij wie u terechtkunt'), bullets(cameAndWent(organisations))),
    ...section(heading(2, 'Andere woorden'), bullets(texts.map((one) => fromTo('', one)))),
  ];
  const same = paragraph('Er is niets anders: beide adviezen zeggen hetzelfde.');
  return documentOf(heading(1, 'Wat er anders is'), ...(isSame(comparison) ? [same] : differing));
}

/** How many of each kind a short comparison names. */
const MOST = 3;

/** What an answer that was changed makes of the advice: short, for above the new advice. */
export function changedDocument({ answers, step, firstDoor, dates, ...changes }: AdviceComparison): Root {
  const { alerts, actions, organisations, texts } = changes;
  const items = [
    ...namedFromTo('Stap: ', step),
    ...namedFromTo('Bij wie u begint: ', firstDoor),
    ...dates.map((one) => fromTo(`${one.name}: `, one)),
    ...answers.filter(({ after }) => after === null).map(({ text }) => item([`Telt niet meer mee: ${text}`])),
    ...[alerts, actions, organisations].flatMap((one) => cameAndWent(one, MOST)),
    ...texts.filter(({ part }) => part === 'desk').map((one) => fromTo('Samenwerkingsverband: ', one)),
  ];
  const same = texts.length === 0 ? 'Het advies blijft hetzelfde.' : OTHER_WORDS;
  if (items.length === 0) return documentOf(paragraph(same));
  return documentOf(heading(1, 'Dit is nu anders'), bullets(items));
}

export const WOULD_CHANGE = 'Wat dit advies zou veranderen';
const OTHER_WORDS = 'De stap, de acties en de datums blijven hetzelfde. De uitleg is anders.';

/** Which other answers would change an advice; answers to one question that do the same stand together. */
export function wouldChangeBlocks(changes: readonly WouldChange[]): BlockContent[] {
  const groups = new Map<string, { readonly change: WouldChange; readonly labels: string[] }>();
  for (const change of changes) {
    const key = `${change.question} ${change.change} ${effectInWords(change)}`;
    const group = groups.get(key) ?? { change, labels: [] };
    group.labels.push(`‘${change.label}’`);
    groups.set(key, group);
  }
  const items = [...groups.values()].map(({ change, labels }) =>
    item([`${change.text} ${WAYS[change.change]} ${listed(labels)}: `, effectInWords(change)]),
  );
  return items.length === 0 ? [] : [bullets(items)];
}

const WAYS: Readonly<Record<WouldChange['change'], string>> = {
  instead: 'Bij het antwoord',
  with: 'Komt erbij:',
  without: 'Valt weg:',
};

function effectInWords({ step, firstDoor, dates, asksMore }: WouldChange): string {
  const parts = [
    step?.after ? `de stap wordt ‘${step.after.name}’` : '',
    firstDoor?.after ? `u begint bij ${firstDoor.after.name}` : '',
    ...dates.map(({ name, after }) =>
      after === null ? `deze datum telt niet: ${name}` : `er telt een datum: ${name}, ${dateInWords(after)}`,
    ),
  ].filter((part) => part !== '');
  return `${listed(parts)}.${asksMore ? ' Wij vragen dan nog iets meer.' : ''}`;
}

function namedFromTo(what: string, difference: AdviceComparison['step']): ListItem[] {
  if (difference === null) return [];
  const { before, after } = difference;
  return [fromTo(what, { before: before?.name ?? null, after: after?.name ?? null })];
}

function fromTo(what: string, { before, after }: Difference): ListItem {
  return item([what, 'eerst ', strong(shown(before)), ', nu ', strong(shown(after)), '.']);
}

function shown(text: string | null): string {
  if (text === null) return 'niets';
  return isCalendarDate(text) ? dateInWords(text) : text.replace(/\.$/, '');
}

function cameAndWent({ added, removed }: Changes, most = Number.POSITIVE_INFINITY): ListItem[] {
  const lines = (word: string, all: Changes['added']) => [
    ...all.slice(0, most).map(({ name }) => item([strong(`${word}:`), ` ${name}`])),
    ...(all.length > most ? [item([`${word}: nog ${all.length - most}.`])] : []),
  ];
  // What is gone is only named: whole, it reads as if its comfort were taken back.
  const named = removed.map(({ id, name }) => ({ id, name: firstSentences(name, 1) }));
  return [...lines('Erbij', added), ...lines('Weg', named)];
}
