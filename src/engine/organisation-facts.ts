import { hoursInWords } from './opening-hours.ts';
import type { OpeningHours, Organisation } from './tree.ts';

/** How to reach someone. A detail that is null is not known; it is never made up. */
export interface AdviceContact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** The opening hours in words. */
  readonly hours: string | null;
  readonly opening: readonly OpeningHours[] | null;
  readonly find: string | null;
  readonly area: string | null;
}

/** What is said only of those of whom it is known. */
type Sometimes = 'notFor' | 'first' | 'say' | 'cost' | 'waiting' | 'binding';

/** What there is to know about an organisation, whatever brought it up; its words filled in. */
export type OrganisationFacts = Omit<
  Organisation,
  'recommend' | 'regional' | 'replaced' | 'contact' | 'keywords' | Sometimes
> & { readonly [K in Sometimes]: string | null } & { readonly contact: AdviceContact };

/** Gives the facts of an organisation, in words. */
export function organisationFacts(
  organisation: Omit<Organisation, 'recommend'>,
  say: (text: string) => string,
): OrganisationFacts {
  const { id, name, contact, sources, checked } = organisation;
  const { phone = null, email = null, website = null, hours, find, area = null } = contact;
  const words = hours === undefined ? null : hoursInWords(hours);
  const told = (text: string | undefined) => (text === undefined ? null : say(text));
  return {
    id,
    name,
    for: say(organisation.for),
    notFor: told(organisation.notFor),
    first: told(organisation.first),
    bring: organisation.bring.map(say),
    say: told(organisation.say),
    cost: told(organisation.cost),
    waiting: told(organisation.waiting),
    binding: told(organisation.binding),
    contact: { phone, email, website, hours: words, opening: hours ?? null, find: told(find), area },
    sources,
    checked,
  };
}
