/** The shape of everything the program prints as JSON. Published with the package as JSON Schema. */
import * as z from 'zod';
import { DANGERS, FORCES, QUESTION_KINDS, URGENCIES, WEEKDAYS, WHO } from '../engine/vocabulary.ts';
import { SCHEMA } from '../render/json.ts';
import { authorOutputs } from './author-schema.ts';
import { deedOutputs, wouldChange } from './deed-schema.ts';
import { desksShape, regionOutputs } from './desk-schema.ts';

const texts = z.array(z.string()).readonly();
const date = z.iso.date();
const url = z.url().nullable();
const who = z.enum(WHO);
const force = z.enum(FORCES);
const urgency = z.enum(URGENCIES);
const answer = z.union([z.string(), texts]);

const reason = z
  .strictObject({ question: z.string(), value: z.string(), text: z.string(), label: z.string() })
  .readonly()
  .describe('An answer that made something hold.');
const because = z.array(reason).readonly();

const contact = z
  .strictObject({
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: url,
    hours: z.string().nullable().describe('The opening hours in words.'),
    opening: z
      .array(
        z
          .strictObject({ days: z.array(z.enum(WEEKDAYS)).readonly(), from: z.string(), to: z.string() })
          .readonly(),
      )
      .readonly()
      .nullable(),
    find: z.string().nullable(),
    area: z.string().nullable(),
  })
  .readonly()
  .describe('Details that are null are not known.');

const organisation = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    urgency,
    why: z.string(),
    because,
    contact,
    for: z.string(),
    notFor: z.string().nullable(),
    first: z.string().nullable(),
    bring: texts,
    say: z.string().nullable(),
    cost: z.string().nullable(),
    waiting: z.string().nullable(),
    binding: z.string().nullable(),
    checked: date,
    sources: texts,
    desk: z
      .strictObject(desksShape)
      .readonly()
      .nullable()
      .describe('Of the steunpunt, when a place was given: which ones there are.'),
  })
  .readonly();

const deadline = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    rule: z.string(),
    date: date.nullable(),
    daysLeft: z.int().nullable(),
    advised: date.nullable(),
    countedFrom: z.strictObject({ question: z.string(), date: date.nullable() }).readonly(),
    caution: z.string(),
    late: z.string(),
    organisation: z.string().nullable(),
    checked: date,
    sources: texts,
  })
  .readonly();

const alerts = z
  .array(
    z
      .strictObject({
        id: z.string(),
        text: z.string(),
        danger: z
          .enum(DANGERS)
          .nullable()
          .describe(
            'nu: help is called before anything else; thuis: show nothing that gives the parent away; school: no code.',
          ),
        organisations: texts,
        because,
        sources: texts,
      })
      .readonly(),
  )
  .readonly();

/** What the engine's Advice looks like from outside. */
export const adviceShape = {
  content: z
    .strictObject({
      id: z.string(),
      version: z.string(),
      language: z.string(),
      hash: z.string(),
      checked: date,
    })
    .readonly(),
  disclaimer: z.string(),
  today: date,
  answers: z
    .array(
      z.strictObject({ question: z.string(), text: z.string(), value: answer, labels: texts }).readonly(),
    )
    .readonly(),
  lapsed: texts,
  alerts,
  step: z
    .strictObject({
      id: z.string(),
      number: z.int(),
      of: z.int(),
      title: z.string(),
      summary: z.string(),
      goal: z.string(),
      because,
      checked: date,
      sources: texts,
    })
    .readonly(),
  actions: z
    .array(
      z
        .strictObject({
          id: z.string(),
          who,
          text: z.string(),
          force,
          urgency,
          because,
          letters: z
            .array(z.strictObject({ id: z.string(), title: z.string() }).readonly())
            .readonly()
            .describe('The letters for it that fit these answers.'),
          sources: texts,
        })
        .readonly(),
    )
    .readonly(),
  organisations: z.array(organisation).readonly(),
  deadlines: z.array(deadline).readonly(),
  ask: texts,
  bring: texts,
  findOut: z
    .array(z.strictObject({ question: z.string(), text: z.string(), from: z.string() }).readonly())
    .readonly(),
  goOn: texts,
  stuck: texts,
  terms: z
    .array(z.strictObject({ id: z.string(), term: z.string(), text: z.string() }).readonly())
    .readonly(),
  sources: z
    .array(
      z
        .strictObject({
          id: z.string(),
          kind: z.enum(['law', 'ruling', 'page', 'own']),
          title: z.string(),
          law: z.string().nullable(),
          article: z.string().nullable(),
          number: z.string().nullable().describe('Of a ruling.'),
          url,
          dated: z.string().describe('Of a law the version; a day as YYYY-MM-DD, or words.'),
          checked: date,
        })
        .readonly(),
    )
    .readonly(),
  letters: z
    .array(z.strictObject({ id: z.string(), title: z.string(), for: z.string() }).readonly())
    .readonly()
    .describe('The letters that fit; `stapwijzer letter` writes them.'),
  code: z
    .string()
    .nullable()
    .describe('The answers without places, for `--code`; null where it was left out, as after danger.'),
  command: z.string().describe('Gives the advice again, counted from the day on which it is run.'),
};

