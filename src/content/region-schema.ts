/**
 * The shape of a region file. What stands in it reaches parents without anybody reading it over, so
 * every value is held to its form here, also when nobody runs `check`.
 */
import * as z from 'zod/mini';
import { isCalendarDate } from '../engine/calendar.ts';
import { isEmail, isPhone, isWebAddress } from './contact-forms.ts';
import { CODE } from './directory/schema.ts';
import { formed, id, openingHours, said } from './shapes.ts';

/** Letters, digits, spaces and the signs of a sentence: no markup, no escapes, nothing that turns a line round. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,;:'’‘"“”„()&/+\-–!?%@€=]*$/u;

/** A text of one line that is shown as it stands. */
const plain = (most: number) =>
  z.string().check(
    z.refine(
      (text) => text.trim() === text && text !== '',
      'een tekst, zonder spaties aan het begin of eind',
    ),
    z.refine(
      (text) => PLAIN.test(text),
      'gewone tekst op één regel: letters, cijfers en leestekens, zonder opmaak',
    ),
    z.refine((text) => text.length <= most, `hoogstens ${most} tekens`),
  );

const shaped = (fits: (text: string) => boolean, words: string) =>
  z.string(words).check(z.refine(fits, words));

/** What a region fills in of one organisation that the pack marks as regional. */
const contact = z
  .strictObject({
    replaces: said(
      z.optional(formed(/^[0-9a-f]{12}$/, 'het kenmerk dat check noemt')),
      'Kenmerk van wat dit vervangt; check vertelt het.',
    ),
    phone: z.optional(shaped(isPhone, 'een Nederlands nummer, als 112, 0800-2000 of 088-605 01 01')),
    email: z.optional(shaped(isEmail, 'een adres als info@voorbeeld.nl')),
    website: z.optional(shaped(isWebAddress, 'een adres dat begint met https://')),
    hours: openingHours,
    find: z.optional(plain(300)),
  })
  .check(
    z.refine(
      ({ phone, email, website, find }) => [phone, email, website, find].some((one) => one !== undefined),
      'minstens een van phone, email, website en find',
    ),
  );

const code = formed(CODE, 'PO of VO met vier cijfers, als PO2707');

/** A region file: local contact details over a pack. */
export const regionSchema = z.strictObject({
  region: z.strictObject({
    name: plain(80),
    codes: said(
      z.optional(z.array(code).check(z.minLength(1))),
      'De codes van de samenwerkingsverbanden waarvoor dit het steunpunt is.',
    ),
    checked: said(
      shaped(isCalendarDate, 'een dag die bestaat, als 2026-11-23'),
      'Op welke dag deze gegevens voor het laatst zijn nagekeken.',
    ),
    organisations: z
      .record(id, contact)
      .check(z.refine((all) => Object.keys(all).length > 0, 'minstens een organisatie')),
  }),
});

export type RawRegion = z.output<typeof regionSchema>['region'];
