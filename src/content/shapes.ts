/** Shapes that stand in many places of a pack. */
import * as z from 'zod/mini';
import { WEEKDAYS } from '../engine/vocabulary.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A text of a certain form, and how to say that form. */
export const formed = (form: RegExp, words: string) => z.string().check(z.regex(form, words));

/** The same shape, with a word for authors. */
export const said = <T extends z.ZodMiniType>(shape: T, words: string): T => shape.check(z.describe(words));

export const id = formed(ID, 'kleine letters, cijfers en streepjes, te beginnen met een letter');
export const text = formed(/^\S([\s\S]*\S)?$/, 'een tekst, zonder spaties aan het begin of eind');
export const date = formed(DATE, 'een datum als 2026-11-23');
export const ids = z.array(id);
export const count = z.int().check(z.positive());
export const sources = said(ids, 'De bronnen van dit feit, uit sources.yaml.');
export const checked = said(date, 'Op welke dag de bronnen voor het laatst zijn gelezen.');

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

export const when = z.optional(conditionSchema);

const time = formed(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "een tijd als '09:00'");

const hoursOfDays = z
  .strictObject({
    days: z.array(z.enum(WEEKDAYS)).check(z.minLength(1)),
    from: time,
    to: time,
  })
  .check(z.refine(({ from, to }) => from < to, 'een eindtijd na de begintijd'));

export const openingHours = said(
  z.optional(z.array(hoursOfDays).check(z.minLength(1))),
  'Wanneer er iemand is.',
);

export const contactSchema = z.strictObject({
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  website: z.optional(z.string()),
  hours: openingHours,
  find: z.optional(text),
  area: z.optional(text),
});
