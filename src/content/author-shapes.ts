/** The shape of what a pack says about itself, and no parent reads: its word lists, scenarios and invariants. */
import * as z from 'zod/mini';
import { count, date, id, ids, said, text, when } from './shapes.ts';

const texts = z.array(text);

/** What `check` looks for in the texts: about the writing, not a part of any advice. */
export const writing = z.strictObject({
  plainer: said(z.optional(z.record(z.string(), text)), 'Moeilijke woorden, en wat mensen zeggen.'),
  jargon: said(z.optional(texts), 'Woorden die bij terms uitgelegd moeten zijn.'),
  lookalikes: said(z.optional(texts), 'Woorden die op een voltooid deelwoord lijken, en er geen zijn.'),
  sending: said(
    z.optional(texts),
    'Hoe een zin begint die zegt dat iemand iets stuurt: zo een actie noemt een brief.',
  ),
  abbreviations: said(z.optional(texts), 'Afkortingen met een punt, waar geen zin eindigt.'),
});

/** The lasting numbers of a question and its options. What is gone keeps its line. */
export const numbers = z.strictObject({ number: count, options: z.record(id, count) });

/** An answer in a scenario or an answers file: an option, several options, or a date. */
export const answerSchema = z.union(
  [z.string(), z.array(z.string())],
  'een keuze, een lijst van keuzes of een datum',
);

/** What a scenario says of a deadline whose date question is skipped. */
export const NO_DATE = 'geen datum';

export const scenario = z.strictObject({
  title: text,
  source: said(z.optional(text), 'Wie hiervoor instaat: het adres van een uitspraak of pagina, of een naam.'),
  given: z.record(id, answerSchema),
  today: z.optional(date),
  expect: z.strictObject({
    step: id,
    first: said(z.optional(id), 'De organisatie die als eerste genoemd wordt.'),
    organisations: z.optional(ids),
    not: said(z.optional(ids), 'Organisaties die niet genoemd worden.'),
    actions: z.optional(ids),
    notActions: said(z.optional(ids), 'Acties die er niet staan.'),
    alerts: z.optional(ids),
    notAlerts: said(z.optional(ids), 'Waarschuwingen die er niet staan.'),
    notDeadlines: said(z.optional(ids), 'Termijnen die er niet staan.'),
    deadlines: z.optional(
      z.record(id, z.union([date, z.literal(NO_DATE)], `een datum als 2026-11-02, of ${NO_DATE}`)),
    ),
    only: said(
      z.optional(z.array(z.enum(['organisations', 'actions', 'alerts', 'deadlines'])).check(z.minLength(1))),
      'Lijsten die volledig zijn: er staat in het advies niets anders.',
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
  line: said(z.optional(z.union([text, texts])), 'Een stukje tekst van een regel bij de stap.'),
});

export const invariant = z
  .strictObject({
    text,
    when,
    always: z.optional(claim),
    never: z.optional(claim),
    exactly: said(z.optional(claim), 'Altijd waar when klopt, en nergens anders.'),
  })
  .check(
    z.refine(
      ({ always, never, exactly }) =>
        [always, never, exactly].filter((claimed) => claimed !== undefined).length === 1,
      'één van always, never en exactly',
    ),
  );

export type RawWriting = z.output<typeof writing>;
export type RawScenario = z.output<typeof scenario>;
export type RawInvariant = z.output<typeof invariant>;
export type RawClaim = z.output<typeof claim>;
