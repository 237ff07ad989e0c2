/** The shape of what is printed after an advice: letters, what became of it, and how two of them differ. */
import * as z from 'zod';
import { LETTER_KINDS, SENDERS } from '../engine/letter-parts.ts';
import { SCHEMA } from '../render/json.ts';

const schema = z.literal(SCHEMA);
const texts = z.array(z.string()).readonly();
const date = z.iso.date();
const text = z.string().nullable();

const named = z.strictObject({ id: z.string(), name: z.string() }).readonly();
const difference = { before: text, after: text };
const namedDifference = z.strictObject({ before: named.nullable(), after: named.nullable() }).readonly();
const dateDifference = z.strictObject({ id: z.string(), name: z.string(), ...difference }).readonly();

/** A single other answer that gives another step, first door or date. */
export const wouldChange = z
  .array(
    z
      .strictObject({
        question: z.string(),
        text: z.string(),
        value: z.union([z.string(), texts]),
        label: z.string(),
        change: z.enum(['instead', 'with', 'without']),
        step: namedDifference.nullable(),
        firstDoor: namedDifference.nullable(),
        dates: z.array(dateDifference).readonly(),
        asksMore: z.boolean(),
      })
      .readonly(),
  )
  .readonly()
  .describe(
    'The single other answers that would change the advice. Batch, and a short advice, leave it out.',
  );

/** A letter with its words filled in, but for what stands between [ and ]. */
export const letterShape = {
  id: z.string(),
  title: z.string(),
  kind: z.enum(LETTER_KINDS),
  for: z.string(),
  sender: z.enum(SENDERS),
  to: z.string(),
  copy: text,
  subject: text,
  sentences: texts,
  points: texts,
  days: z
    .array(z.strictObject({ title: z.string(), date, isOver: z.boolean() }).readonly())
    .readonly()
    .describe('Last days of the law, or of the rules of an organisation.'),
  dayNote: text,
  proof: texts,
  enclose: texts,
  avoid: texts,
  sources: texts,
  checked: date,
};

const lettersOutput = z.strictObject({
  schema,
  status: z.literal('letters'),
  letters: z.array(z.strictObject(letterShape)),
});

const changes = z
  .strictObject({ added: z.array(named).readonly(), removed: z.array(named).readonly() })
  .readonly();

/** How one advice differs from another. */
export const comparisonShape = {
  answers: z
    .array(z.strictObject({ question: z.string(), text: z.string(), ...difference }).readonly())
    .readonly(),
  step: namedDifference.nullable(),
  firstDoor: namedDifference.nullable(),
  dates: z.array(dateDifference).readonly(),
  actions: changes,
  organisations: changes,
  alerts: changes,
  texts: z.array(z.strictObject({ part: z.string(), ...difference }).readonly()).readonly(),
};

const comparedOutput = z.strictObject({
  schema,
  status: z.literal('compared'),
  same: z.boolean(),
  ...comparisonShape,
});

/** What became of a saved advice, beside its dates and the advice of today. */
export const resumedShape = {
  since: date,
  today: date,
  days: z.int().describe('Whole days since the advice was saved.'),
  passed: texts.describe('Last days that came to pass since then.'),
  done: texts.describe('What was ticked in the file.'),
  todo: texts,
  sameContent: z.boolean(),
  gone: z.int().describe('How many answers the content no longer has, or not wholly.'),
  texts: z
    .array(z.looseObject(difference).readonly())
    .readonly()
    .describe('Sentences that read otherwise now.'),
};

/** The documents of `letter`, `compare` and `resume`; the last needs the shapes of an advice and a deadline. */
export function deedOutputs<D extends z.ZodType, A extends z.ZodRawShape>(deadline: D, advice: A) {
  const resumedOutput = z.strictObject({
    schema,
    status: z.literal('resumed'),
    ...resumedShape,
    deadlines: z.array(deadline),
    advice: z.strictObject(advice),
  });
  return [lettersOutput, comparedOutput, resumedOutput] as const;
}
