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
  { regional: _, replaced: __, keywords: ___, contact, ...facts }: Omit<Organisation, 'recommend'>,
  say: (text: string) => string,
): OrganisationFacts {
  const { phone = null, email = null, website = null, hours, find, area = null } = contact;
  const told = (text: string | undefined) => (text === undefined ? null : say(text));
  return {
    ...facts,
    contact: {
      phone,
      email,
      website,
      hours: hours === undefined ? null : hoursInWords(hours),
      opening: hours ?? null,
      find: told(find),
      area,
    },
    for: say(facts.for),
    notFor: told(facts.notFor),
    first: told(facts.first),
    bring: facts.bring.map(say),
    say: told(facts.say),
    cost: told(facts.cost),
    waiting: told(facts.waiting),
    binding: told(facts.binding),
  };
}
