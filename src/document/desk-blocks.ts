import type { BlockContent, List, Paragraph } from 'mdast';
import type { Advice, AdviceDesks, AdviceOrganisation } from '../engine/advice.ts';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import type { Desk } from '../engine/place/desks.ts';
import type { Level, Notice, Regulation } from '../engine/place/directory.ts';
import { bullets, type Inline, item, paragraph, strong } from './build.ts';
import { websiteLink } from './contact.ts';
import { dateInWords } from './dates.ts';
import { organisationCard } from './organisation-card.ts';

/** For which schools a desk of a level is. */
const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  po: 'Basisschool, sbo en speciaal onderwijs (po)',
  vo: 'Middelbare school en voortgezet speciaal onderwijs (vo)',
};

const SHORT_LEVEL = { po: 'basisschool, sbo en so', vo: 'middelbare school en vso' } as const;
const SURE = ' Zeker weten? Kijk in de schoolgids.';

/** Says from when the division is. */
export function accordingTo({ asOf, url }: Regulation): Paragraph {
  return paragraph(`Volgens de regeling van ${dateInWords(asOf)} (`, websiteLink(url), ').');
}

/** What has to be said beside desks. */
export function besideDesks(remarks: readonly string[], notices: readonly Notice[]): BlockContent[] {
  const warnings = remarks.length === 0 ? [] : [bullets(remarks.map((text) => item(['Let op! ', text])))];
  return [...warnings, ...notices.map(({ text }) => paragraph(text))];
}

/**
 * Lays out how to reach an organisation. The desks that it stands for come first, as they have a name; after
 * a card that a region file gave one of them. How to look for a page is needless where each has one.
 */
export function organisationBlocks(one: AdviceOrganisation, sources: Advice['sources']): BlockContent[] {
  const { desk, contact } = one;
  if (desk === null) return organisationCard(one, sources);
  const named = advisedDesks(desk);
  if (desk.desks.some(({ local }) => local)) return [...organisationCard(one, sources), ...named];
  const isFound = desk.desks.length > 0 && desk.desks.every(({ steunpunt }) => steunpunt !== null);
  const told = isFound ? { ...one, contact: { ...contact, find: null } } : one;
  return [...named, ...organisationCard(told, sources)];
}

function advisedDesks({ place, desks, none, remarks, notices, regulation }: AdviceDesks): BlockContent[] {
  const where =
    place === null ? 'Samenwerkingsverband:' : `Samenwerkingsverband voor een school in: ${place.label}`;
  return [
    paragraph(strong(where)),
    ...(none === null ? [] : [paragraph(none)]),
    ...desks.flatMap((desk) => [paragraph(strong(titleOf(desk))), deskList(desk)]),
    ...(none === null ? [accordingTo(regulation)] : []),
    ...besideDesks(remarks, notices),
  ];
}

/** An organisation to call: with its desks, where an advice knows the place. */
export type Callable = OrganisationFacts & { readonly desk?: AdviceDesks | null };

/** Names the desks of an organisation that is called; nothing where it has none. */
export function calledDesks({ desk = null }: Callable): BlockContent[] {
  return desk === null ? [] : [paragraph(...shortDesks(desk))];
}

/** Names desks with the shortest way to each, for a summary. */
export function shortDesks({ desks, none, remarks }: AdviceDesks): Inline[] {
  if (none !== null) return [none];
  const isBoth = new Set(desks.map(({ level }) => level)).size > 1;
  const ways = desks.map((desk) => [
    isBoth ? `Voor ${SHORT_LEVEL[desk.level]} is het ` : '',
    strong(titleOf(desk)),
    ...shortWay(desk),
  ]);
  return [...separatedBy(' ', ways).flat(), ...remarks.map((text) => ` Let op! ${text}`), SURE];
}

/** The shortest way to a desk: its own page, or what to look for. */
function shortWay(desk: Desk): Inline[] {
  const { steunpunt, website, search, local } = desk;
  if (local) return ['.'];
  const unsure = doubtsAbout(desk).map((doubt) => ` ${doubt}`);
  if (steunpunt !== null) return [': kijk op ', siteAsSeen(steunpunt), '.', ...unsure];
  const site: Inline[] = website === null ? [': '] : [': kijk op ', siteAsSeen(website), ', of '];
  return [...site, `zoek op internet op: ${search}.`, ...unsure];
}

/** Gives the name of a desk, with its code. */
export function titleOf({ name, code }: Desk): string {
  return name === null ? `Samenwerkingsverband ${code}` : `${name} (${code})`;
}

/** Tells all there is to know of a desk. */
export function deskList(desk: Desk): List {
  return bullets(deskLines(desk).map((line) => item(line)));
}

/** What is said of a name and a site that are old or may be wrong. */
function doubtsAbout({ old, certainty }: Desk): string[] {
  if (old) return ['Deze gegevens zijn oud. Kijk op de site of in de schoolgids of ze nog kloppen.'];
  const isSure = certainty === null || certainty === 'hoog';
  return isSure ? [] : ['Dit is niet helemaal zeker. Vraag het na op school.'];
}

/** The lines of a desk; what was not seen is not said. */
function deskLines(desk: Desk): Inline[][] {
  const { level, name, website, steunpunt, search, sources, dated, local } = desk;
  const lines: (Inline[] | null)[] = [
    [`Voor: ${LEVEL_WORDS[level]}`],
    name === null ? ['De naam hebben wij niet gevonden.'] : null,
    steunpunt === null ? null : ['Steunpunt voor ouders en leerlingen: ', ...siteSaid(steunpunt)],
    website === null ? ['Een website hebben wij niet gevonden.'] : ['Website: ', ...siteSaid(website)],
    [local ? 'De gegevens hierboven zijn van dit steunpunt.' : `Zoek op internet op: ${search}`],
    sources.length === 0
      ? null
      : [
          'Dit zagen wij op: ',
          ...separatedBy(' en ', sources.map(siteAsSeen)),
          `. Datum van wat wij zagen: ${(dated ?? 'onbekend').replaceAll(' ; ', ', ')}.`,
        ],
    ...doubtsAbout(desk).map((doubt) => [doubt]),
  ];
  return lines.filter((line) => line !== null);
}

/** A site; of one that was seen without https it is said. */
function siteSaid(url: string): Inline[] {
  return [siteAsSeen(url), url.startsWith('https://') ? '' : ' (zo gezien, zonder https)'];
}

/** A site as it was seen: a link when it begins with https, otherwise only text. */
function siteAsSeen(url: string): Inline {
  return url.startsWith('https://') ? websiteLink(url) : url;
}

function separatedBy<T>(separator: string, parts: readonly T[]): (T | string)[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [separator, part]));
}
