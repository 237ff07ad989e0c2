import { type Found, inFileOrder, type Problem } from './problem.ts';

/**
 * Orders what was found: each cause as it stands in the files, with what follows from it behind it. A
 * problem follows from the one that breaks the part it needs; of several that need the same part, while
 * nothing is known to break it, the others follow from the first.
 */
export function fold(found: readonly Found[]): Problem[] {
  const sorted = found.toSorted(inFileOrder);
  const causeOf = causes(sorted);
  const followers = new Map<Found, Found[]>();
  for (const one of sorted) followers.set(causeOf(one), [...(followers.get(causeOf(one)) ?? []), one]);
  return sorted.flatMap((cause) => {
    const own = followers.get(cause);
    if (own === undefined || causeOf(cause) !== cause) return [];
    const others = own.filter((one) => one !== cause);
    const isError = others.some(({ severity }) => severity === 'error');
    return [
      { ...told(cause), severity: isError ? 'error' : cause.severity, follows: null } as const,
      ...others.map((one) => ({ ...told(one), follows: cause.place })),
    ];
  });
}

/** Gives what each problem follows from, in the end; itself when it is a cause. */
function causes(sorted: readonly Found[]): (one: Found) => Found {
  const broken = new Map<string, Found>();
  for (const one of sorted) for (const part of one.breaks ?? []) if (!broken.has(part)) broken.set(part, one);
  const first = new Map<string, Found>();
  for (const one of sorted) if (one.needs !== undefined && !first.has(one.needs)) first.set(one.needs, one);
  const above = ({ needs }: Found) =>
    needs === undefined ? undefined : (nearestIn(broken, needs) ?? first.get(needs));
  return (one) => {
    const way = [one];
    let next = above(one);
    for (; next !== undefined && !way.includes(next); next = above(next)) way.push(next);
    const round = next === undefined ? [] : way.slice(way.indexOf(next));
    // Of those that need each other the first is told: each would hide the other.
    return sorted.find((other) => round.includes(other)) ?? way.at(-1) ?? one;
  };
}

/** What breaks a part, or the smallest part around it. */
function nearestIn(broken: ReadonlyMap<string, Found>, part: string): Found | undefined {
  const around = part.split('/').map((_, at, names) => names.slice(0, names.length - at).join('/'));
  return around.flatMap((name) => broken.get(name) ?? [])[0];
}

function told({ breaks: _, needs: __, ...problem }: Found): Omit<Problem, 'follows'> {
  return problem;
}
