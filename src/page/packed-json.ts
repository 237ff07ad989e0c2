/**
 * Data with every text in a list beside it, one list a property, and the names of properties once: what is alike
 * stands together, so the file is smaller, and smaller again when a server compresses it.
 */
export interface PackedJson {
  /** The properties of an object, in order: of what is a text the name in a list, of its kind also what it says. */
  readonly shapes: readonly Shape[];
  /** The texts under a property, in the order in which they are met. */
  readonly texts: Readonly<Record<string, readonly Listed[]>>;
  readonly value: Packed;
}

/**
 * A number, truth value or null stands for itself. `''` is the next text of its property, and a number in quotes so
 * many texts, as a list. A list begins with 0, an object with the number of its shape, counted from 1.
 */
type Packed = number | boolean | null | string | readonly Packed[];

type Shape = readonly (string | readonly [name: string, said?: string])[];

/** What sort of thing an object is: things of a sort are alike. */
const KIND = 'kind';

/** A text that came before in its list is the number of it: so many texts were written before. */
type Listed = string | number;

/** What is shorter takes no more room than its number. */
const SHORT = 3;

/** Packs what survives JSON. */
export function packJson(value: unknown): PackedJson {
  const shapes = new Map<string, number>();
  const texts = new Map<string, string[]>();
  const note = (key: string, said: readonly string[]) => {
    const list = texts.get(key) ?? [];
    list.push(...said);
    texts.set(key, list);
  };
  const pack = (one: unknown, key: string): Packed => {
    if (typeof one === 'string') {
      note(key, [one]);
      return '';
    }
    if (typeof one !== 'object' || one === null) return one as Packed;
    if (isTexts(one)) {
      note(key, one);
      return String(one.length);
    }
    if (Array.isArray(one)) return [0, ...one.map((item) => pack(item, key))];
    const properties = Object.entries(one);
    const written = JSON.stringify(properties.map(([name, item]) => describe(name, item)));
    const shape = shapes.get(written) ?? shapes.size + 1;
    shapes.set(written, shape);
    return [
      shape,
      ...properties.flatMap(([name, item]) => {
        if (typeof item !== 'string') return [pack(item, name)];
        if (name !== KIND) note(name, [item]);
        return [];
      }),
    ];
  };
  const packed = pack(value, '');
  return {
    // Sentences first: the guide in the page tells some of them, and is best near.
    texts: Object.fromEntries(
      [...texts]
        .toSorted(([, one], [, other]) => Number(isNames(one)) - Number(isNames(other)))
        .map(([key, list]) => [key, numbered(list)]),
    ),
    shapes: [...shapes.keys()].map((written) => JSON.parse(written) as Shape),
    value: packed,
  };
}

/** Whether texts are names of things, and no sentences. */
function isNames(texts: readonly string[]): boolean {
  return texts.every((text) => !text.includes(' '));
}

function describe(name: string, item: unknown): Shape[number] {
  if (typeof item !== 'string') return name;
  return name === KIND ? [name, item] : [name];
}

function isTexts(value: object): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

function numbered(texts: readonly string[]): Listed[] {
  const written: string[] = [];
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    const number = numbers.get(text);
    if (number !== undefined) return number;
    if (text.length >= SHORT) numbers.set(text, written.length);
    written.push(text);
    return text;
  });
}

function withoutNumbers(listed: readonly Listed[]): string[] {
  const written = listed.filter((one) => typeof one === 'string');
  return listed.map((one) => (typeof one === 'string' ? one : (written[one] ?? '')));
}

/** Gives what was packed. */
export function unpackJson({ shapes, texts, value }: PackedJson): unknown {
  const lists = new Map(Object.entries(texts).map(([key, list]) => [key, withoutNumbers(list)] as const));
  const taken = new Map<string, number>();
  const take = (key: string, count: number): string[] => {
    const from = taken.get(key) ?? 0;
    taken.set(key, from + count);
    return (lists.get(key) ?? []).slice(from, from + count);
  };
  const unpack = (one: Packed, key: string): unknown => {
    if (one === '') return take(key, 1)[0];
    if (typeof one === 'string') return take(key, Number(one));
    if (typeof one !== 'object' || one === null) return one;
    const [shape, ...items] = one;
    if (shape === 0) return items.map((item) => unpack(item, key));
    const values = items.values();
    return Object.fromEntries(
      (shapes[Number(shape) - 1] ?? []).map((property) => {
        if (typeof property === 'string') return [property, unpack(values.next().value ?? null, property)];
        const [name, said = take(name, 1)[0]] = property;
        return [name, said];
      }),
    );
  };
  return unpack(value, '');
}
