/** The forms that values in YAML have, with how to say them to an author. */
import * as z from 'zod/mini';

/** What an id looks like. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A text of a certain form, and how to say that form. */
export const formed = (form: RegExp, words: string) => z.string().check(z.regex(form, words));

/** The same shape, with a word for authors. */
export const said = <T extends z.ZodMiniType>(shape: T, words: string): T => shape.check(z.describe(words));

export const text = formed(/^\S(.*\S)?$/s, 'een tekst, zonder spaties aan het begin of eind');
export const date = formed(/^\d{4}-\d{2}-\d{2}$/, 'een datum als 2026-11-23');
