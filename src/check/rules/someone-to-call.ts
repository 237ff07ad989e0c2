import type { Organisation, Tree, Urgency } from '../../engine/tree.ts';
import { phonesIn } from '../phone-numbers.ts';
import { FALSE, type Formula, type Formulas } from '../proof/formula.ts';
import { commandFor } from '../replay.ts';
import type { Rule } from '../rule.ts';

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
  *check({ tree, source, proof: prove }) {
    const { proof, claims } = prove();
    const { formulas } = proof;
    const there = formulas.any([inAlert(tree, formulas), amongFirst(tree, formulas)]);
    const example = proof.witness(formulas.all([claims.anyOrganisation(), formulas.not(there)]));
    if (example === null) return;
    yield {
      message: `Een route noemt niemand om te bellen. Kortste voorbeeld: ${commandFor(example)}`,
      expected: `een nummer bij de eerste ${SHOWN} organisaties, of bij een waarschuwing`,
      place: source.place(['questions', Object.keys(example).at(-1) ?? ''], 'key'),
    };
  },
};

function inAlert({ alerts, organisations }: Tree, formulas: Formulas): Formula {
  const callable = new Set(organisations.filter(hasPhone).map(({ id }) => id));
  const calling = alerts.filter(
    (alert) => phonesIn(alert.text).length > 0 || alert.organisations.some((id) => callable.has(id)),
  );
  return formulas.any(calling.map(({ when }) => formulas.of(when)));
}

/** Goes through the organisations in the order of telling, until one has a phone number. */
function amongFirst({ organisations }: Tree, formulas: Formulas): Formula {
  const order = URGENCIES.flatMap((urgency) =>
    organisations.map((organisation) => ({
      told: toldAs(organisation, urgency, formulas),
      callable: hasPhone(organisation),
    })),
  );
  // For each number of organisations already shown; from the last organisation back.
  let found: readonly Formula[] = new Array<Formula>(SHOWN + 1).fill(FALSE);
  for (const { told, callable } of order.toReversed()) {
    found = found.map((otherwise, shown) => {
      if (shown === SHOWN) return FALSE;
      const then = callable ? formulas.not(FALSE) : (found[shown + 1] ?? FALSE);
      return formulas.any([formulas.all([told, then]), formulas.all([formulas.not(told), otherwise])]);
    });
  }
  return found[0] ?? FALSE;
}

/** The organisation is named with exactly this urgency: its most urgent rule that holds. */
function toldAs({ recommend }: Organisation, urgency: Urgency, formulas: Formulas): Formula {
  const rank = URGENCIES.indexOf(urgency);
  const some = (fits: (own: number) => boolean) =>
    formulas.any(
      recommend.filter((rule) => fits(URGENCIES.indexOf(rule.urgency))).map(({ when }) => formulas.of(when)),
    );
  return formulas.all([some((own) => own === rank), formulas.not(some((own) => own < rank))]);
}

function hasPhone({ contact }: Organisation): boolean {
  return contact.phone !== undefined;
}
