/**
 * The shape of a content pack as it is written in YAML. Shape only: what refers to what, and whether
 * every route ends well, is for the checks. The descriptions appear in an author's editor.
 */
import * as z from 'zod/mini';
import { FORCES, QUESTION_KINDS, URGENCIES, WHO } from '../engine/vocabulary.ts';
import { date, formed, ID, said, text } from './forms.ts';

const id = formed(ID, 'kleine letters, cijfers en streepjes, te beginnen met een letter');
const ids = z.array(id);
const count = z.int().check(z.positive());
const sources = said(ids, 'De bronnen van dit feit, uit sources.yaml.');
const checked = said(date, 'Op welke dag de bronnen voor het laatst zijn gelezen.');

const who = z.enum(WHO);
const force = z.enum(FORCES);
const urgency = z.enum(URGENCIES);

/** A condition as written: all keys together must hold. Other keys are `step`, or a question with options. */
export interface RawCondition {
  readonly all?: readonly RawCondition[] | undefined;
  readonly any?: readonly RawCondition[] | undefined;
  readonly not?: RawCondition | undefined;
  readonly [question: string]: unknown;
}

/** A condition inside a condition. */
const inner = z.lazy(() => conditionSchema);
const innerList = z.array(inner).check(z.minLength(1));

export const conditionSchema: z.ZodMiniType<RawCondition> = z
  .catchall(
    z.object({ all: z.optional(innerList), any: z.optional(innerList), not: z.optional(inner) }),
    z.union([id, ids.check(z.minLength(1))], 'een keuze, of een lijst van keuzes'),
  )
  .check(z.meta({ id: 'voorwaarde', description: 'Een voorwaarde over de antwoorden en de stap.' }));

const when = z.optional(conditionSchema);

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
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  website: z.optional(z.string()),
  hours: z.optional(text),
  find: z.optional(text),
  area: z.optional(text),
});

const organisation = z.strictObject({
  name: text,
  for: text,
  notFor: text,
  first: text,
  bring: z.array(text),
  say: text,
  contact: contactSchema,
  regional: said(z.optional(z.boolean()), 'Een regio mag de contactgegevens invullen.'),
  cost: text,
  waiting: text,
  binding: text,
  recommend: z.array(z.strictObject({ when, urgency, why: text })).check(z.minLength(1)),
  sources,
  checked,
});

const alert = z.strictObject({ when: conditionSchema, text, organisations: ids, sources, checked });

const period = z
  .strictObject({
    days: z.optional(count),
    weeks: z.optional(count),
    years: z.optional(count),
  })
  .check(z.refine((value) => Object.keys(value).length > 0, 'dagen (days), weken (weeks) of jaren (years)'));

const deadline = z.strictObject({
  title: text,
  rule: text,
  from: said(id, 'De datumvraag waar vanaf geteld wordt.'),
  period,
  adviseDaysBefore: z.optional(count),
  when,
  caution: text,
  late: text,
  organisation: z.optional(id),
  sources,
  checked,
});

const term = z.strictObject({ term: text, also: z.array(text), text, sources, checked });

const word = z.strictObject({
  text,
  variants: z.optional(z.array(z.strictObject({ when: conditionSchema, text }))),
});

const source = z.strictObject({
  title: text,
  url: z.optional(z.string()),
  dated: said(text, "De datum die de bron zelf noemt, of 'zonder datum'."),
  checked,
});

const pack = z.strictObject({
  id,
  version: formed(/^\d+\.\d+\.\d+$/, 'een versie als 2026.11.0'),
  language: formed(/^[a-z]{2}$/, 'een taal als nl'),
  title: text,
  welcome: text,
  disclaimer: text,
  start: said(id, 'De eerste vraag.'),
  checked,
});

const texts = z.array(text);

/** What `check` looks for in the texts: about the writing, not a part of any advice. */
const writing = z.strictObject({
  plainer: said(z.optional(z.record(z.string(), text)), 'Moeilijke woorden, en wat mensen zeggen.'),
  jargon: said(z.optional(texts), 'Woorden die bij terms uitgelegd moeten zijn.'),
  lookalikes: said(z.optional(texts), 'Woorden die op een voltooid deelwoord lijken, en er geen zijn.'),
  abbreviations: said(z.optional(texts), 'Afkortingen met een punt, waar geen zin eindigt.'),
});

/** An answer in a scenario or an answers file: an option, several options, or a date. */
export const answerSchema = z.union(
  [z.string(), z.array(z.string())],
  'een keuze, een lijst van keuzes of een datum',
);

/** What a scenario says of a deadline whose date question is skipped. */
export const NO_DATE = 'geen datum';

const scenario = z.strictObject({
  title: text,
  given: z.record(id, answerSchema),
  today: z.optional(date),
  expect: z.strictObject({
    step: id,
    first: said(z.optional(id), 'De organisatie die als eerste genoemd wordt.'),
    organisations: z.optional(ids),
    not: said(z.optional(ids), 'Organisaties die niet genoemd worden.'),
    actions: z.optional(ids),
    alerts: z.optional(ids),
    deadlines: z.optional(
      z.record(id, z.union([date, z.literal(NO_DATE)], `een datum als 2026-11-02, of ${NO_DATE}`)),
    ),
    because: said(z.optional(ids), 'Vragen die de reden zijn van de eerste organisatie.'),
    words: said(z.optional(z.record(id, text)), 'Welke woorden gebruikt worden.'),
  }),
});

/** What an invariant says of every route on which `when` holds. */
const claim = z.strictObject({
  step: z.optional(z.union([id, ids])),
  organisation: z.optional(z.union([id, ids])),
  first: z.optional(id),
  action: z.optional(z.union([id, ids])),
  alert: z.optional(z.union([id, ids])),
  deadline: z.optional(z.union([id, ids])),
});

const invariant = z
  .strictObject({ text, when, always: z.optional(claim), never: z.optional(claim) })
  .check(
    z.refine(
      (value) => (value.always === undefined) !== (value.never === undefined),
      'always of never, en niet allebei',
    ),
  );

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
  scenarios: z.optional(z.record(id, scenario)),
  invariants: z.optional(z.record(id, invariant)),
});

export type RawFile = z.output<typeof fileSchema>;
export type RawQuestion = z.output<typeof question>;
export type RawOption = z.output<typeof option>;
export type RawAction = z.output<typeof action>;
export type RawLine = z.output<typeof line>;
export type RawWriting = z.output<typeof writing>;
export type RawScenario = z.output<typeof scenario>;
export type RawInvariant = z.output<typeof invariant>;
export type RawClaim = z.output<typeof claim>;
/** A section of a file: a map of items by id. */
export type Section = Exclude<keyof RawFile, 'format' | 'pack'>;
