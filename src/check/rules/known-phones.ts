import { dialled, phonesIn } from '../phone-numbers.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Every phone number in a text is the number of an organisation, or stands in how to find it. */
export const knownPhones: Rule = {
  code: 'known-phones',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    yield* otherInName(tree.organisations, source);
    const known = new Set(
      tree.organisations
        .flatMap(({ contact, notFor = '' }) => [
          contact.phone ?? '',
          ...phonesIn(contact.find ?? ''),
          ...phonesIn(notFor),
        ])
        .map(dialled),
    );
    for (const { text, path } of textsIn(tree)) {
      for (const phone of phonesIn(text)) {
        if (known.has(dialled(phone))) continue;
        yield {
          message: `Het nummer "${phone}" staat bij geen enkele organisatie.`,
          expected: 'het nummer van een organisatie',
          place: source.placeIn(path, phone),
          needs: `phones/${dialled(phone)}`,
        };
      }
    }
  },
};

/** A number in the name of an organisation is the one that is dialled. */
function* otherInName(
  organisations: CheckContext['tree']['organisations'],
  source: CheckContext['source'],
): Generator<Finding> {
  for (const { id, name, contact } of organisations) {
    const { phone } = contact;
    const other = phonesIn(name).find((one) => phone !== undefined && dialled(one) !== dialled(phone));
    if (other === undefined) continue;
    yield {
      message: `De naam noemt ${other}, en het nummer is ${phone}.`,
      expected: 'twee keer hetzelfde nummer',
      place: source.place(['organisations', id, 'contact', 'phone']),
    };
  }
}
