import type { BlockContent } from 'mdast';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import { bullets, item } from './build.ts';
import { contactLines } from './contact.ts';
import { dateInWords } from './dates.ts';

/** Everything about an organisation, as one list of labelled lines. */
export function organisationCard(organisation: OrganisationFacts): BlockContent[] {
  const { contact, first, bring, say, cost, waiting, binding, notFor, checked } = organisation;
  const lines = [
    ...contactLines(contact),
    ['Waarvoor wel: ', organisation.for],
    ['Waarvoor niet: ', notFor],
    ['Wat eerst moet: ', first],
    ['Zo kunt u beginnen: ', `‘${say}’`],
    ['Kosten: ', cost],
    ['Wachttijd: ', waiting],
    ['Moet school zich eraan houden? ', binding],
    ['Gecontroleerd op: ', dateInWords(checked)],
  ];
  const ready =
    bring.length === 0 ? [] : [item(['Leg klaar:'], bullets(bring.map((thing) => item([thing]))))];
  return [bullets([...lines.map((line) => item(line)), ...ready])];
}
