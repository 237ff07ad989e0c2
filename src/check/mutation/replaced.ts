/** The same data with one object replaced by another; what does not hold it is shared, not copied. */
export function replaced<T>(value: T, from: object, to: object): T {
  if ((value as unknown) === from) return to as T;
  if (Array.isArray(value)) {
    const items = value.map((item) => replaced(item, from, to));
    return items.some((item, at) => item !== value[at]) ? (items as T) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const changed = replaced(item, from, to);
    if (changed !== item) copy = { ...(copy ?? value), [key]: changed };
  }
  return (copy as T | undefined) ?? value;
}
