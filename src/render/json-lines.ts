import type { Advice } from '../engine/advice.ts';
import { errorDocument, type Failure, type NextQuestion, questionDocument, SCHEMA } from './json.ts';

/** The parts of an advice that differ from one to the next; all else the engine tells again and again. */
const OWN: ReadonlySet<string> = new Set(['command']);

/** The lists that come back whole: few answers matter to them. */
const WHOLE: ReadonlySet<string> = new Set(['ask', 'bring', 'goOn', 'stuck']);

/** A part of an advice: a text, an object, or a list that comes back. */
type Part = string | object;

/** More parts than this are not kept: memory stays flat, whatever is asked. */
const MOST_KEPT = 20_000;

/** At most this many bytes come of one UTF-16 unit. */
const MOST_BYTES = 3;

const [OPEN, CLOSE, COMMA, COLON] = [0x5b, 0x5d, 0x2c, 0x3a];

/**
 * Collects documents as lines of JSON, in bytes. The bytes of a part that comes back are kept, so
 * that most of an advice is copied and not written anew. The lines are those of `JSON.stringify`.
 */
export class JsonLines {
  readonly #encoder = new TextEncoder();
  readonly #parts = new Map<Part, Uint8Array>();
  /** What stands before each value: its name. */
  readonly #names = new Map<string, Uint8Array>();
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
    this.#copy(this.#kept(this.#names, '', () => `{"schema":"${SCHEMA}","status":"advice"`));
    for (const key in advice) {
      const value = advice[key as keyof Advice];
      this.#copy(this.#kept(this.#names, key, () => `,"${key}":`));
      if (OWN.has(key)) this.#write(JSON.stringify(value));
      else if (Array.isArray(value) && !WHOLE.has(key)) this.#list(value);
      else this.#value(value);
    }
    this.#copy(this.#kept(this.#names, '}', () => '}\n'));
  }

  question(next: NextQuestion): void {
    this.#write(`${JSON.stringify(questionDocument(next))}\n`);
  }

  error(failure: Failure): void {
    this.#write(`${JSON.stringify(errorDocument(failure))}\n`);
  }

  #list(parts: readonly Part[]): void {
    if (parts.length === 0) this.#byte(OPEN);
    for (let at = 0; at < parts.length; at += 1) this.#part(parts[at] as Part, at === 0 ? OPEN : COMMA);
    this.#byte(CLOSE);
  }

  #value(part: Part): void {
    this.#length -= 1;
    this.#part(part, COLON);
  }

  #part(part: Part, before: number): void {
    const at = this.#length;
    this.#copy(this.#kept(this.#parts, part, () => ` ${JSON.stringify(part)}`));
    this.#bytes[at] = before;
  }

  #kept<K>(kept: Map<K, Uint8Array>, key: K, write: () => string): Uint8Array {
    let bytes = kept.get(key);
    if (bytes === undefined) {
      bytes = this.#encoder.encode(write());
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, bytes);
    }
    return bytes;
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
