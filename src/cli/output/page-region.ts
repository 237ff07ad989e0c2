import { pack } from '../../content/directory/pack.ts';
import type { CompiledTree } from '../../engine/compiled-tree.ts';
import { type PackedDirectory, unpack } from '../../engine/place/packed.ts';

/** Gives the codes of the region that was laid over a tree; none when there is no region, or it names none. */
export function codesOf({ organisations }: Pick<CompiledTree, 'organisations'>): string[] {
  return organisations.flatMap(({ replaced }) => replaced?.codes ?? []);
}

/**
 * Keeps of a division only what a page for one region needs: the places and municipalities in which its codes have a
 * part, with all of their postcodes, so that who names one of them is asked which part it is.
 */
export function onlyRegion(packed: PackedDirectory, codes: readonly string[]): PackedDirectory {
  const whole = unpack(packed);
  const own = whole.runs.filter(({ po, vo }) => codes.some((code) => code === po || code === vo));
  const named = new Set(own.flatMap(({ place, municipality }) => [place?.spelled, municipality.spelled]));
  const runs = whole.runs.filter(
    ({ place, municipality }) => named.has(place?.spelled ?? '') || named.has(municipality.spelled),
  );
  const near = new Set(runs.flatMap(({ po, vo }) => [po, vo]));
  const names = new Set(
    runs.flatMap(({ place, municipality, former }) => [place?.spelled, municipality.spelled, former.spelled]),
  );
  const remarks = Object.entries(whole.remarks).filter(([postcode]) =>
    runs.some(({ from, to }) => from <= Number(postcode) && Number(postcode) <= to),
  );
  return pack({
    ...whole,
    runs,
    partnerships: whole.partnerships.filter(({ code }) => near.has(code)),
    aliases: whole.aliases.filter(({ name }) => names.has(name.spelled)),
    remarks: Object.fromEntries(remarks),
  });
}
