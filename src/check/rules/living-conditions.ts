import type { Path } from '../../content/yaml-file.ts';
import type { Condition } from '../../engine/tree.ts';
import { conditionsIn, type FoundCondition } from '../conditions-in.ts';
import { type Changed, idleParts } from '../idle-parts.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { type Diagram, TRUE } from '../solver/diagram.ts';

/**
 * Every condition can hold on some route and fail on another, and every part of one makes a
 * difference. The conditions of a step that no route reaches are for never-shown.
 */
export const livingConditions: Rule = {
  code: 'living-conditions',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    for (const found of conditionsIn(context.tree)) yield* judge(context, found);
  },
};

function* judge(
  context: CheckContext,
  { when, path, step, within, question }: FoundCondition,
): Generator<Finding> {
  const { proof, claims } = context.proof();
  const { statements } = proof;
  const here: Diagram = step === undefined ? TRUE : claims.step(step);
  const scope = within === undefined ? here : statements.all([here, statements.of(within)]);
  if (!proof.isSatisfiable(scope)) return;
  const statement = statements.of(when);
  const place = context.source.placeOf(when);
  if (!proof.isSatisfiable(statements.all([scope, statement]))) {
    yield {
      message: 'Deze voorwaarde kan nooit kloppen: geen enkele route komt hier.',
      place,
      breaks: [`invariants/always/${claimAbout(path)}`],
    };
  } else if (
    question === undefined &&
    !proof.isSatisfiable(statements.all([scope, statements.not(statement)]))
  ) {
    yield { message: 'Deze voorwaarde klopt altijd. Laat haar dan weg.', place, severity: 'warning' };
  } else {
    yield* idle(context, when, scope);
  }
}

/** How an invariant speaks of what a condition decides about, as `action/ziek-melden`. */
function claimAbout(path: Path): string {
  const [section, id] = path.length > 3 && path[2] === 'actions' ? path.slice(2) : path;
  return `${String(section).replace(/s$/, '')}/${String(id)}`;
}

/** Parts of a condition that change nothing on any route. */
function* idle({ source, ...context }: CheckContext, when: Condition, scope: Diagram): Generator<Finding> {
  const { proof } = context.proof();
  const { statements } = proof;
  const whole = statements.of(when);
  const differs = ({ condition, isNarrower }: Changed) => {
    const changed = statements.of(condition);
    const [more, less] = isNarrower ? [whole, changed] : [changed, whole];
    return proof.isSatisfiable(statements.all([scope, more, statements.not(less)]));
  };
  for (const { of, named } of idleParts(when, differs)) {
    yield {
      message: 'Dit deel van de voorwaarde maakt geen verschil.',
      expected: 'een deel dat soms de doorslag geeft; of laat het weg',
      place: source.placeOf(of, named),
      severity: 'warning',
    };
  }
}
