import { MOST_BYTES } from '../../content/load.ts';
import { EXIT, RunError } from './errors.ts';

/** Everything that an input gives, as text. Throws RunError at more than a file may have: an input need not have an end. */
export async function wholeInput(input: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of input) {
    size += piece.length;
    pieces.push(piece);
    if (size <= MOST_BYTES) continue;
    const most = `hoogstens ${MOST_BYTES / 1024 / 1024} MB`;
    const message = `De standaardinvoer is te groot. Zij mag ${most} zijn.`;
    throw new RunError(EXIT.fileProblem, 'file-not-read', message);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}
