import type { ListItem } from 'mdast';
import type { Advice, AdviceSource } from '../engine/advice.ts';
import { isCalendarDate } from '../engine/calendar.ts';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import { item, link, listed } from './build.ts';
import { dateInWords } from './dates.ts';

/** What is used of a source to tell where something was read. */
export type ReadSource = Pick<AdviceSource, 'id' | 'kind' | 'url' | 'dated'>;

/**
 * Tells when the facts of an organisation were read, and on which sites, each with the date that it shows.
 * What a region file filled in was read elsewhere: then there is only the day.
 */
export function readingInWords(
  { checked, sources: used, contact }: OrganisationFacts,
  sources: readonly ReadSource[],
): string {
  const day = dateInWords(checked);
  if (contact.area !== null) return day;
  const pages = sources.flatMap(({ id, kind, url, dated }) =>
    kind === 'page' && url !== null && used.includes(id)
      ? [`${new URL(url).hostname.replace(/^www\./, '')} (${dateOf(dated)})`]
      : [],
  );
  const sites = [...new Set(pages)];
  return sites.length === 0 ? day : `${day}, bij ${listed(sites)}`;
}

/** The date that a source shows, in words; the source may have none, or only a year. */
export function dateOf(dated: string): string {
  return isCalendarDate(dated) ? dateInWords(dated) : dated;
}

/** The sources of an advice: each with its date, and when we read it. */
export function sourceItems({ sources }: Advice): ListItem[] {
  return sources.map((source) => {
    const { title, url } = source;
    return item([url === null ? title : link(title, url), ` (${datesOf(source)})`]);
  });
}

/** What a source says of its date, and when we read it. Our own advice has one date. */
function datesOf({ kind, dated, checked }: AdviceSource): string {
  const read = `gelezen op ${dateInWords(checked)}`;
  if (kind === 'own') return `van ${dateInWords(dated)}`;
  return `${kind === 'law' ? 'versie van ' : ''}${dateOf(dated)}; ${read}`;
}
