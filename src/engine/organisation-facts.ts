import type { Contact, Organisation } from './tree.ts';

/** How to reach someone. A detail that is null is not known; it is never made up. */
export type AdviceContact = { readonly [K in keyof Required<Contact>]: string | null };

/** What there is to know about an organisation, whatever brought it up; its words filled in. */
export type OrganisationFacts = Omit<Organisation, 'recommend' | 'regional' | 'replaced' | 'contact'> & {
  readonly contact: AdviceContact;
};

/** Gives the facts of an organisation, in words. */
export function organisationFacts(
  { regional: _, replaced: __, contact, ...facts }: Omit<Organisation, 'recommend'>,
  say: (text: string) => string,
): OrganisationFacts {
  const { phone = null, email = null, website = null, hours = null, find, area = null } = contact;
  return {
    ...facts,
    contact: { phone, email, website, hours, find: find === undefined ? null : say(find), area },
    for: say(facts.for),
    notFor: say(facts.notFor),
    first: say(facts.first),
    bring: facts.bring.map(say),
    say: say(facts.say),
    cost: say(facts.cost),
    waiting: say(facts.waiting),
    binding: say(facts.binding),
  };
}
