import type { Advice } from '../advice.ts';
import type { Answer, Answers } from '../answers.ts';
import type { CompiledTree } from '../compiled-tree.ts';
import { resolve } from '../resolve.ts';
import { UNKNOWN } from '../vocabulary.ts';

/** Leaves the places out of answers. That somebody does not know is no secret, and stays. */
export function answersWithoutPlace(tree: Pick<CompiledTree, 'questions'>, answers: Answers): Answers {
  const places = placeQuestions(tree);
  const isKept = ([id, value]: [string, Answer]) => value === UNKNOWN || !places.includes(id);
  return Object.fromEntries(Object.entries(answers).filter(isKept));
}

/** Skips the places in answers, so that a route still ends where it did. */
export function answersSkippingPlace(tree: Pick<CompiledTree, 'questions'>, answers: Answers): Answers {
  const places = placeQuestions(tree);
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, places.includes(id) ? UNKNOWN : value]),
  );
}

const UNSURE = 'Vraag op school of dit het goede samenwerkingsverband is.';

/** Leaves out of an advice, or of parts of one, where the school is; which steunpunt there is stays, and whether that is sure. */
export function withoutPlace<Told extends Partial<Advice>>(
  tree: Pick<CompiledTree, 'questions'>,
  told: Told,
): Told {
  const places = placeQuestions(tree);
  const answers = told.answers?.filter(
    ({ question, value }) => value === UNKNOWN || !places.includes(question),
  );
  const organisations = told.organisations?.map((organisation) => {
    const { desk } = organisation;
    if (desk === null) return organisation;
    const remarks = desk.remarks.map(() => UNSURE);
    return { ...organisation, desk: { ...desk, place: null, remarks } };
  });
  return { ...told, ...(answers && { answers }), ...(organisations && { organisations }) };
}

/** Skips the places that are asked next: a code never holds one. */
export function skippingPlaces(tree: CompiledTree, answers: Answers): Answers {
  const position = resolve(tree, answers);
  if (position.kind !== 'question' || position.question.kind !== 'place') return answers;
  return skippingPlaces(tree, { ...answers, [position.question.id]: UNKNOWN });
}

function placeQuestions({ questions }: Pick<CompiledTree, 'questions'>): string[] {
  return questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
}
