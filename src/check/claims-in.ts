import type { PackSource, PromiseSource } from '../content/parse.ts';
import type { RawClaim } from '../content/schema.ts';
import type { Path } from '../content/yaml-file.ts';

/** What a promise says, and whether it must or must not be so. */
export interface FoundClaim {
  readonly promise: PromiseSource;
  readonly manner: 'always' | 'never';
  readonly claim: RawClaim;
  readonly path: Path;
}

/** Every claim of the promises of a pack. */
export function claimsIn({ promises }: PackSource): FoundClaim[] {
  return promises.flatMap((promise) =>
    (['always', 'never'] as const).flatMap((manner) => {
      const claim = promise[manner];
      return claim === undefined ? [] : [{ promise, manner, claim, path: ['promises', promise.id, manner] }];
    }),
  );
}
