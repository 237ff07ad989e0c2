/**
 * The shape of a content pack as it is written in YAML. Shape only: what refers to what, and whether
 * every route ends well, is for the checks. The descriptions appear in an author's editor.
 */
import * as z from 'zod';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const id = z.string().regex(ID, 'kleine letters, cijfers en streepjes, te beginnen met een letter');
const text = z.string().regex(/^\S(.*\S)?$/s, 'een tekst, zonder spaties aan het begin of eind');
const date = z.string().regex(DATE, 'een datum als 2026-11-23');
const ids = z.array(id);
const sources = ids.describe('De bronnen van dit feit, uit sources.yaml.');
const checked = date.describe('Op welke dag de bronnen voor het laatst zijn gelezen.');

const who = z.enum(['ouder', 'kind', 'school', 'samen']);
const force = z.enum(['recht', 'plicht', 'gebruik', 'tip']);
const urgency = z.enum(['nu', 'eerst', 'daarna', 'kan-ook']);

/** All keys together must hold: `all`, `any`, `not`, `step`, or a question with one or more options. */
export const conditionSchema = z
  .object({
    get all() {
      return z.array(conditionSchema).min(1).optional();
    },
    get any() {
      return z.array(conditionSchema).min(1).optional();
    },
    get not() {
      return conditionSchema.optional();
    },
  })
  .catchall(z.union([id, ids.min(1)], 'een keuze, of een lijst van keuzes'))
  .meta({ id: 'voorwaarde', description: 'Een voorwaarde over de antwoorden en de stap.' });

const when = conditionSchema.optional();

const findOut = z.strictObject({ text, from: text }).describe('Wat iemand kan uitzoeken, en bij wie.');
const next = z.string().describe('De volgende vraag, of einde.');

const option = z.strictObject({
  label: text,
  next: next.optional(),
  step: id.optional(),
  exclusive: z.boolean().optional().describe('Deze keuze sluit de andere uit.'),
});

const unknown = z
  .strictObject({ label: text.optional(), next: next.optional(), step: id.optional(), findOut })
  .describe("Wat er gebeurt bij 'weet ik niet'.");

const question = z.strictObject({
  kind: z.enum(['one', 'many', 'date']),
  text,
  why: text.describe('Waarom dit gevraagd wordt.'),
  help: text.optional(),
  when,
  options: z.record(id, option).optional(),
  unknown: unknown.optional(),
  next,
});

const line = z.strictObject({ text, when });

const action = z.strictObject({ who, force, urgency, text, when, sources });

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

export const contactSchema = z.strictObject({
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  hours: text.optional(),
  find: text.optional(),
  area: text.optional(),
});

const organisation = z.strictObject({
  name: text,
  for: text,
  notFor: text,
  first: text,
  bring: z.array(text),
  say: text,
  contact: contactSchema,
  regional: z.boolean().optional().describe('Een regio mag de contactgegevens invullen.'),
  cost: text,
  waiting: text,
  binding: text,
  recommend: z.array(z.strictObject({ when, urgency, why: text })).min(1),
  sources,
  checked,
});

const alert = z.strictObject({ when: conditionSchema, text, organisations: ids, sources, checked });

const period = z
  .strictObject({
    days: z.int().positive().optional(),
    weeks: z.int().positive().optional(),
    years: z.int().positive().optional(),
  })
  .refine((value) => Object.keys(value).length > 0, 'dagen (days), weken (weeks) of jaren (years)');

const deadline = z.strictObject({
  title: text,
  rule: text,
  from: id.describe('De datumvraag waar vanaf geteld wordt.'),
  period,
  adviseDaysBefore: z.int().positive().optional(),
  when,
  caution: text,
  late: text,
  organisation: id.optional(),
  sources,
  checked,
});

const term = z.strictObject({ term: text, also: z.array(text), text, sources, checked });

const word = z.strictObject({
  text,
  variants: z.array(z.strictObject({ when: conditionSchema, text })).optional(),
});

