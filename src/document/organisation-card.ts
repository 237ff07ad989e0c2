import type { BlockContent } from 'mdast';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import { bullets, type Inline, item, lines } from './build.ts';
import { contactLines } from './contact.ts';
import { type ReadSource, readingInWords } from './reading.ts';

/**
 * Everything about an organisation, as one list of labelled lines. What is not known has no line.
 * Of the sources those count that the organisation names.
 */
export function organisationCard(
  organisation: OrganisationFacts,
  sources: readonly ReadSource[],
): BlockContent[] {
  const { contact, first, bring, say, cost, waiting, binding, notFor } = organisation;
  const labels = [
    ...contactLines(contact),
    ...labelled('Waarvoor wel: ', organisation.for),
    ...labelled('Waarvoor niet: ', notFor),
    ...labelled('Wat eerst moet: ', first),
    ...labelled('Zo kunt u beginnen: ', say === null ? null : `‘${say}’`),
    ...labelled('Kosten: ', cost),
    ...labelled('Wachttijd: ', waiting),
    ...labelled('Moet school zich eraan houden? ', binding),
    ...labelled('Gecontroleerd op: ', readingInWords(organisation, sources)),
  ];
  const ready = bring.length === 0 ? [] : [item(['Leg klaar:'], bullets(lines(bring)))];
  return [bullets([...labels.map((line) => item(line)), ...ready])];
}

function labelled(label: string, text: string | null): Inline[][] {
  return text === null ? [] : [[label, text]];
}
