import { inRouteOrder } from '../links.ts';
import { optionPath } from '../paths.ts';
import { commandFor } from '../replay.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** Every route sets the step exactly once. */
export const oneStep: Rule = {
  code: 'one-step',
  severity: 'error',
  stage: 'proof',
  *check(context) {
    const { tree, source } = context;
    const { proof } = context.proof();
    const { formulas } = proof;
    const none = proof.witness(formulas.not(formulas.atom({ at: tree.questions.length, mask: -1 })));
    if (none !== null) {
      yield {
        message: `Een route eindigt zonder stap. Kortste voorbeeld: ${commandFor(none)}`,
        expected: 'op elke route een keuze met step',
        place: source.place(['questions', Object.keys(none).at(-1) as string], 'key'),
      };
    }
    yield* twice(context);
  },
};

/** Options that set a step after another on the same route did. */
function* twice(context: CheckContext): Generator<Finding> {
  const { tree, source } = context;
  const { proof } = context.proof();
  const { formulas, index } = proof;
  const setters = inRouteOrder(tree).flatMap((question) =>
    question.options
      .filter((option) => option.step !== undefined)
      .map((option) => {
        const chosen = index.atomOf({ kind: 'answer', question: question.id, options: [option.id] });
        return { question, option, chosen: formulas.atom(chosen) };
      }),
  );
  for (const [place, later] of setters.entries()) {
    const earlier = setters.slice(0, place).filter((one) => one.question !== later.question);
    const both = formulas.all([later.chosen, formulas.any(earlier.map((one) => one.chosen))]);
    const example = proof.witness(both);
    if (example === null) continue;
    yield {
      message: `Hier wordt de stap nog een keer gekozen. Kortste voorbeeld: ${commandFor(example)}`,
      expected: 'op elke route precies een keuze met step',
      place: source.place([...optionPath(later.question, later.option), 'step']),
    };
  }
}
