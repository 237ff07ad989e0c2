import type { Path } from '../../content/yaml-file.ts';
import { claimsIn, type FoundClaim } from '../claims-in.ts';
import type { Claims } from '../proof/claims.ts';
import type { Formula } from '../proof/formula.ts';
import { commandFor } from '../replay.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** Every promise holds on every route that it is about, and it is about some route. */
export const promisesHold: Rule = {
  code: 'promises-hold',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof, claims } = context.proof();
    for (const found of claimsIn(context.source)) {
      const about = proof.formulas.of(found.promise.when);
      if (proof.possible(about)) {
        for (const part of partsOf(found, claims)) yield* judge(context, about, found.manner, part);
      } else {
        yield {
          message: 'Deze belofte gaat over geen enkele route.',
          expected: 'een when die kan kloppen',
          place: context.source.place(['promises', found.promise.id, 'when'], 'key'),
        };
      }
    }
  },
};

/** One thing that a promise speaks of. */
interface Part {
  readonly path: Path;
  /** That it is so. */
  readonly statement: Formula;
  /** Says how often it is so. */
  readonly says: (how: string) => string;
}

/** The things a claim speaks of, one by one. A route has one step, so that a list of steps is a choice. */
function partsOf({ claim, path }: FoundClaim, claims: Claims): Part[] {
  const named = (key: Named, state: (id: string) => Formula, where = 'in het advies'): Part[] =>
    [claim[key] ?? []].flat().map((id, at) => ({
      path: [...path, key, at],
      statement: state(id),
      says: (how) => `"${id}" staat ${how} ${where}.`,
    }));
  const steps = [claim.step ?? []].flat();
  const step: Part = {
    path: [...path, 'step'],
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
  ];
}

type Named = Exclude<keyof FoundClaim['claim'], 'step'>;

function* judge(
  context: CheckContext,
  about: Formula,
  manner: FoundClaim['manner'],
  { path, statement, says }: Part,
): Generator<Finding> {
  const { proof } = context.proof();
  const { formulas } = proof;
  const broken = manner === 'always' ? formulas.not(statement) : statement;
  const example = proof.witness(formulas.all([about, broken]));
  if (example === null) return;
  const fault = says(manner === 'always' ? 'niet altijd' : 'soms toch');
  yield {
    message: `Deze belofte is niet waar: ${fault} Kortste voorbeeld: ${commandFor(example)}`,
    expected: `op ${manner === 'always' ? 'elke' : 'geen'} route van deze belofte`,
    place: context.source.place(path),
  };
}
