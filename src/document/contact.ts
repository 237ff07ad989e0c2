import type { AdviceContact, OrganisationFacts } from '../engine/organisation-facts.ts';
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
export function shortContact({ phone, email, hours, website, find, area }: AdviceContact): Inline[] {
  const about = [hours, area === null ? null : `voor ${area}`].filter((said) => said !== null).join('; ');
  if (phone !== null) {
    const mail = email === null ? [] : [' of mail ', link(email, `mailto:${email}`)];
    const more = find === null ? '' : ` ${firstSentences(find, 1)}`;
    return ['Bel ', phoneLink(phone), about === '' ? '' : ` (${about})`, ...mail, `.${more}`];
  }
  // The site alone is short enough to say on the phone.
  if (website === null) return find === null ? [] : [firstSentences(find, 2)];
  const site = websiteLink(website.split('/').slice(0, 3).join('/'));
  return ['Kijk op ', site, find === null ? '.' : `. ${firstSentences(find, 1)}`];
}

/** The beginning of a text; the rest is in the whole advice. */
export function firstSentences(text: string, count: number): string {
  return text
    .split(/(?<=[.!?]) /)
    .slice(0, count)
    .join(' ');
}

function phoneLink(phone: string): Inline {
  return link(phone, `tel:${phone.replace(/[^\d+]/g, '')}`);
}

/** A web address, written as people say it. */
export function websiteLink(url: string): Inline {
  return link(url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, ''), url);
}

/** Who answers questions, as plain text: for a place where nothing can be tapped. Empty without a number. */
export function contactSentence({ name, contact }: Pick<OrganisationFacts, 'name' | 'contact'>): string {
  if (contact.phone === null) return '';
  return `Bel ${name}: ${contact.phone}${contact.hours === null ? '' : ` (${contact.hours})`}.`;
}
