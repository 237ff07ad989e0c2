import type { Path } from '../content/yaml-file.ts';
import type { LetterWording } from '../engine/letter-parts.ts';
import type { Condition, Tree } from '../engine/tree.ts';

/** A text of a letter with all its forms, and the way to it within the letter. */
export interface LetterTextForms {
  readonly path: Path;
  readonly forms: readonly LetterWording<Condition>[];
}

/** Every text of a letter that can have forms. */
export function letterTexts({
  to,
  copy,
  subject,
  sentences,
  points,
}: Tree['letters'][number]): LetterTextForms[] {
  return [
    { path: ['to'], forms: to },
    { path: ['copy'], forms: copy },
    { path: ['subject'], forms: subject },
    ...sentences.map((forms, at) => ({ path: ['sentences', at], forms })),
    ...points.map((forms, at) => ({ path: ['points', at], forms })),
  ];
}
