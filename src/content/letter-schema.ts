/** The shape of letters as they are written in YAML. */
import * as z from 'zod/mini';
import { BOARDS, LETTER_KINDS, SENDERS } from '../engine/letter-parts.ts';
import { checked, count, id, ids, said, sources, text, when } from './shapes.ts';

const wording = z.strictObject({
  when,
  board: said(z.optional(z.enum(BOARDS)), 'Alleen bij een openbaar of bijzonder schoolbestuur.'),
  dated: said(z.optional(id), 'Alleen als van deze termijn de laatste dag nog komt.'),
  passed: said(z.optional(id), 'Alleen als de laatste dag van deze termijn voorbij is.'),
  text,
});

/** A text, or the forms it can have: the first that holds is used. */
const wordings = z.union([text, z.array(z.union([text, wording]))], 'een tekst, of een lijst van vormen');

const day = z.strictObject({
  deadlines: said(ids, 'De termijnen die over deze brief gaan; de datums komen uit het advies.'),
  text: z.optional(text),
});

const within = said(
  z.strictObject({ deadlines: ids, days: count }),
  'Alleen als een van deze termijnen binnen zoveel dagen eindigt.',
);

export const letter = z.strictObject({
  title: text,
  kind: said(z.optional(z.enum(LETTER_KINDS)), 'Een brief, of een lijst van wat iemand klaarlegt.'),
  for: said(text, 'Wanneer deze brief past, voor de ouder.'),
  sender: said(z.optional(z.enum(SENDERS)), 'Wie de brief schrijft.'),
  when,
  within: z.optional(within),
  to: said(wordings, 'Aan wie.'),
  copy: z.optional(wordings),
  subject: z.optional(wordings),
  sentences: said(
    z.array(wordings),
    'Vijf zinnen: wie, wat er gebeurde, wat wij vragen, de regel, en voor wanneer.',
  ),
  points: said(z.optional(z.array(wordings)), 'Wat er per punt in staat.'),
  day: z.optional(day),
  proof: said(ids, 'Hoe iemand bewijst dat de brief is gestuurd: namen uit proofs.'),
  enclose: z.array(text),
  avoid: said(z.array(text), 'Wat er niet in hoort.'),
  sources,
  checked,
});

/** Ways to prove that a letter was sent, each a list of lines. */
export const proof = z.array(wordings);

export type RawLetter = z.output<typeof letter>;
export type RawWordings = z.output<typeof wordings>;
export type RawProof = z.output<typeof proof>;
