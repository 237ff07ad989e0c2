import type { CompiledTree } from '../engine/compiled-tree.ts';
import { type PackedJson, packJson } from './packed-json.ts';

/** Packs a pack for the page. What only helps to look something up stays out: the page has no such screen. */
export function packTree(tree: CompiledTree): PackedJson {
  return packJson({
    ...tree,
    terms: tree.terms.map((term) => ({ ...term, also: [], keywords: [] })),
    organisations: tree.organisations.map((organisation) => ({ ...organisation, keywords: [] })),
  });
}
