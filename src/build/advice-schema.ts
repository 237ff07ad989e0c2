/** The shape of an advice, and of what other documents have in common with it. */
import * as z from 'zod';
import { DANGERS, FORCES, URGENCIES, WHO } from '../engine/vocabulary.ts';
import { contact } from './contact-schema.ts';
import { desksShape } from './desk-schema.ts';

export const texts = z.array(z.string()).readonly();
export const date = z.iso.date();
export const who = z.enum(WHO);
export const force = z.enum(FORCES);
const urgency = z.enum(URGENCIES);
const answer = z.union([z.string(), texts]);

const reason = z
  .strictObject({ question: z.string(), value: z.string(), text: z.string(), label: z.string() })
  .readonly()
  .describe('An answer that made something hold.');
const because = z.array(reason).readonly();

export const organisation = z
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

export const deadline = z
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

export const alerts = z
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
          url: z.url().nullable(),
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
