import type { CompiledTree } from '../engine/compiled-tree.ts';

/** Gives the region that a page was made for; undefined for a page for the whole country. */
export function areaOf({ organisations }: CompiledTree): string | undefined {
  return organisations.find(({ contact }) => contact.area !== undefined)?.contact.area;
}
