import type { BlockContent } from 'mdast';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import { bullets, type Inline, item } from './build.ts';
import { contactLines } from './contact.ts';
import { dateInWords } from './dates.ts';

/** Everything about an organisation, as one list of labelled lines. What is not known has no line. */
export function organisationCard(organisation: OrganisationFacts): BlockContent[] {
  const { contact, first, bring, say, cost, waiting, binding, notFor, checked } = organisation;
  const lines = [
    ...contactLines(contact),
    ...labelled('Waarvoor wel: ', organisation.for),
    ...labelled('Waarvoor niet: ', notFor),
    ...labelled('Wat eerst moet: ', first),
    ...labelled('Zo kunt u beginnen: ', say === null ? null : `‘${say}’`),
    ...labelled('Kosten: ', cost),
    ...labelled('Wachttijd: ', waiting),
    ...labelled('Moet school zich eraan houden? ', binding),
    ...labelled('Gecontroleerd op: ', dateInWords(checked)),
  ];
  const ready =
    bring.length === 0 ? [] : [item(['Leg klaar:'], bullets(bring.map((thing) => item([thing]))))];
  return [bullets([...lines.map((line) => item(line)), ...ready])];
}

function labelled(label: string, text: string | null): Inline[][] {
  return text === null ? [] : [[label, text]];
}