const source = z.strictObject({
  title: text,
  url: z.string().optional(),
  dated: text.describe("De datum die de bron zelf noemt, of 'zonder datum'."),
  checked,
});

const pack = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'een versie als 2026.11.0'),
  language: z.string().regex(/^[a-z]{2}$/, 'een taal als nl'),
  title: text,
  welcome: text,
  disclaimer: text,
  start: id.describe('De eerste vraag.'),
  checked,
});

/** An answer in a scenario or an answers file: an option, several options, or a date. */
export const answerSchema = z.union(
  [z.string(), z.array(z.string())],
  'een keuze, een lijst van keuzes of een datum',
);

const scenario = z.strictObject({
  title: text,
  given: z.record(id, answerSchema),
  today: date.optional(),
  expect: z.strictObject({
    step: id,
    first: id.optional().describe('De organisatie die als eerste genoemd wordt.'),
    organisations: ids.optional(),
    not: ids.optional().describe('Organisaties die niet genoemd worden.'),
    actions: ids.optional(),
    alerts: ids.optional(),
    deadlines: z.record(id, z.union([date, z.literal('geen datum')])).optional(),
    because: ids.optional().describe('Vragen die de reden zijn van de eerste organisatie.'),
    exact: z.boolean().optional().describe('De lijsten zijn volledig, en in de goede volgorde.'),
    lines: z.int().optional().describe('Hoeveel vragen, spullen en signalen er genoemd worden.'),
    words: z.record(id, text).optional().describe('Welke woorden gebruikt worden.'),
    rules: z.record(id, z.int()).optional().describe('De hoeveelste regel van een organisatie telt.'),
  }),
});

/** What a promise says of every route on which `when` holds. */
const claim = z.strictObject({
  step: z.union([id, ids]).optional(),
  organisation: z.union([id, ids]).optional(),
  first: id.optional(),
  action: z.union([id, ids]).optional(),
  alert: z.union([id, ids]).optional(),
  deadline: z.union([id, ids]).optional(),
});

const promise = z
  .strictObject({ text, when, always: claim.optional(), never: claim.optional() })
  .refine(
    (value) => (value.always === undefined) !== (value.never === undefined),
    'always of never, en niet allebei',
  );

/** What a region fills in, of one organisation that the pack marks as regional. */
const regionalContact = contactSchema.extend({
  replaces: z.string().optional().describe('Kenmerk van wat dit vervangt; check vertelt het.'),
});

/** A region file: local contact details over a pack. */
export const regionSchema = z.strictObject({
  region: z.strictObject({ name: text, checked, organisations: z.record(id, regionalContact) }),
});

export type RawRegion = z.output<typeof regionSchema>['region'];

/** The format version this program reads. */
export const FORMAT = 1;

/** Everything a file of a pack can hold; a pack may be split over files as reads best. */
export const fileSchema = z.strictObject({
  format: z.literal(FORMAT).optional().describe('De versie van het formaat.'),
  pack: pack.optional(),
  questions: z.record(id, question).optional(),
  steps: z.record(id, step).optional(),
  actions: z.record(id, action).optional(),
  organisations: z.record(id, organisation).optional(),
  alerts: z.record(id, alert).optional(),
  deadlines: z.record(id, deadline).optional(),
  terms: z.record(id, term).optional(),
  words: z.record(id, word).optional(),
  sources: z.record(id, source).optional(),
  scenarios: z.record(id, scenario).optional(),
  promises: z.record(id, promise).optional(),
});

export type RawFile = z.output<typeof fileSchema>;
export type RawCondition = z.output<typeof conditionSchema>;
export type RawQuestion = z.output<typeof question>;
export type RawOption = z.output<typeof option>;
export type RawAction = z.output<typeof action>;
export type RawLine = z.output<typeof line>;
export type RawScenario = z.output<typeof scenario>;
export type RawPromise = z.output<typeof promise>;
export type RawClaim = z.output<typeof claim>;
/** A section of a file: a map of items by id. */
export type Section = Exclude<keyof RawFile, 'format' | 'pack'>;
