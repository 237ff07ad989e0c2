/** The shape of everything the program prints as JSON. Published with the package as JSON Schema. */
import * as z from 'zod';
import { QUESTION_KINDS } from '../engine/vocabulary.ts';
import { SCHEMA } from '../render/json.ts';
import { adviceShape, alerts, date, deadline, force, organisation, texts, who } from './advice-schema.ts';
import { authorOutputs } from './author-schema.ts';
import { deedOutputs, wouldChange } from './deed-schema.ts';
import { regionOutputs } from './desk-schema.ts';

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
  looksAt: texts.describe('The questions whose answers decide that, by id.'),
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
