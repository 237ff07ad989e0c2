import type { ContentError } from '../../content/problem.ts';
import { problemsText } from '../../render/problems.ts';
import { colourFor } from '../io/colour.ts';
import type { Io } from '../io/io.ts';

/** Tells every problem in the content, as data and as text with code frames. */
export function tellContentError({ problems, sources, message }: ContentError, io: Io) {
  const text = `${problemsText(problems, sources, colourFor(io, 'stderr', true))}\n${message}`;
  return { code: 'content-invalid', message, details: problems, text };
}
