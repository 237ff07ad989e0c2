/** More than this is not kept of one kind: memory stays flat, whatever is asked. */
const MOST_KEPT = 10_000;

/** Bytes made of things that come back, each made once. */
export class KeptBytes<T> {
  readonly #make: (thing: T) => Uint8Array;
  readonly #kept = new Map<T, Uint8Array>();

  constructor(make: (thing: T) => Uint8Array) {
    this.#make = make;
  }

  /** The bytes of a thing. Things are told apart by what they are, objects by which they are. */
  of(thing: T): Uint8Array {
    let bytes = this.#kept.get(thing);
    if (bytes === undefined) {
      bytes = this.#make(thing);
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(thing, bytes);
    }
    return bytes;
  }
}

/** Texts share memory in blocks of at least this many bytes. */
const BLOCK = 1024 * 1024;

/** At most this many bytes come of one UTF-16 unit. */
export const MOST_BYTES = 3;

/** Packs the bytes of texts close together: a processor finds them quicker than when each has its own place. */
export class PackedTexts {
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
