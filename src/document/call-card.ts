import type { Root } from 'mdast';
import { bullets, documentOf, heading, item, paragraph, room, section, strong, task } from './build.ts';
import { contactLines } from './contact.ts';
import { dateInWords } from './dates.ts';
import { type Callable, calledDesks } from './desk-blocks.ts';

/** What to write down while calling. */
const NOTED = [
  'Met wie sprak u, en op welke dag?',
  'Wat werd er gezegd?',
  'Wat gebeurt er nu, en wanneer hoort u weer iets?',
];

/** One call on one card: the number, the first words, what to have ready, and room for the answer. */
export function callCard(organisation: Callable): Root {
  const { name, contact, say, bring, first, cost, waiting, checked } = organisation;
  const known = [
    ['Waarvoor wel:', organisation.for],
    ['Waarvoor niet:', organisation.notFor],
    ['Wat eerst moet:', first],
    ['Kosten:', cost],
    ['Wachttijd:', waiting],
  ] as const;
  return documentOf(
    heading(1, name),
    ...calledDesks(organisation),
    bullets(contactLines(contact).map((line) => item(line))),
    ...section(heading(2, 'Zo kunt u beginnen'), paragraph(say === null ? '' : `‘${say}’`)),
    ...section(heading(2, 'Leg klaar'), bullets(bring.map((thing) => task([thing])))),
    ...section(
      heading(2, 'Goed om te weten'),
      bullets(known.flatMap(([label, text]) => (text === null ? [] : [item([strong(label), ` ${text}`])]))),
    ),
    heading(2, 'Schrijf op'),
    ...NOTED.flatMap((what) => [paragraph(what), ...room(2)]),
    paragraph(`Gecontroleerd op ${dateInWords(checked)}.`),
  );
}
