import type { PackSource } from '../content/parse.ts';
import type { Found } from '../content/problem.ts';
import type { Path } from '../content/yaml-file.ts';
import { nearest } from '../engine/nearest.ts';
import { optionPath } from './paths.ts';
import { actionsOf } from './solver/claims.ts';

/** How much of a name may differ in the one that it got; names that nothing points at are few. */
const SHARE = 0.6;

/** The names that stand in a part of a pack, with the way to each. */
type Names = ReadonlyMap<string, Path>;

/**
 * Finds names that were changed where they are given, and not where they are pointed at: something points at
 * a name that is gone, while nothing points at one that is there. Gives what was found, with such a change
 * as the cause of what follows from it.
 */
export function withRenamed(found: readonly Found[], source: PackSource): Found[] {
  const parts = partsOf(source.tree);
  const missing = new Map<string, Found[]>();
  for (const one of found)
    if (one.needs !== undefined) missing.set(one.needs, [...(missing.get(one.needs) ?? []), one]);
  const taken = new Set<string>();
  const causes = [...missing]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([needed, all]) => {
      const [, part = '', id = ''] = /^(.*)\/([^/]*)$/.exec(needed) ?? [];
      const names = parts.get(part);
      if (names === undefined || names.has(id)) return [];
      const unused = [...names.keys()].filter(
        (name) => !source.isNamed(name) && !taken.has(`${part}/${name}`),
      );
      const now = nameNow(id, names, unused, all.length);
      if (now === null) return [];
      taken.add(`${part}/${now}`);
      return [{ id, part, now, path: names.get(now) ?? [], all }];
    });
  const [single, several] = [true, false].map((only) =>
    causes.filter(({ all }) => (all.length === 1) === only),
  );
  const changed = new Map(single?.map(({ part, now, all }) => [all[0], asSlip(all[0] as Found, part, now)]));
  return [
    ...found.map((one) => changed.get(one) ?? one),
    ...(several ?? []).map((one) => asCause(one, source)),
  ];
}

/** What a name is called now: one that nothing points at, unless one that is in use is meant. Null when that cannot be told. */
function nameNow(id: string, names: Names, unused: readonly string[], count: number): string | null {
  const meant = nearest(id, names.keys());
  if (meant !== null && !unused.includes(meant)) return null;
  const near = nearest(id, unused, SHARE);
  return near === null && count > 1 && unused.length === 1 ? (unused[0] ?? null) : near;
}

/** One place that names what is gone is a slip there; that nothing points at what was meant, follows from it. */
function asSlip(one: Found, part: string, now: string): Found {
  return { ...one, suggestion: now, breaks: [`${part}/${now}`] };
}

/** Of several places with the same name, the name itself was changed. */
function asCause(
  { id, part, now, path, all }: { id: string; part: string; now: string; path: Path; all: readonly Found[] },
  source: PackSource,
): Found {
  return {
    code: all[0]?.code ?? '',
    severity: 'error',
    message: `Op ${all.length} plekken staat "${id}", en die naam is er niet. Heet dit nu "${now}"?`,
    expected: 'op al die plekken dezelfde naam als hier',
    suggestion: null,
    place: source.place(path, 'key'),
    breaks: [`${part}/${id}`, `${part}/${now}`],
  };
}

/** The names in each part of a tree that something can point at. */
function partsOf(tree: PackSource['tree']): ReadonlyMap<string, Names> {
  const sections = [
    'questions',
    'steps',
    'organisations',
    'alerts',
    'deadlines',
    'sources',
    'letters',
    'proofs',
    'words',
  ] as const;
  const named = (section: string, ids: readonly { readonly id: string }[]): [string, Names] => [
    section,
    new Map(ids.map(({ id }) => [id, [section, id]])),
  ];
  const actions = actionsOf(tree).map(({ action: { id }, step }): [string, Path] => [
    id,
    step === undefined ? ['actions', id] : ['steps', step, 'actions', id],
  ]);
  return new Map([
    ...sections.map((section) => named(section, tree[section])),
    ['actions', new Map(actions)],
    ...tree.questions.map((question): [string, Names] => [
      `questions/${question.id}/options`,
      new Map(question.options.map((option) => [option.id, optionPath(question, option)])),
    ]),
  ]);
}
