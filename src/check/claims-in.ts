import type { RawClaim } from '../content/author-shapes.ts';
import type { PackSource } from '../content/parse.ts';
import type { Path } from '../content/yaml-file.ts';
import type { Condition } from '../engine/tree.ts';

/** What an invariant says, and whether it must or must not be so. */
export interface FoundClaim {
  readonly id: string;
  /** Under which word it stands. */
  readonly key: 'always' | 'never' | 'exactly';
  readonly manner: 'always' | 'never';
  /** On which routes; on all of them when there is none. */
  readonly when?: Condition | undefined;
  readonly claim: RawClaim;
  readonly path: Path;
}

/** Every claim of the invariants of a pack: `exactly` makes two, one for the routes of `when` and one for all others. */
export function claimsIn({ invariants }: PackSource): FoundClaim[] {
  return invariants.flatMap(({ id, when, always, never, exactly }) => {
    const found = (key: FoundClaim['key'], manner: FoundClaim['manner'], on = when): FoundClaim[] => {
      const claim = { always, never, exactly }[key];
      return claim === undefined ? [] : [{ id, key, manner, when: on, claim, path: ['invariants', id, key] }];
    };
    const elsewhere: Condition = { kind: 'not', of: when ?? EVERYWHERE };
    return [
      ...found('always', 'always'),
      ...found('never', 'never'),
      ...found('exactly', 'always'),
      ...found('exactly', 'never', elsewhere),
    ];
  });
}

/** Holds on every route. */
const EVERYWHERE: Condition = { kind: 'all', of: [] };
