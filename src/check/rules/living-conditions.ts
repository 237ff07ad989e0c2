import { conditionsIn, type FoundCondition } from '../conditions-in.ts';
import { type Formula, TRUE } from '../proof/formula.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** Every condition, and every part of one, can hold on some route and fail on another. */
export const livingConditions: Rule = {
  code: 'living-conditions',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    for (const found of conditionsIn(context.tree)) yield* judge(context, found);
  },
};

function* judge(context: CheckContext, { when, step, question }: FoundCondition): Generator<Finding> {
  const { proof, claims } = context.proof();
  const { formulas } = proof;
  const scope: Formula = step === undefined ? TRUE : claims.step(step);
  const statement = formulas.of(when);
  const place = context.source.placeOf(when);
  if (!proof.possible(formulas.all([scope, statement]))) {
    yield { message: 'Deze voorwaarde kan nooit kloppen: geen enkele route komt hier.', place };
  } else if (question === undefined && !proof.possible(formulas.all([scope, formulas.not(statement)]))) {
    yield { message: 'Deze voorwaarde klopt altijd. Laat haar dan weg.', place, severity: 'warning' };
  }
}
