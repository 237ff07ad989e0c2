import type { AdviceContact } from '../engine/organisation-facts.ts';
import { type Inline, link } from './build.ts';

/** Ways to reach someone, each a labelled line. Details that are not known are left out. */
export function contactLines(contact: AdviceContact): Inline[][] {
  const { phone, email, website, hours, find, area } = contact;
  const lines: (Inline[] | null)[] = [
    phone === null ? null : ['Telefoon: ', phoneLink(phone), hours === null ? '' : ` (${hours})`],
    email === null ? null : ['E-mail: ', link(email, `mailto:${email}`)],
    website === null ? null : ['Website: ', websiteLink(website)],
    area === null ? null : ['Voor: ', area],
    find === null ? null : ['Zo vindt u het: ', find],
  ];
  return lines.filter((line) => line !== null);
}

/** The shortest way to reach someone, for a summary. */
export function shortContact(contact: AdviceContact): Inline[] {
  const { phone, hours, website, find } = contact;
  if (phone !== null) return ['Bel ', phoneLink(phone), hours === null ? '.' : ` (${hours}).`];
  if (find !== null) return [firstSentences(find)];
  return website === null ? [] : ['Kijk op ', websiteLink(website), '.'];
}

/** Enough of a text to start with; the rest is in the whole advice. */
function firstSentences(text: string): string {
  return text
    .split(/(?<=[.!?]) /)
    .slice(0, 2)
    .join(' ');
}

function phoneLink(phone: string): Inline {
  return link(phone, `tel:${phone.replace(/[^\d+]/g, '')}`);
}

/** A web address, written as people say it. */
export function websiteLink(url: string): Inline {
  return link(url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, ''), url);
}
