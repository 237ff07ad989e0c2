/** More than this is not kept of one kind: memory stays flat, whatever is asked. */
const MOST_KEPT = 5_000;

/** The bytes of things of one kind that come back, each made once. They are packed together, and go together. */
export class KeptBytes<T> {
  readonly #write: (thing: T) => string;
  #packed = new PackedTexts();
  readonly #kept = new Map<T, Uint8Array>();

  constructor(write: (thing: T) => string) {
    this.#write = write;
  }

  /** The bytes of a thing. Things are told apart by what they are, objects by which they are. */
  of(thing: T): Uint8Array {
    let bytes = this.#kept.get(thing);
    if (bytes === undefined) {
      if (this.#kept.size >= MOST_KEPT) {
        this.#kept.clear();
        this.#packed = new PackedTexts();
      }
      bytes = this.#packed.add(this.#write(thing));
      this.#kept.set(thing, bytes);
    }
    return bytes;
  }
}

/** Texts share memory in blocks of at least this many bytes. */
const BLOCK = 64 * 1024;

/** At most this many bytes come of one UTF-16 unit. */
export const MOST_BYTES = 3;

/** Packs the bytes of texts close together: a processor finds them quicker than when each has its own place. */
class PackedTexts {
  readonly #encoder = new TextEncoder();
  #block = new Uint8Array(BLOCK);
  #used = 0;

  add(text: string): Uint8Array {
    const most = text.length * MOST_BYTES;
    if (this.#used + most > this.#block.length) {
      this.#block = new Uint8Array(Math.max(most, BLOCK));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += this.#encoder.encodeInto(text, this.#block.subarray(from)).written;
    return this.#block.subarray(from, this.#used);
  }
}