const schema = z.literal(SCHEMA);

const adviceOutput = z.strictObject({
  schema,
  status: z.literal('advice'),
  ...adviceShape,
  wouldChange: wouldChange.optional(),
});

const questionOutput = z.strictObject({
  schema,
  status: z.literal('question'),
  question: z.strictObject({
    id: z.string(),
    kind: z.enum(QUESTION_KINDS),
    text: z.string(),
    why: z.string(),
    help: z.string().nullable(),
    options: z.array(z.strictObject({ id: z.string(), label: z.string(), exclusive: z.boolean() })),
  }),
  answered: z.int(),
  remaining: z.strictObject({ min: z.int(), max: z.int() }),
  lapsed: texts,
  alerts,
});

const errorOutput = z.strictObject({
  schema,
  status: z.literal('error'),
  code: z.string(),
  message: z.string(),
  details: z.array(
    z.looseObject({ message: z.string(), path: z.string().optional(), suggestion: z.string().nullable() }),
  ),
});

/** A step as it is for everybody. */
export const stepShape = {
  id: z.string(),
  number: z.int(),
  title: z.string(),
  summary: z.string(),
  goal: z.string(),
  actions: z.array(z.strictObject({ id: z.string(), who, force, text: z.string() }).readonly()).readonly(),
  ask: texts,
  bring: texts,
  goOn: texts,
  stuck: texts,
  checked: date,
  sources: texts,
};

/** An organisation, whatever brought it up. */
export const { shape: organisationShape } = organisation
  .unwrap()
  .omit({ urgency: true, why: true, because: true, desk: true });

/** A word that is explained, with the other ways in which it is written. */
export const termShape = {
  id: z.string(),
  term: z.string(),
  also: texts,
  keywords: texts,
  text: z.string(),
  sources: texts,
  checked: date,
};

const stepsOutput = z.strictObject({
  schema,
  status: z.literal('steps'),
  steps: z.array(z.strictObject(stepShape)),
});

const contactsOutput = z.strictObject({
  schema,
  status: z.literal('contacts'),
  contacts: z.array(z.strictObject(organisationShape)),
});

const termsOutput = z.strictObject({
  schema,
  status: z.literal('terms'),
  terms: z.array(z.strictObject(termShape)),
});

/** A question before anybody answers. */
export const questionShape = {
  id: z.string(),
  kind: z.enum(QUESTION_KINDS),
  text: z.string(),
  why: z.string(),
  help: z.string().nullable(),
  conditional: z.boolean(),
  next: z.string().nullable(),
  options: z
    .array(
      z
        .strictObject({
          id: z.string(),
          label: z.string(),
          exclusive: z.boolean(),
          next: z.string().nullable(),
          step: z.string().nullable(),
        })
        .readonly(),
    )
    .readonly(),
};

const questionsOutput = z.strictObject({
  schema,
  status: z.literal('questions'),
  questions: z.array(z.strictObject(questionShape)),
});

/** Any document that a command prints as JSON. */
export const outputSchema = z.discriminatedUnion('status', [
  adviceOutput,
  questionOutput,
  errorOutput,
  stepsOutput,
  contactsOutput,
  termsOutput,
  questionsOutput,
  ...deedOutputs(deadline, adviceShape),
  ...authorOutputs,
  ...regionOutputs,
]);

/** Any line that `batch --fields` writes: an advice holds only the fields that were asked for. */
export const fieldsSchema = z.discriminatedUnion('status', [
  adviceOutput.partial().required({ schema: true, status: true }),
  questionOutput,
  errorOutput,
]);
