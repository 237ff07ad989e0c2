/** The shape of a region file. */
import * as z from 'zod/mini';
import { checked, contactSchema, id, said, text } from './shapes.ts';

/** What a region fills in, of one organisation that the pack marks as regional. */
const regionalContact = z.extend(contactSchema, {
  replaces: said(z.optional(z.string()), 'Kenmerk van wat dit vervangt; check vertelt het.'),
});

/** A region file: local contact details over a pack. */
export const regionSchema = z.strictObject({
  region: z.strictObject({ name: text, checked, organisations: z.record(id, regionalContact) }),
});

export type RawRegion = z.output<typeof regionSchema>['region'];
