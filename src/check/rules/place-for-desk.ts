import { DESK_ORGANISATION } from '../../engine/place/desks.ts';
import type { Question } from '../../engine/tree.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import type { Diagram } from '../solver/diagram.ts';

/**
 * A question for a place comes on exactly the routes whose advice names the steunpunt: elsewhere a
 * place changes nothing, and without it nobody learns which steunpunt it is. A pack that asks for no
 * place need not.
 */
export const placeForDesk: Rule = {
  code: 'place-for-desk',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    for (const question of context.tree.questions) {
      if (question.kind === 'place') yield* findingsOf(question, context);
    }
  },
};

function* findingsOf({ id }: Question, context: CheckContext): Generator<Finding> {
  const { proof, claims } = context.proof();
  const { statements } = proof;
  const asked = claims.asked(id);
  const named = deskNamed(context);
  const place = context.source.place(['questions', id], 'key');
  const idle = proof.shortestModel(statements.all([asked, statements.not(named)]));
  if (idle !== null) {
    yield {
      message: `De vraag "${id}" komt ook waar "${DESK_ORGANISATION}" niet in het advies staat.`,
      example: idle,
      expected: `een voorwaarde (when) die past bij de regels van "${DESK_ORGANISATION}"`,
      place,
    };
  }
  const unasked = proof.shortestModel(statements.all([named, statements.not(asked)]));
  if (unasked === null) return;
  yield {
    message: `De vraag "${id}" komt niet overal waar "${DESK_ORGANISATION}" in het advies staat.`,
    example: unasked,
    expected: `een voorwaarde (when) die past bij de regels van "${DESK_ORGANISATION}"`,
    place,
  };
}

/** States that the organisation that a place gives a name to is in the advice. */
function deskNamed({ tree, proof }: CheckContext): Diagram {
  const { proof: solver } = proof();
  const rules = tree.organisations.find(({ id }) => id === DESK_ORGANISATION)?.recommend ?? [];
  return solver.statements.any(rules.map(({ when }) => solver.statements.of(when)));
}
