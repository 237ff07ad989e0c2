/** More results than this are not kept: memory stays flat, however long a batch is. */
const MOST = 5_000;

/** What is kept under a key, made when it is not there. Of too much everything is forgotten, and made again. */
export function kept<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  let result = made.get(key);
  if (result === undefined) {
    result = make();
    if (made.size >= MOST) made.clear();
    made.set(key, result);
  }
  return result;
}

/** The same pure function, keeping its results for inputs that come back, told apart by a text. */
export function memo<I, V>(keyOf: (input: I) => string, make: (input: I) => V): (input: I) => V {
  const made = new Map<string, V>();
  return (input) => kept(made, keyOf(input), () => make(input));
}

/** The key of an input that is a text itself. */
export function itself(text: string): string {
  return text;
}
