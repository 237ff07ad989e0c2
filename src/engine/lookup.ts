/** Gives the item at a position. Throws on a position that the list does not have: then the tree is broken. */
export function itemAt<T>(items: readonly T[], at: number): T {
  const item = items[at];
  if (item === undefined) throw new RangeError(`The tree has no item ${at} among ${items.length}.`);
  return item;
}

/** Makes a function that finds the position of an item by its id. It throws on an unknown id. */
export function positionsOf(kind: string, items: readonly { readonly id: string }[]): (id: string) => number {
  const positions = new Map(items.map((item, at) => [item.id, at]));
  return (id) => {
    const at = positions.get(id);
    if (at === undefined) throw new Error(`The tree has no ${kind} "${id}".`);
    return at;
  };
}
