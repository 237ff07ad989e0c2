import { dialled, phonesIn } from '../phone-numbers.ts';
import type { Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Every phone number in a text is the number of an organisation, or stands in how to find it. */
export const knownPhones: Rule = {
  code: 'known-phones',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
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
