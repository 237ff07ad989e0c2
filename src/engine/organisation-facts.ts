import type { Organisation } from './tree.ts';
import type { FillIn } from './words.ts';

/** How to reach someone. A detail that is null is not known; it is never made up. */
export interface AdviceContact {
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly hours: string | null;
  readonly find: string | null;
  readonly area: string | null;
}

/** What there is to know about an organisation, whatever brought it up; its words filled in. */
export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly contact: AdviceContact;
  readonly for: string;
  readonly notFor: string;
  readonly first: string;
  readonly bring: readonly string[];
  readonly say: string;
  readonly cost: string;
  readonly waiting: string;
  readonly binding: string;
  readonly checked: string;
  readonly sources: readonly string[];
}

/** The facts of an organisation, ready to be told. */
export function organisationFacts(organisation: Organisation, fillIn: FillIn): OrganisationFacts {
  const { phone, email, website, hours, find, area } = organisation.contact;
  return {
    id: organisation.id,
    name: organisation.name,
    contact: {
      phone: phone ?? null,
      email: email ?? null,
      website: website ?? null,
      hours: hours ?? null,
      find: find === undefined ? null : fillIn(find),
      area: area ?? null,
    },
    for: fillIn(organisation.for),
    notFor: fillIn(organisation.notFor),
    first: fillIn(organisation.first),
    bring: organisation.bring.map(fillIn),
    say: fillIn(organisation.say),
    cost: fillIn(organisation.cost),
    waiting: fillIn(organisation.waiting),
    binding: fillIn(organisation.binding),
    checked: organisation.checked,
    sources: organisation.sources,
  };
}
