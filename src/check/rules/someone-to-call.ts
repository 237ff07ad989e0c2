import type { Answers } from '../../engine/answers.ts';
import type { Organisation, Tree, Urgency } from '../../engine/tree.ts';
import { phonesIn } from '../phone-numbers.ts';
import type { CheckContext, Rule } from '../rule.ts';
import type { Diagram } from '../solver/diagram.ts';
import type { Statements } from '../solver/statements.ts';

/** So many organisations stand in the short advice. */
const SHOWN = 3;

const URGENCIES: readonly Urgency[] = ['nu', 'eerst', 'daarna', 'kan-ook'];

/**
 * On every route somebody with a phone number is among the first three organisations, or in an alert.
 * A route without organisations is for complete-advice.
 */
export const someoneToCall: Rule = {
  code: 'someone-to-call',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const example = withoutPhone(context);
    if (example === null) return;
    yield {
      message: 'Een route noemt niemand om te bellen.',
      example,
      expected: `een nummer bij de eerste ${SHOWN} organisaties, of bij een waarschuwing`,
      place: context.source.place(['questions', Object.keys(example).at(-1) ?? ''], 'key'),
    };
  },
};

/** Goes through the organisations in the order of telling: each that can be the last one shown. */
function withoutPhone({ tree, proof: prove }: CheckContext): Answers | null {
  const { proof, claims } = prove();
  const { statements } = proof;
  const quiet = statements.all([claims.anyOrganisation(), statements.not(callingAlert(tree, statements))]);
  const order = URGENCIES.flatMap((urgency) =>
    tree.organisations.map((one) => ({ told: toldAs(one, urgency, statements), calls: hasPhone(one) })),
  );
  let silent = quiet;
  const before: Diagram[] = [];
  for (const { told, calls } of order) {
    if (calls) {
      silent = statements.all([silent, statements.not(told)]);
      continue;
    }
    const example = proof.answersWith(statements.all([silent, told]), before, SHOWN - 1);
    if (example !== null) return example;
    before.push(told);
  }
  return proof.shortestModel(silent);
}

function callingAlert({ alerts, organisations }: Tree, statements: Statements): Diagram {
  const callable = new Set(organisations.filter(hasPhone).map(({ id }) => id));
  const calling = alerts.filter(
    (alert) => phonesIn(alert.text).length > 0 || alert.organisations.some((id) => callable.has(id)),
  );
  return statements.any(calling.map(({ when }) => statements.of(when)));
}

/** States that the organisation is named with exactly this urgency: that of its most urgent rule that holds. */
function toldAs({ recommend }: Organisation, urgency: Urgency, statements: Statements): Diagram {
  const rank = URGENCIES.indexOf(urgency);
  const some = (fits: (own: number) => boolean) =>
    statements.any(
      recommend
        .filter((rule) => fits(URGENCIES.indexOf(rule.urgency)))
        .map(({ when }) => statements.of(when)),
    );
  return statements.all([some((own) => own === rank), statements.not(some((own) => own < rank))]);
}

function hasPhone({ contact }: Organisation): boolean {
  return contact.phone !== undefined;
}
