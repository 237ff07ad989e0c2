import { type Bits, bitsOf, lengthFor } from './bits.ts';
import { termsIn } from './terms.ts';
import type { Tree } from './tree.ts';

/** What is mentioned: the positions of terms in the tree, and after them those of sources. */
export type Mentions = Bits;

/** The terms in texts, the sources, and the sources of the terms. */
export function mentionsOf(tree: Tree, texts: readonly string[], sources: readonly string[]): Mentions {
  const terms = new Set(texts.flatMap((text) => termsIn(tree, text)));
  const cited = new Set([...sources, ...[...terms].flatMap((term) => term.sources)]);
  const termsAt = [...terms].map((term) => tree.terms.indexOf(term));
  const sourcesAt = [...cited].map((id) => tree.sources.findIndex((source) => source.id === id));
  return [...bitsOf(termsAt, tree.terms.length), ...bitsOf(sourcesAt, tree.sources.length)];
}

/** Nothing yet, to add to. */
export function noMentions({ terms, sources }: Tree): Mentions {
  return new Array(lengthFor(terms.length) + lengthFor(sources.length)).fill(0);
}

/** The positions of the terms. */
export function termsMentioned({ terms }: Tree, mentions: Mentions): Bits {
  return mentions.slice(0, lengthFor(terms.length));
}

/** The positions of the sources. */
export function sourcesMentioned({ terms }: Tree, mentions: Mentions): Bits {
  return mentions.slice(lengthFor(terms.length));
}
