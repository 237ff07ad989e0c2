import { MOST } from '../../engine/bounds.ts';
import { atomsOf } from '../../engine/condition.ts';
import { wordingsIn } from '../../engine/explained-texts.ts';
import { KINDS } from '../../engine/question-kinds.ts';
import type { Question, Tree } from '../../engine/tree.ts';
import { wordsIn } from '../../engine/wording.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { textsIn } from '../texts-in.ts';

/** Nothing is more than a compiled pack can hold. */
export const withinBounds: Rule = {
  code: 'within-bounds',
  severity: 'error',
  stage: 'names',
  *check(context) {
    yield* tooManyQuestions(context);
    for (const question of context.tree.questions) {
      yield* tooManyOptions(context, question);
      yield* tooManyAnswerKinds(context, question);
    }
    yield* tooManyWordings(context);
  },
};

function* tooManyQuestions({ tree: { questions }, source }: CheckContext): Generator<Finding> {
  const first = questions[MOST.questions];
  if (first === undefined) return;
  yield {
    message: `Dit pakket heeft ${questions.length} vragen.`,
    expected: `hoogstens ${MOST.questions} vragen`,
    place: source.place(['questions', first.id], 'key'),
  };
}

function* tooManyOptions({ source }: CheckContext, { id, options }: Question): Generator<Finding> {
  if (options.length <= MOST.options) return;
  yield {
    message: `De vraag "${id}" heeft te veel keuzes.`,
    expected: `hoogstens ${MOST.options} keuzes, met 'weet ik niet'`,
    place: source.place(['questions', id, 'options'], 'key'),
  };
}

/** Every combination of options that later questions look at apart is a kind of its own. */
function* tooManyAnswerKinds({ tree, source }: CheckContext, { id, kind }: Question): Generator<Finding> {
  if (!KINDS[kind].takesSeveral || 2 ** looksAt(tree, id).size <= MOST.answerKinds) return;
  yield {
    message: `Latere vragen kijken naar te veel verschillende keuzes van "${id}".`,
    expected: `hoogstens ${Math.log2(MOST.answerKinds)} keuzes of groepen van keuzes waar een when naar kijkt`,
    place: source.place(['questions', id], 'key'),
  };
}

/** The options, or groups of options, of a question that the conditions of questions ask about. */
function looksAt({ questions }: Tree, id: string): Set<string> {
  const atoms = questions.flatMap(({ when }) => [...atomsOf(when)]);
  return new Set(
    atoms.flatMap((atom) =>
      atom.kind === 'answer' && atom.question === id ? [[...atom.options].sort().join()] : [],
    ),
  );
}

function* tooManyWordings({ tree, source }: CheckContext): Generator<Finding> {
  const words = new Map(tree.words.map((word) => [word.id, word]));
  for (const { text, path, kind } of textsIn(tree)) {
    if (kind !== 'told') continue;
    const used = wordsIn(text).flatMap((id) => words.get(id) ?? []);
    if (wordingsIn(used) <= MOST.wordings) continue;
    yield {
      message: `Deze tekst kan op ${wordingsIn(used)} manieren gezegd worden.`,
      expected: `hoogstens ${MOST.wordings}; gebruik minder woorden tussen accolades`,
      place: source.place(path),
    };
  }
}
