import { parsePack } from '../../src/content/parse.ts';
import { compile } from '../../src/engine/compile.ts';
import type { CompiledTree } from '../../src/engine/compiled-tree.ts';

/** What differs between the small packs that are written here. */
export interface PackText {
  /** The first lines of the first question. */
  readonly kind: string;
  /** The condition of the second question, or nothing. */
  readonly when: string;
}

/** A pack of two questions, compiled: `eerste` with the options a, b and c, and then `tweede`. */
export function packOf({ kind, when }: PackText): CompiledTree {
  const text = `
format: 1
pack: { id: twee, version: 1.0.0, language: nl, title: Twee, welcome: Dag., disclaimer: Geen., start: eerste, checked: 2026-11-01 }
questions:
  eerste:
    ${kind}
    text: Wat?
    why: Daarom.
    options: { a: { label: A }, b: { label: B }, c: { label: C } }
    unknown: { findOut: { text: Vraag het., from: school } }
    next: tweede
  tweede:
    kind: one
    text: En?
    why: Daarom.
    ${when}
    options: { ja: { label: Ja, step: s } }
    unknown: { step: s, findOut: { text: Vraag het., from: school } }
    next: einde
steps:
  s: { title: S, summary: Kijk., goal: Zien., actions: {}, ask: [], bring: [], goOn: [], stuck: [], sources: [], checked: 2026-11-01 }
organisations: {}
`;
  const parsed = parsePack([{ name: 'twee.yaml', text }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return compile(parsed.source.tree);
}

/** How many answers to a question stand for all answers to it. */
export function answersThatStandForAll({ questions }: CompiledTree, id: string): number {
  return questions.find((question) => question.id === id)?.answers.length ?? 0;
}
