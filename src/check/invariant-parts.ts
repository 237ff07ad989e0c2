import type { Path } from '../content/yaml-file.ts';
import type { FoundClaim } from './claims-in.ts';
import type { Claims } from './solver/claims.ts';
import type { Diagram } from './solver/diagram.ts';

/** One thing that an invariant speaks of. */
export interface Part {
  readonly path: Path;
  /** What it speaks of, as `organisation/loket`. */
  readonly about: string;
  /** That it is so. */
  readonly statement: Diagram;
  /** Says how often it is so. */
  readonly says: (how: string) => string;
}

/** The things a claim speaks of, one by one. A route has one step, so that a list of steps is a choice. */
export function partsOf({ claim, path }: FoundClaim, claims: Claims): Part[] {
  const named = (key: Named, state: (id: string) => Diagram, where = 'in het advies'): Part[] =>
    [claim[key] ?? []].flat().map((id, at) => ({
      path: [...path, key, at],
      about: `${key}/${id}`,
      statement: state(id),
      says: (how) => `"${id}" staat ${how} ${where}.`,
    }));
  const steps = [claim.step ?? []].flat();
  const step: Part = {
    path: [...path, 'step'],
    about: `step/${steps.join(' ')}`,
    statement: claims.stepIn(steps),
    says: (how) => `De stap is ${how} "${steps.join('" of "')}".`,
  };
  return [
    ...(steps.length > 0 ? [step] : []),
    ...named('organisation', (id) => claims.organisation(id)),
    ...named('first', (id) => claims.first(id), 'bovenaan'),
    ...named('action', (id) => claims.action(id)),
    ...named('alert', (id) => claims.alert(id)),
    ...named('deadline', (id) => claims.deadline(id)),
    ...named('line', (piece) => claims.line(piece)),
  ];
}

type Named = Exclude<keyof FoundClaim['claim'], 'step'>;
