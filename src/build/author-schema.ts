/** The shape of what the commands for authors print as JSON. */
import * as z from 'zod';
import { SCHEMA } from '../render/json.ts';

const schema = z.literal(SCHEMA);
const texts = z.array(z.string()).readonly();
const count = z.int().min(0);
const largeCount = z.string().regex(/^\d+$/).describe('A whole number; as text, for it can be large.');
const replay = z.string().describe('The command that shows an example; empty when there is none.');

const place = z
  .strictObject({ file: z.string(), line: z.int(), column: z.int(), endColumn: z.int() })
  .readonly()
  .describe('Lines and columns count from 1; endColumn is the one after the last at fault.');

/** Something wrong in content, and where. */
export const problemShape = {
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  expected: z.string().nullable(),
  suggestion: z.string().nullable(),
  place,
  follows: place
    .nullable()
    .describe(
      'Where the problem stands that this one follows from: with that solved, this one is gone. Null for a cause.',
    ),
};

const problems = z.array(z.strictObject(problemShape));

const checkOutput = z.strictObject({
  schema,
  status: z.literal('check'),
  ok: z.boolean().describe('Whether all was looked at and there are no errors; there may be warnings.'),
  combinations: largeCount
    .nullable()
    .describe('How many combinations of answers were proved; null when none were.'),
  notProved: z.string().nullable().describe('Why not everything was proved; null when everything was.'),
  problems,
});

/** What scenarios touch of one kind of thing. */
export const coveredShape = {
  kind: z.enum(['questions', 'options', 'actions', 'organisations', 'alerts', 'deadlines']),
  all: texts,
  missed: texts,
  touched: z.array(
    z.strictObject({ id: z.string(), by: texts.describe('The scenarios that touch it, by id.') }),
  ),
};

/** One thing in an advice, and the rule that put it there. */
const explainedShape = {
  section: z.enum(['steps', 'alerts', 'actions', 'organisations', 'deadlines']),
  id: z.string(),
  place,
  because: texts.describe('Answers as `question = option`; empty when it holds for everybody.'),
};

const scenariosOutput = z.strictObject({
  schema,
  status: z.literal('scenarios'),
  ok: z.boolean(),
  count,
  problems,
  coverage: z.array(z.strictObject(coveredShape)),
  mutation: z
    .strictObject({
      killed: count.describe('How many changes were noticed.'),
      unchanging: count.describe('How many were left out: they change no advice for anybody.'),
      survivors: z.array(z.strictObject({ place, what: z.string(), replay })),
    })
    .nullable()
    .describe('Null unless --mutate was given.'),
  explained: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      route: texts.describe('The questions that were asked, in order, as `question = answer`.'),
      items: z.array(z.strictObject(explainedShape)),
    })
    .nullable()
    .describe('Null unless --explain was given.'),
});

/** One kind of change in what people are told. */
export const changeShape = {
  kind: z.enum(['step', 'organisation', 'first', 'action', 'alert', 'deadline']),
  id: z.string(),
  what: z.enum(['gained', 'lost', 'moved']),
};

/** Something that both packs tell, and not in the same way. */
const saidShape = {
  section: z.string(),
  id: z.string().describe('Of an option, `question=option`; of the pack itself, nothing.'),
  field: texts.describe('Where in it, as in the files; a position in a list counts from 1.'),
  before: z.string().describe('What only the old pack says; empty for nothing.'),
  after: z.string().describe('What only the new pack says; empty for nothing.'),
};

const diffOutput = z.strictObject({
  schema,
  status: z.literal('diff'),
  total: largeCount,
  changes: z.array(z.strictObject({ ...changeShape, count: largeCount, replay })),
  added: texts,
  removed: texts,
  texts: z.array(z.strictObject(saidShape)),
});

const graphOutput = z.strictObject({
  schema,
  status: z.literal('graph'),
  title: z.string(),
  start: z.string(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      looksAt: texts.describe('The questions whose answers decide whether it is asked, by id.'),
    }),
  ),
  edges: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string().describe('A question, or `einde`.'),
      answers: texts.describe('The labels of the answers; empty where the question is passed over.'),
      options: texts.describe('The options of those answers, by id.'),
      step: z.string().nullable(),
    }),
  ),
});

/** The documents of `check`, `scenarios`, `diff` and `graph`. */
export const authorOutputs = [checkOutput, scenariosOutput, diffOutput, graphOutput] as const;
