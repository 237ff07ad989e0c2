import { claimsIn, type FoundClaim } from '../claims-in.ts';
import { type Part, partsOf } from '../invariant-parts.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import type { Diagram } from '../solver/diagram.ts';

/** Every invariant holds on every route that it is about, and it is about some route. */
export const invariantsHold: Rule = {
  code: 'invariants-hold',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { proof, claims } = context.proof();
    for (const found of claimsIn(context.source)) {
      const about = proof.statements.of(found.when);
      const parts = partsOf(found, claims);
      yield* empty(context, found, parts.length > 0, proof.isSatisfiable(about));
      for (const part of parts) yield* judge(context, about, found.manner, part);
    }
  },
};

/** An invariant that says nothing, or is about nothing, is no invariant. */
function* empty(
  { source }: CheckContext,
  { id, key, manner, path }: FoundClaim,
  says: boolean,
  isAbout: boolean,
): Generator<Finding> {
  const isElsewhere = key === 'exactly' && manner === 'never';
  if (!says && !isElsewhere) {
    yield {
      message: 'Deze invariant zegt niets.',
      expected: `onder ${key} wat er ${manner === 'always' ? 'altijd' : 'nooit'} in het advies staat`,
      place: source.place(path, 'key'),
    };
  }
  if (!isAbout) {
    yield {
      message: `Deze invariant gaat ${isElsewhere ? 'over alle routes' : 'over geen enkele route'}.`,
      expected: isElsewhere ? 'always in plaats van exactly' : 'een when die kan kloppen',
      place: source.place(['invariants', id, 'when'], 'key'),
    };
  }
}

function* judge(
  context: CheckContext,
  about: Diagram,
  manner: FoundClaim['manner'],
  { path, about: part, statement, says }: Part,
): Generator<Finding> {
  const { proof } = context.proof();
  const { statements } = proof;
  const broken = manner === 'always' ? statements.not(statement) : statement;
  const example = proof.shortestModel(statements.all([about, broken]));
  if (example === null) return;
  const fault = says(manner === 'always' ? 'niet altijd' : 'soms toch');
  yield {
    message: `Deze invariant is niet waar: ${fault}`,
    example,
    expected: `op ${manner === 'always' ? 'elke' : 'geen'} route van deze invariant`,
    place: context.source.place(path),
    needs: `invariants/${manner}/${part}`,
  };
}
