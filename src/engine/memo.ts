/** More results than this are not kept: memory stays flat, however long a batch is. */
const MOST = 5_000;

/** The same pure function, keeping its results for inputs that come back, such as dates. */
export function memo<V>(make: (input: string) => V): (input: string) => V {
  const made = new Map<string, V>();
  return (input) => {
    let result = made.get(input);
    if (result === undefined) {
      result = make(input);
      if (made.size >= MOST) made.clear();
      made.set(input, result);
    }
    return result;
  };
}
