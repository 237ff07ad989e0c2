/** The longest line that is read, in characters: far more than any set of answers. */
export const LONGEST_LINE = 256 * 1024;

/** A line of input; null when it was too long to read. */
export type Line = string | null;

/**
 * Reads lines as they come in: one list for each time that there was something to read. Takes both ends of
 * line and a byte order mark. Memory stays level: of a line that is too long nothing is kept.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder();
  const splitter = new LineSplitter();
  for await (const bytes of input) {
    const piece = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    yield splitter.split(decoder.decode(piece, { stream: true }));
  }
  // After the last end of line there is no line.
  yield splitter.split(`${decoder.decode()}\n`).filter((line) => line !== '');
}

/** Cuts text that comes in pieces into lines. */
class LineSplitter {
  /** What came after the last end of line. */
  #rest = '';
  #isTooLong = false;

  /** Gives the lines that this piece ends, and keeps what it begins. */
  split(piece: string): Line[] {
    const [first = '', ...others] = piece.split('\n');
    this.#keep(first);
    return others.map((next) => {
      const line = this.#take();
      this.#keep(next);
      return line;
    });
  }

  #keep(text: string): void {
    this.#rest += text;
    if (this.#rest.length <= LONGEST_LINE) return;
    this.#rest = '';
    this.#isTooLong = true;
  }

  #take(): Line {
    const line = this.#isTooLong ? null : this.#rest.replace(/\r$/, '');
    this.#rest = '';
    this.#isTooLong = false;
    return line;
  }
}
