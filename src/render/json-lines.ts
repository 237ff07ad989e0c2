import type { Advice } from '../engine/advice.ts';
import { errorDocument, type Failure, type NextQuestion, questionDocument, SCHEMA } from './json.ts';

/** The parts of an advice that the engine tells again and again: the same texts and objects. */
const SHARED: ReadonlySet<string> = new Set([
  'content',
  'disclaimer',
  'answers',
  'alerts',
  'step',
  'actions',
  'organisations',
  'ask',
  'bring',
  'findOut',
  'goOn',
  'stuck',
  'terms',
  'sources',
]);

/** A part of an advice: a text, or an object. */
type Part = string | object;

/** More parts than this are not kept: memory stays flat, whatever is asked. */
const MOST_KEPT = 20_000;

/** At most this many bytes come of one UTF-16 unit. */
const MOST_BYTES = 3;

/**
 * Collects documents as lines of JSON, in bytes. The bytes of a part that comes back are kept, so
 * that most of an advice is copied and not written anew. The lines are those of `JSON.stringify`.
 */
export class JsonLines {
  readonly #encoder = new TextEncoder();
  readonly #kept = new Map<object | string, Uint8Array>();
  #bytes = new Uint8Array(64 * 1024);
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
    this.#write(`{"schema":"${SCHEMA}","status":"advice"`);
    for (const [key, value] of Object.entries(advice)) {
      if (!SHARED.has(key)) this.#write(`,"${key}":${JSON.stringify(value)}`);
      else this.#shared(`,"${key}":`, value);
    }
    this.#write('}\n');
  }

  question(next: NextQuestion): void {
    this.#write(`${JSON.stringify(questionDocument(next))}\n`);
  }

  error(failure: Failure): void {
    this.#write(`${JSON.stringify(errorDocument(failure))}\n`);
  }

  #shared(name: string, value: Part | readonly Part[]): void {
    if (!Array.isArray(value)) {
      this.#write(name);
      this.#copy(value);
      return;
    }
    this.#write(`${name}[`);
    for (const [at, part] of value.entries()) {
      if (at > 0) this.#write(',');
      this.#copy(part);
    }
    this.#write(']');
  }

  #copy(part: Part): void {
    let bytes = this.#kept.get(part);
    if (bytes === undefined) {
      bytes = this.#encoder.encode(JSON.stringify(part));
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(part, bytes);
    }
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #write(text: string): void {
    this.#room(text.length * MOST_BYTES);
    const { written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length));
    this.#length += written;
  }

  #room(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
