import type { Condition, Tree } from '../../engine/tree.ts';
import { sentencesIn } from '../sentences.ts';

/** Something told that reads otherwise: what only the old pack says of it, and what only the new one says. */
export interface TextChange {
  /** The section, and the name of what it is about. */
  readonly of: readonly [section: string, id: string];
  /** Where in it, as in the files; a position in a list counts from 1. */
  readonly field: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** What a pack says in one place: the sentences of a text, or the items of a list. */
interface Said {
  readonly of: TextChange['of'];
  readonly field: readonly string[];
  readonly parts: readonly string[];
  readonly between: string;
}

/** What of a part is compared as advice, and not here: who gets it, and which question follows. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  pack: ['version', 'start', 'hash'],
  questions: ['when', 'next'],
  options: ['next', 'step', 'exclusive'],
  actions: ['when'],
  recommend: ['when'],
  alerts: ['when'],
  deadlines: ['when'],
};

/** Compares what both packs say of what both have, in the order of the new pack; then what only the old one says. */
export function textChanges(old: Tree, now: Tree): TextChange[] {
  const [was, is] = [saidIn(old), saidIn(now)];
  const inBoth = new Set([...was.values()].map(nameOf));
  const nowToo = new Set([...is.values()].map(nameOf));
  const both = [...is, ...[...was].filter(([key]) => !is.has(key))].filter(
    ([, one]) => inBoth.has(nameOf(one)) && nowToo.has(nameOf(one)),
  );
  return both.flatMap(([key, { of, field, between }]) => {
    const [before, after] = [was.get(key)?.parts ?? [], is.get(key)?.parts ?? []];
    if (before.join(between) === after.join(between)) return [];
    const only = (some: readonly string[], others: readonly string[]) =>
      some.filter((part) => !others.includes(part));
    const [gone, come] = [only(before, after), only(after, before)];
    // The same parts in another order, or one of them twice.
    const isMoved = gone.length + come.length === 0;
    const told = (some: readonly string[], all: readonly string[]) => (isMoved ? all : some).join(between);
    return [{ of, field, before: told(gone, before), after: told(come, after) }];
  });
}

function nameOf({ of: [section, id] }: Said): string {
  return `${section}/${id}`;
}

/** Everything that a pack tells, by where it stands. */
function saidIn({ pack, numbers: _, ...sections }: Tree): Map<string, Said> {
  const all = [...saidOf(pack, ['pack', ''], [])];
  for (const [section, items] of Object.entries(sections)) {
    for (const one of items) all.push(...saidOf(one, [section, one.id], []));
  }
  return new Map(all.map((one) => [[...one.of, ...one.field].join('/'), one]));
}

function* saidOf(value: unknown, of: TextChange['of'], field: readonly string[]): Generator<Said> {
  if (field.at(-1) === 'when') yield { of, field, parts: [inWords(value as Condition)], between: '' };
  else if (Array.isArray(value)) yield* inList(value, of, field);
  else if (typeof value === 'object' && value !== null) yield* inPart(value, of, field);
  else if (typeof value === 'string') yield { of, field, parts: sentencesIn(value, []), between: ' ' };
  else if (value !== undefined)
    yield { of, field, parts: [value === true ? 'ja' : String(value)], between: '' };
}

function* inList(list: readonly unknown[], of: TextChange['of'], field: readonly string[]): Generator<Said> {
  if (list.every((one) => typeof one !== 'object')) {
    yield { of, field, parts: list.map(String), between: ', ' };
    return;
  }
  for (const [at, one] of list.entries()) {
    const { id } = one as { readonly id?: string };
    if (id === undefined) yield* saidOf(one, of, [...field, String(at + 1)]);
    else yield* saidOf(one, within(of, field.at(-1) ?? '', id), []);
  }
}

function* inPart(part: object, of: TextChange['of'], field: readonly string[]): Generator<Said> {
  const list = field.length === 0 ? of[0] : (field.at(-2) ?? '');
  const elsewhere = ['id', 'checked', ...(ELSEWHERE[list] ?? [])];
  for (const [key, inner] of Object.entries(part)) {
    if (!elsewhere.includes(key)) yield* saidOf(inner, of, [...field, key]);
  }
}

/** An action of a step is an action; an option is named with its question. */
function within([, id]: TextChange['of'], list: string, name: string): TextChange['of'] {
  return [list, list === 'options' ? `${id}=${name}` : name];
}

function inWords(condition: Condition): string {
  switch (condition.kind) {
    case 'answer':
      return `${condition.question}: ${condition.options.join(' of ')}`;
    case 'step':
      return `stap: ${condition.steps.join(' of ')}`;
    case 'not':
      return `niet (${inWords(condition.of)})`;
    default:
      return condition.of.map((one) => `(${inWords(one)})`).join(condition.kind === 'all' ? ' en ' : ' of ');
  }
}
