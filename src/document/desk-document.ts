import type { Root, RootContent } from 'mdast';
import type { OrganisationFacts } from '../engine/organisation-facts.ts';
import type { Desk, ToldDesks } from '../engine/place/desks.ts';
import { bullets, documentOf, heading, item, paragraph } from './build.ts';
import { contactLines } from './contact.ts';
import { dateInWords } from './dates.ts';
import { accordingTo, besideDesks, deskList, titleOf } from './desk-blocks.ts';

/** What a region file says of a desk: how to reach it. */
export type Local = Pick<OrganisationFacts, 'name' | 'contact' | 'checked'>;

/** Lays out which desks there are for a place; what a region file says comes first. */
export function desksDocument(told: ToldDesks, local: Local | null): Root {
  const { place, desks, none, remarks, notices, regulation } = told;
  return documentOf(
    heading(1, `${none === null ? 'Het samenwerkingsverband voor een' : 'Een'} school in: ${place.label}`),
    ...(none === null ? [accordingTo(regulation)] : [paragraph(none)]),
    ...(local === null ? [] : localBlocks(local)),
    ...desks.flatMap(deskBlocks),
    ...besideDesks(remarks, notices),
  );
}

function localBlocks({ name, contact, checked }: Local): RootContent[] {
  const lines = [...contactLines(contact), [`Gecontroleerd op: ${dateInWords(checked)}`]];
  return [heading(2, name), bullets(lines.map((line) => item(line)))];
}

/** Lays one desk out under a heading. */
function deskBlocks(desk: Desk): RootContent[] {
  return [heading(2, titleOf(desk)), deskList(desk)];
}

/** A municipality of a region, and whether all of it lies there. */
export interface Municipality {
  readonly name: string;
  readonly whole: boolean;
}

/** Lays out a region for who looks after it: its desk, and the municipalities that it covers. */
export function regionDocument(desk: Desk, municipalities: readonly Municipality[]): Root {
  const lines = municipalities.map(({ name, whole }) => item([whole ? name : `${name} (een deel)`]));
  return documentOf(...deskBlocks(desk), heading(2, 'Gemeenten'), bullets(lines));
}

/** Lays out all regions, a line each. */
export function regionsDocument(desks: readonly Desk[]): Root {
  const lines = desks.map(({ code, name }) => item([`${code}: ${name ?? '(naam niet gevonden)'}`]));
  return documentOf(bullets(lines));
}
