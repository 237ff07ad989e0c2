import type { Path } from '../../content/yaml-file.ts';
import { type Answers, chosen } from '../../engine/answers.ts';
import type { Tree } from '../../engine/tree.ts';
import { inRouteOrder } from '../links.ts';
import { optionPath } from '../paths.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';

/** Every route sets the step exactly once. */
export const oneStep: Rule = {
  code: 'one-step',
  severity: 'error',
  stage: 'routes',
  *check(context) {
    const { source } = context;
    const { proof, claims } = context.proof();
    const none = proof.shortestModel(proof.statements.not(claims.anyStep()));
    if (none !== null) {
      yield {
        message: 'Een route eindigt zonder stap.',
        example: none,
        expected: 'op elke route een keuze met step',
        place: source.place(stepless(context.tree, none), 'key'),
      };
    }
    yield* twice(context);
  },
};

/** The last choice on a route beside which another choice sets a step; else the last question. */
function stepless({ questions }: Tree, answers: Answers): Path {
  const asked = Object.keys(answers);
  const chosenIn = questions
    .filter(({ id, options }) => asked.includes(id) && options.some(({ step }) => step !== undefined))
    .flatMap((question) =>
      question.options
        .filter(({ id }) => chosen(answers[question.id] ?? '').includes(id))
        .map((option) => ({ question, option, at: asked.indexOf(question.id) })),
    )
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (chosenIn === undefined) return ['questions', asked.at(-1) ?? ''];
  return optionPath(chosenIn.question, chosenIn.option);
}

/** Options that set a step after another on the same route did. */
function* twice(context: CheckContext): Generator<Finding> {
  const { tree, source } = context;
  const { proof } = context.proof();
  const { statements } = proof;
  const setters = inRouteOrder(tree).flatMap((question) =>
    question.options
      .filter((option) => option.step !== undefined)
      .map((option) => ({ question, option, chosen: statements.answer(question.id, [option.id]) })),
  );
  for (const [place, later] of setters.entries()) {
    const earlier = setters.slice(0, place).filter((one) => one.question !== later.question);
    const both = statements.all([later.chosen, statements.any(earlier.map((one) => one.chosen))]);
    const example = proof.shortestModel(both);
    if (example === null) continue;
    yield {
      message: 'Hier wordt de stap nog een keer gekozen.',
      example,
      expected: 'op elke route precies een keuze met step',
      place: source.place([...optionPath(later.question, later.option), 'step']),
    };
  }
}
