import type { CompiledOrganisation } from './compiled-tree.ts';
import type { Wording } from './wording.ts';

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

/** Gives the facts of an organisation, in words. */
export function organisationFacts(
  organisation: CompiledOrganisation,
  say: Wording['say'],
): OrganisationFacts {
  const { phone, email, website, hours, find, area } = organisation.contact;
  return {
    id: organisation.id,
    name: organisation.name,
    contact: {
      phone: phone ?? null,
      email: email ?? null,
      website: website ?? null,
      hours: hours ?? null,
      find: find === undefined ? null : say(find),
      area: area ?? null,
    },
    for: say(organisation.for),
    notFor: say(organisation.notFor),
    first: say(organisation.first),
    bring: organisation.bring.map(say),
    say: say(organisation.say),
    cost: say(organisation.cost),
    waiting: say(organisation.waiting),
    binding: say(organisation.binding),
    checked: organisation.checked,
    sources: organisation.sources,
  };
}
