/** The shape of what is told of regions: the desks of a place, and what the commands `loket` and `regions` print. */
import * as z from 'zod';
import { CERTAINTIES, LEVELS } from '../engine/place/directory.ts';
import { SCHEMA } from '../render/json.ts';
import { contact } from './contact-schema.ts';

const schema = z.literal(SCHEMA);
const texts = z.array(z.string()).readonly();
const date = z.iso.date();
const text = z.string().nullable();
const level = z.enum(LEVELS);

const desk = z
  .strictObject({
    code: z.string().describe('PO or VO with four digits, as the regulation writes it.'),
    level,
    name: text,
    website: text,
    steunpunt: text.describe('The page of its ouder- en jeugdsteunpunt.'),
    search: z.string().describe('What to type into a search engine.'),
    sources: texts.describe('The pages on which this was seen.'),
    dated: text.describe('How those pages date themselves, in Dutch.'),
    certainty: z.enum(CERTAINTIES).nullable(),
    old: z.boolean().describe('Whether that is so long ago that it may have changed.'),
    local: z.boolean().describe('Whether a region file gave the contact details of the organisation.'),
  })
  .readonly()
  .describe('A samenwerkingsverband. What is null is not known.');

const notice = z.strictObject({ text: z.string(), source: text }).readonly();

const regulation = z
  .strictObject({
    title: z.string(),
    url: z.url(),
    asOf: date,
    checked: date,
    until: date.describe('From this day on it is too old to be sure of.'),
  })
  .readonly();

/** The desks of a place, as they are told. */
export const desksShape = {
  place: z
    .strictObject({ key: z.string(), label: z.string() })
    .readonly()
    .nullable()
    .describe('Null when the place was left out, as it is from what can be passed on.'),
  desks: z.array(desk).readonly(),
  divided: z.boolean().describe('Whether only one desk of a level is right, and it is not known which.'),
  none: text.describe('Why there is no desk, in Dutch.'),
  remarks: texts,
  notices: z.array(notice).readonly(),
  regulation,
};

const desksOutput = z.strictObject({
  schema,
  status: z.literal('desks'),
  sector: text,
  ...desksShape,
  local: z
    .strictObject({ name: z.string(), contact, checked: date })
    .readonly()
    .nullable()
    .describe(
      'What a region file says of how to reach the desk; null without one, or when it is about another.',
    ),
});

const regionsOutput = z.strictObject({
  schema,
  status: z.literal('regions'),
  regulation,
  regions: z.array(desk),
});

const regionOutput = z.strictObject({
  schema,
  status: z.literal('region'),
  regulation,
  region: desk,
  municipalities: z.array(z.strictObject({ name: z.string(), whole: z.boolean() })),
});

const importOutput = z.strictObject({
  schema,
  status: z.literal('import'),
  about: z.enum(['postcodes', 'partnerships']),
  changes: z.array(z.strictObject({ of: z.string(), field: z.string(), before: text, after: text })),
  absent: texts.describe('What the table does not name; it stays as it was.'),
  left: texts.describe('Columns that were not taken over.'),
});

/** The documents of `loket` and `regions`. */
export const regionOutputs = [desksOutput, regionsOutput, regionOutput, importOutput] as const;
