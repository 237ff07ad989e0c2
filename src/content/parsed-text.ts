import type { Document } from 'yaml';
import type { Place } from './problem.ts';

/** A text that was parsed, with how to tell where something in it stands. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly place: (from: number, to: number) => Place;
}
