/** The shape of the directory as it is written in YAML. The descriptions appear in an author's editor. */
import * as z from 'zod/mini';
import { CERTAINTIES } from '../../engine/place/directory.ts';
import { date, formed, said, text } from '../shapes.ts';

/** PO or VO, and four digits. */
export const CODE = /^(?:PO|VO)\d{4}$/;

const code = formed(CODE, 'PO of VO met vier cijfers, als PO2707');

const notice = z.strictObject({
  text,
  source: said(z.optional(text), 'De pagina of het wetsartikel dat dit zegt.'),
});

const partnership = z.strictObject({
  name: z.optional(text),
  website: said(z.optional(text), 'De website, zoals zij gezien is.'),
  steunpunt: said(z.optional(text), 'De pagina van het ouder- en jeugdsteunpunt.'),
  sources: said(z.optional(z.array(text)), 'Waar dit gezien is.'),
  dated: said(z.optional(text), 'De datum die deze pagina’s zelf noemen.'),
  certainty: z.optional(z.enum(CERTAINTIES)),
});

const regulation = z.strictObject({
  title: text,
  url: text,
  asOf: said(date, 'De dag vanaf wanneer deze tekst van de regeling geldt.'),
  checked: said(date, 'Op welke dag de regeling voor het laatst is gelezen.'),
});

const notices = z.strictObject({
  guide: notice,
  both: notice,
  national: notice,
  finder: notice,
  split: notice,
  old: notice,
  nowhere: notice,
  without: said(z.record(z.string(), notice), 'Soorten school zonder samenwerkingsverband, en waarom.'),
});

/** Everything in the directory but the postcodes. */
export const directorySchema = z.strictObject({
  regulation,
  notices,
  aliases: said(
    z.record(z.string(), text),
    'Namen die mensen gebruiken, en welke plaats of gemeente dat is.',
  ),
  partnerships: z.record(code, partnership),
});

export type RawDirectory = z.output<typeof directorySchema>;
