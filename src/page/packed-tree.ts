import { hashOf } from '../engine/code/signs.ts';
import type { CompiledTree, ExplainedText } from '../engine/compiled-tree.ts';
import { toldTexts } from '../engine/explained-texts.ts';
import { type PackedJson, packJson, unpackJson } from './packed-json.ts';

/** A pack in which what is explained stands in the order of its texts: their hashes come from those. */
type Listed = Omit<CompiledTree, 'explained'> & { readonly explained: readonly ExplainedText[] };

/** Packs a pack for the page. What only helps to look something up, or to check it, stays out: the page has no such screen. */
export function packTree(tree: CompiledTree): PackedJson {
  const { explained, organisations, questions, steps, letters, ...rest } = tree;
  const listed: Listed = {
    // In this order: what is alike, and what the guide in the page tells too, is best near to each other.
    organisations: organisations.map((organisation) => ({ ...organisation, keywords: [] })),
    questions,
    steps,
    // A letter says in itself on what it rests.
    letters: letters.map((letter) => ({ ...letter, sources: [], checked: '' })),
    ...rest,
    terms: tree.terms.map((term) => ({ ...term, also: [], keywords: [] })),
    explained: hashesIn(tree).map((hash) => explained[hash] ?? []),
  };
  return packJson(listed);
}

/** Gives the pack that was packed. */
export function unpackTree(packed: PackedJson): CompiledTree {
  const { explained, ...rest } = unpackJson(packed) as Listed;
  const byHash = hashesIn(rest).map((hash, at) => [hash, explained[at] ?? []]);
  return { ...rest, explained: Object.fromEntries(byHash) };
}

/** The hashes of all texts that can be told, each once. */
function hashesIn({ questions, steps, actions, organisations, ...tree }: Omit<CompiledTree, 'explained'>) {
  const { rules, alerts, deadlines } = tree;
  const texts = toldTexts([questions, steps, actions, organisations, rules, alerts, deadlines]);
  return [...new Set([...texts].map(hashOf))];
}
