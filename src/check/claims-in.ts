import type { RawClaim } from '../content/author-shapes.ts';
import type { InvariantSource, PackSource } from '../content/parse.ts';
import type { Path } from '../content/yaml-file.ts';

/** What an invariant says, and whether it must or must not be so. */
export interface FoundClaim {
  readonly invariant: InvariantSource;
  readonly manner: 'always' | 'never';
  readonly claim: RawClaim;
  readonly path: Path;
}

/** Every claim of the invariants of a pack. */
export function claimsIn({ invariants }: PackSource): FoundClaim[] {
  return invariants.flatMap((invariant) =>
    (['always', 'never'] as const).flatMap((manner) => {
      const claim = invariant[manner];
      return claim === undefined
        ? []
        : [{ invariant, manner, claim, path: ['invariants', invariant.id, manner] }];
    }),
  );
}
