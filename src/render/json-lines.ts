import type { Advice } from '../engine/advice.ts';
import { errorDocument, type Failure, type NextQuestion, questionDocument, SCHEMA } from './json.ts';
import { KeptBytes, MOST_BYTES } from './kept-bytes.ts';

/** What differs from one advice to the next; all else the engine tells again and again. */
const OWN = 'command';

/** A part of an advice: a text, an object, or a list that comes back: the engine freezes those. */
type Part = string | object;

const [OPEN, CLOSE, COMMA, COLON] = [0x5b, 0x5d, 0x2c, 0x3a];

/** A value of an advice: its name, and its parts that were written before, each after one free byte. */
interface Named {
  readonly name: Uint8Array;
  readonly parts: KeptBytes<Part>;
}

/**
 * Collects documents as lines of JSON, in bytes. The bytes of a part that comes back are kept, so
 * that most of an advice is copied and not written anew. The lines are those of `JSON.stringify`.
 */
export class JsonLines {
  readonly #encoder = new TextEncoder();
  readonly #begin = this.#encoder.encode(`{"schema":"${SCHEMA}","status":"advice"`);
  readonly #end = this.#encoder.encode('}\n');
  readonly #named = new Map<string, Named>();
  #room = 64 * 1024;
  #bytes = new Uint8Array(this.#room);
  #length = 0;

  /** How many bytes are waiting. */
  get length(): number {
    return this.#length;
  }

  /** The bytes that are waiting; they are good until the next line is added. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  advice(advice: Advice): void {
    this.#copy(this.#begin);
    for (const key in advice) {
      const value = advice[key as keyof Advice];
      const { name, parts } = this.#namedOf(key);
      this.#copy(name);
      if (key === OWN) this.#write(JSON.stringify(value));
      else if (Array.isArray(value) && !Object.isFrozen(value)) this.#list(value, parts);
      else this.#value(value, parts);
    }
    this.#copy(this.#end);
  }

  question(next: NextQuestion): void {
    this.#write(`${JSON.stringify(questionDocument(next))}\n`);
  }

  error(failure: Failure): void {
    this.#write(`${JSON.stringify(errorDocument(failure))}\n`);
  }

  #namedOf(key: string): Named {
    let named = this.#named.get(key);
    if (named === undefined) {
      const name = this.#encoder.encode(`,"${key}":`);
      named = { name, parts: new KeptBytes((part) => ` ${JSON.stringify(part)}`) };
      this.#named.set(key, named);
    }
    return named;
  }

  #list(list: readonly Part[], parts: KeptBytes<Part>): void {
    if (list.length === 0) this.#byte(OPEN);
    for (let at = 0; at < list.length; at += 1) {
      this.#after(at === 0 ? OPEN : COMMA, parts.of(list[at] as Part));
    }
    this.#byte(CLOSE);
  }

  /** A value that is one part: its free byte takes the place of the colon of the name. */
  #value(part: Part, parts: KeptBytes<Part>): void {
    this.#length -= 1;
    this.#after(COLON, parts.of(part));
  }

  /** A part after a character, which gets the free byte. */
  #after(before: number, part: Uint8Array): void {
    const at = this.#length;
    this.#copy(part);
    this.#bytes[at] = before;
  }

  #byte(byte: number): void {
    if (this.#length === this.#room) this.#makeRoom(this.#length + 1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #copy(bytes: Uint8Array): void {
    const end = this.#length + bytes.length;
    if (end > this.#room) this.#makeRoom(end);
    this.#bytes.set(bytes, this.#length);
    this.#length = end;
  }

  #write(text: string): void {
    const most = this.#length + text.length * MOST_BYTES;
    if (most > this.#room) this.#makeRoom(most);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
  }

  #makeRoom(wanted: number): void {
    this.#room = Math.max(wanted, this.#room * 2);
    const larger = new Uint8Array(this.#room);
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
