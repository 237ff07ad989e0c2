/** A row of bits that is written and read in order. It keeps its length, whatever it begins with. */
import { BASE } from './signs.ts';

/** Writes bits. */
export class BitWriter {
  /** A one in front keeps the zeros that follow it. */
  #bits = 1n;

  bits(value: number, width: number): void {
    this.#bits = (this.#bits << BigInt(width)) | BigInt(value);
  }

  /** A whole number from zero up; small ones take few bits: those below 2^order take order + 1 (Exp-Golomb). */
  small(value: number, order: number): void {
    const shifted = value + 2 ** order;
    const width = shifted.toString(2).length;
    for (let at = 0; at < width - order - 1; at += 1) this.bits(0, 1);
    this.bits(shifted, width);
  }

  /** The bits as values below the number of signs, the highest first. */
  values(): number[] {
    const values: number[] = [];
    for (let left = this.#bits; left > 0n; left /= BigInt(BASE)) values.unshift(Number(left % BigInt(BASE)));
    return values;
  }
}

/** Reads what was written. Past the end it reads null. */
export class BitReader {
  readonly #bits: string;
  #at = 1;

  constructor(values: readonly number[]) {
    this.#bits = values.reduce((sum, value) => sum * BigInt(BASE) + BigInt(value), 0n).toString(2);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bits.length;
  }

  bits(width: number): number | null {
    const end = this.#at + width;
    if (end > this.#bits.length) return null;
    const value = Number.parseInt(this.#bits.slice(this.#at, end), 2);
    this.#at = end;
    return value;
  }

  small(order: number): number | null {
    let zeros = 0;
    for (let bit = this.bits(1); bit !== 1; bit = this.bits(1)) {
      if (bit === null) return null;
      zeros += 1;
    }
    const width = zeros + order;
    if (width === 0) return 0;
    const rest = this.bits(width);
    return rest === null ? null : 2 ** width + rest - 2 ** order;
  }
}
