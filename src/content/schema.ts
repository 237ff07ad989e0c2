/**
 * The shape of a content pack as it is written in YAML. Shape only: what refers to what, and whether
 * every route ends well, is for the checks. The descriptions appear in an author's editor.
 */
import * as z from 'zod/mini';
import { DANGERS, FORCES, QUESTION_KINDS, URGENCIES, WHO } from '../engine/vocabulary.ts';
import { invariant, numbers, scenario, writing } from './author-shapes.ts';
import { letter, proof } from './letter-schema.ts';
import {
  checked,
  conditionSchema,
  contactSchema,
  count,
  date,
  formed,
  id,
  ids,
  said,
  sources,
  text,
  when,
} from './shapes.ts';

const who = z.enum(WHO);
const force = z.enum(FORCES);
const urgency = z.enum(URGENCIES);

const findOut = said(z.strictObject({ text, from: text }), 'Wat iemand kan uitzoeken, en bij wie.');
const next = said(z.string(), 'De volgende vraag, of einde.');

const option = z.strictObject({
  label: text,
  next: z.optional(next),
  step: z.optional(id),
  exclusive: said(z.optional(z.boolean()), 'Deze keuze sluit de andere uit.'),
});

const unknown = said(
  z.strictObject({ label: z.optional(text), next: z.optional(next), step: z.optional(id), findOut }),
  "Wat er gebeurt bij 'weet ik niet'.",
);

const question = z.strictObject({
  kind: z.enum(QUESTION_KINDS),
  text,
  why: said(text, 'Waarom dit gevraagd wordt.'),
  help: z.optional(text),
  when,
  options: z.optional(z.record(id, option)),
  unknown: z.optional(unknown),
  next,
});

const line = z.strictObject({ text, when });

const letters = said(z.optional(ids), 'De brieven voor wie dit doet, uit letters.yaml.');

const action = z.strictObject({ who, force, urgency, text, when, letters, sources });

const step = z.strictObject({
  title: text,
  summary: text,
  goal: text,
  actions: z.record(id, action),
  ask: z.array(line),
  bring: z.array(line),
  goOn: z.array(line),
  stuck: z.array(line),
  sources,
  checked,
});

const keywords = said(z.optional(z.array(text)), 'Woorden waarmee mensen dit zoeken.');

const organisation = z.strictObject({
  name: text,
  for: text,
  notFor: z.optional(text),
  first: z.optional(text),
  bring: z.optional(z.array(text)),
  say: z.optional(text),
  contact: z.extend(contactSchema, {
    hoursSource: said(z.optional(id), 'De bron van de openingstijden, uit sources.yaml.'),
  }),
  regional: said(z.optional(z.boolean()), 'Een regio mag de contactgegevens invullen.'),
  cost: z.optional(text),
  waiting: z.optional(text),
  binding: z.optional(text),
  keywords,
  recommend: z.array(z.strictObject({ when, urgency, why: text })).check(z.minLength(1)),
  sources,
  checked,
});

const alert = z.strictObject({
  when: conditionSchema,
  danger: said(
    z.optional(z.enum(DANGERS)),
    'Er is gevaar: nu (eerst bellen, dan pas verder) thuis (wie meekijkt mag het niet zien) of school (iemand die er werkt doet het; er gaat geen code mee).',
  ),
  text,
  organisations: ids,
  sources,
  checked,
});

const period = z
  .strictObject({
    days: z.optional(count),
    weeks: z.optional(count),
    years: z.optional(count),
    schoolYearEnd: said(z.optional(z.literal(true)), 'Tot en met 31 juli van dat schooljaar.'),
  })
  .check(
    z.refine(
      (value) => Object.keys(value).length > 0,
      'dagen (days), weken (weeks), jaren (years) of het einde van het schooljaar (schoolYearEnd)',
    ),
  );

const deadline = z.strictObject({
  title: text,
  passed: said(z.optional(text), 'De titel als de dag voorbij is.'),
  rule: text,
  from: said(id, 'De datumvraag waar vanaf geteld wordt.'),
  period,
  termijnenwet: said(
    z.optional(z.boolean()),
    'Een termijn uit een wet: eindigt zij op een vrije dag, dan geldt de eerste werkdag erna.',
  ),
  adviseDaysBefore: z.optional(count),
  when,
  caution: text,
  late: text,
  organisation: z.optional(id),
  sources,
  checked,
});

const term = z.strictObject({ term: text, also: z.array(text), keywords, text, sources, checked });

const word = z.strictObject({
  text,
  variants: z.optional(z.array(z.strictObject({ when: conditionSchema, text }))),
});

const url = z.string();
const dated = said(text, "De datum die de bron zelf noemt, als 2026-11-23 of in woorden; of 'zonder datum'.");

const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('law'),
      law: said(text, 'De korte naam van de wet, als WPO.'),
      article: said(text, 'Het artikel, als 40a.'),
      about: said(text, 'Waar het artikel over gaat.'),
      version: said(date, 'De versie die gelezen is: geldend op deze dag.'),
      url,
      checked,
    }),
    z.strictObject({
      kind: z.literal('ruling'),
      title: text,
      number: said(text, 'Het nummer of de ECLI van de uitspraak.'),
      dated: said(date, 'De dag van de uitspraak.'),
      url: z.optional(url),
      checked,
    }),
    z.strictObject({
      kind: z.literal('page'),
      title: text,
      url,
      dated,
      rulesOf: said(z.optional(ids), 'De organisaties waarvan hier de eigen regels staan.'),
      checked,
    }),
    z.strictObject({ kind: z.literal('own'), title: text, checked }),
  ],
  'law, ruling, page of own',
);

const pack = z.strictObject({
  id,
  version: formed(/^\d+\.\d+\.\d+$/, 'een versie als 2026.11.0'),
  language: formed(/^[a-z]{2}$/, 'een taal als nl'),
  title: text,
  welcome: text,
  disclaimer: text,
  start: said(id, 'De eerste vraag.'),
  laws: said(
    z.optional(z.record(text, ids)),
    'Voor welke soorten school een wet is; elke andere wet is voor iedereen.',
  ),
  checked,
});

/** The format version this program reads. */
export const FORMAT = 1;

/** Everything a file of a pack can hold; a pack may be split over files as reads best. */
export const fileSchema = z.strictObject({
  format: said(z.optional(z.literal(FORMAT)), 'De versie van het formaat.'),
  pack: z.optional(pack),
  questions: z.optional(z.record(id, question)),
  steps: z.optional(z.record(id, step)),
  actions: z.optional(z.record(id, action)),
  organisations: z.optional(z.record(id, organisation)),
  alerts: z.optional(z.record(id, alert)),
  deadlines: z.optional(z.record(id, deadline)),
  terms: z.optional(z.record(id, term)),
  words: z.optional(z.record(id, word)),
  sources: z.optional(z.record(id, source)),
  writing: z.optional(writing),
  letters: z.optional(z.record(id, letter)),
  proofs: z.optional(z.record(id, proof)),
  numbers: z.optional(z.record(id, numbers)),
  scenarios: z.optional(z.record(id, scenario)),
  invariants: z.optional(z.record(id, invariant)),
});

export type RawFile = z.output<typeof fileSchema>;
export type RawSource = z.output<typeof source>;
export type RawQuestion = z.output<typeof question>;
/** A section of a file: a map of items by id. */
export type Section = Exclude<keyof RawFile, 'format' | 'pack'>;
