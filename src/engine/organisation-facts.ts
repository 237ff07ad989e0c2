import { hoursInWords } from './opening-hours.ts';
import type { OpeningHours, Organisation } from './tree.ts';
import type { FillIn } from './words.ts';

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

/** What there is to know about an organisation, whatever brought it up; its words filled in. What is null says nothing. */
export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly contact: AdviceContact;
  readonly for: string;
  readonly notFor: string | null;
  readonly first: string | null;
  readonly bring: readonly string[];
  readonly say: string | null;
  readonly cost: string | null;
  readonly waiting: string | null;
  readonly binding: string | null;
  readonly checked: string;
  readonly sources: readonly string[];
}

/** The facts of an organisation, ready to be told. */
export function organisationFacts(organisation: Organisation, fillIn: FillIn): OrganisationFacts {
  const { phone, email, website, hours, find, area } = organisation.contact;
  const told = (text: string | undefined) => (text === undefined ? null : fillIn(text));
  return {
    id: organisation.id,
    name: organisation.name,
    contact: {
      phone: phone ?? null,
      email: email ?? null,
      website: website ?? null,
      hours: hours === undefined ? null : hoursInWords(hours),
      opening: hours ?? null,
      find: told(find),
      area: area ?? null,
    },
    for: fillIn(organisation.for),
    notFor: told(organisation.notFor),
    first: told(organisation.first),
    bring: organisation.bring.map(fillIn),
    say: told(organisation.say),
    cost: told(organisation.cost),
    waiting: told(organisation.waiting),
    binding: told(organisation.binding),
    checked: organisation.checked,
    sources: organisation.sources,
  };
}
