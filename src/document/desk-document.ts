import type { Root, RootContent } from 'mdast';
import type { Desk, Desks } from '../engine/place/desks.ts';
import type { Level, Notice, Regulation } from '../engine/place/directory.ts';
import { bullets, heading, type Inline, item, paragraph } from './build.ts';
import { websiteLink } from './contact.ts';
import { dateInWords } from './dates.ts';

/** For which schools a desk of a level is. */
const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  po: 'Basisschool, sbo en speciaal onderwijs (po)',
  vo: 'Middelbare school en voortgezet speciaal onderwijs (vo)',
};

/** What is told of a place: its desks, what has to be said beside them, and where the division comes from. */
export interface ToldDesks extends Desks {
  readonly notices: readonly Notice[];
  readonly regulation: Regulation;
}

/** Lays out which desks there are for a place. */
export function desksDocument(told: ToldDesks): Root {
  const { place, desks, none, remarks, notices, regulation } = told;
  const according = paragraph(
    `Volgens de regeling van ${dateInWords(regulation.asOf)} (`,
    websiteLink(regulation.url),
    ').',
  );
  return {
    type: 'root',
    children: [
      heading(1, `Het samenwerkingsverband voor een school in: ${place.label}`),
      ...(none === null ? [according] : [paragraph(none)]),
      ...desks.flatMap(deskBlocks),
      ...(remarks.length === 0 ? [] : [bullets(remarks.map((text) => item(['Let op! ', text])))]),
      ...notices.map(({ text }) => paragraph(text)),
    ],
  };
}

/** Lays one desk out under a heading. */
export function deskBlocks(desk: Desk): RootContent[] {
  const { code, level, name } = desk;
  const title = name === null ? `Samenwerkingsverband ${code}` : `${name} (${code})`;
  return [heading(2, title), bullets(deskLines(desk, level).map((line) => item(line)))];
}

/** The lines of a desk; what was not seen is not said. */
function deskLines(desk: Desk, level: Level): Inline[][] {
  const { name, website, steunpunt, search, sources, dated, certainty } = desk;
  const lines: (Inline[] | null)[] = [
    [`Voor: ${LEVEL_WORDS[level]}`],
    name === null ? ['De naam hebben wij niet gevonden.'] : null,
    steunpunt === null ? null : ['Steunpunt voor ouders en leerlingen: ', siteAsSeen(steunpunt)],
    website === null ? null : ['Website: ', siteAsSeen(website)],
    [`Zoek op internet op: ${search}`],
    sources.length === 0
      ? null
      : [
          'Dit zagen wij op: ',
          ...separated(sources.map(siteAsSeen)),
          `. Datum van wat wij zagen: ${(dated ?? 'onbekend').replaceAll(' ; ', ', ')}.`,
        ],
    certainty === null || certainty === 'hoog'
      ? null
      : ['Dit is niet helemaal zeker. Vraag het na op school.'],
  ];
  return lines.filter((line) => line !== null);
}

/** A site as it was seen: a link when it begins with https, otherwise only text. */
function siteAsSeen(url: string): Inline {
  return url.startsWith('https://') ? websiteLink(url) : url;
}

function separated(parts: readonly Inline[]): Inline[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [' en ', part]));
}

/** A municipality of a region, and whether all of it lies there. */
export interface Municipality {
  readonly name: string;
  readonly isWhole: boolean;
}

/** Lays out a region for who looks after it: its desk, and the municipalities that it covers. */
export function regionDocument(desk: Desk, municipalities: readonly Municipality[]): Root {
  const lines = municipalities.map(({ name, isWhole }) => item([isWhole ? name : `${name} (een deel)`]));
  return { type: 'root', children: [...deskBlocks(desk), heading(2, 'Gemeenten'), bullets(lines)] };
}

/** Lays out all regions, a line each. */
export function regionsDocument(desks: readonly Desk[]): Root {
  const lines = desks.map(({ code, name }) => item([`${code}: ${name ?? '(naam niet gevonden)'}`]));
  return { type: 'root', children: [bullets(lines)] };
}
