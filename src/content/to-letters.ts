import type { Letter, LetterText } from '../engine/letter-parts.ts';
import type { Condition, Tree } from '../engine/tree.ts';
import type { Read } from './conditions.ts';
import type { RawLetter, RawProof, RawWordings } from './letter-schema.ts';

/** Makes letters from what was written, its conditions read. Assumes that the shape is right. */
export function toLetters(letters: Readonly<Record<string, Read<RawLetter>>>): Tree['letters'] {
  return Object.entries(letters).map(([id, letter]) => {
    const { kind = 'brief', sender = 'ouders', to, copy = [], subject = [], points = [], day } = letter;
    return {
      ...letter,
      id,
      kind,
      sender,
      to: toText(to),
      copy: toText(copy),
      subject: toText(subject),
      sentences: letter.sentences.map(toText),
      points: points.map(toText),
      day: day ?? { deadlines: [] },
    } as Letter<Condition>;
  });
}

/** Makes the ways to prove that a letter was sent. */
export function toProofs(proofs: Readonly<Record<string, Read<RawProof>>>): Tree['proofs'] {
  return Object.entries(proofs).map(([id, lines]) => ({ id, lines: lines.map(toText) }));
}

/** The forms of a text; a text without forms is one that always holds. */
function toText(written: Read<RawWordings>): LetterText<Condition> {
  const forms = typeof written === 'string' ? [written] : written;
  return forms.map((form) => (typeof form === 'string' ? { text: form } : form)) as LetterText<Condition>;
}
