import type { AdviceOrganisation } from '../engine/advice.ts';
import { type Inline, strong } from './build.ts';
import { shortContact } from './contact.ts';
import { shortDesks } from './desk-blocks.ts';

/** Names an organisation with the shortest way to it; where its desks are known, those are the way. */
export function shortOrganisation({ name, contact, desk }: AdviceOrganisation): Inline[] {
  if (desk === null) return [strong(`${name}.`), ' ', ...shortContact(contact)];
  const isKnown = contact.phone !== null || contact.website !== null;
  return [strong(`${name}.`), ' ', ...(isKnown ? [...shortContact(contact), ' '] : []), ...shortDesks(desk)];
}
