import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionsOf, Claims, linesOf } from '../../../src/check/solver/claims.ts';
import { type Diagram, TRUE } from '../../../src/check/solver/diagram.ts';
import { Proof } from '../../../src/check/solver/proof.ts';
import { parsePack } from '../../../src/content/parse.ts';
import { chosen } from '../../../src/engine/answers.ts';
import { compile } from '../../../src/engine/compile.ts';
import type { Condition, Organisation, Tree } from '../../../src/engine/tree.ts';
import { wordingFor } from '../../../src/engine/wording.ts';
import { adviceIn } from '../../harness/advices.ts';
import { allRoutes } from '../../harness/all-routes.ts';
import { writtenSmallTree } from '../../harness/small-tree.ts';

const small = writtenSmallTree();

function baseTree(): Tree {
  const text = readFileSync(new URL('../../fixtures/check/base.yaml', import.meta.url), 'utf8');
  const parsed = parsePack([{ name: 'base.yaml', text }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source.tree;
}

const answered = (question: string, ...options: string[]): Condition => ({
  kind: 'answer',
  question,
  options,
});
const not = (of: Condition): Condition => ({ kind: 'not', of });

/** The small tree with organisations of every urgency, each for some: who is first differs from route to route. */
function crowdedTree(): Tree {
  const [one] = small.organisations;
  if (one === undefined) throw new Error('The small tree has no organisation.');
  const named = (id: string, recommend: Organisation['recommend']): Organisation => ({
    ...one,
    id,
    recommend,
  });
  const arts = answered('hulp', 'arts');
  const extra = answered('extra', 'ja', 'weet-niet');
  return {
    ...small,
    organisations: [
      named('a', [
        { when: answered('soort', 'po'), urgency: 'daarna', why: 'Een basisschool.' },
        { when: arts, urgency: 'nu', why: 'De arts.' },
      ]),
      named('b', [
        { urgency: 'kan-ook', why: 'Altijd.' },
        { when: extra, urgency: 'eerst', why: 'Er is meer.' },
        { when: answered('dag', 'weet-niet'), urgency: 'eerst', why: 'Zonder dag.' },
      ]),
      named('c', [
        {
          when: { kind: 'all', of: [{ kind: 'step', steps: ['een'] }, not(answered('hulp', 'niemand'))] },
          urgency: 'daarna',
          why: 'Iemand hielp.',
        },
        { when: { kind: 'any', of: [answered('soort', 'nee'), extra] }, urgency: 'nu', why: 'Nu.' },
      ]),
      named('d', [{ when: arts, urgency: 'nu', why: 'Ook de arts.' }]),
      named('e', []),
    ],
  };
}

const TREES: readonly (readonly [string, Tree])[] = [
  ['small', small],
  ['base', baseTree()],
  ['crowded', crowdedTree()],
];

/** A statement of the prover, and on which routes an advice says so. */
interface Compared {
  readonly what: string;
  readonly statement: Diagram;
  readonly isSo: (advised: Advised) => boolean;
}

type Advised = ReturnType<typeof advisedIn>[number];

/** Every route of a tree with its advice, and the words used there. */
function advisedIn(tree: Tree) {
  const compiled = compile(tree);
  return allRoutes(compiled).map(({ answers, position }) => ({
    answers,
    advice: adviceIn(compiled, answers),
    say: wordingFor(compiled, position.facts).say,
  }));
}

/** All that can be claimed of an advice. */
function comparedIn(tree: Tree, claims: Claims): Compared[] {
  const has = (items: readonly { readonly id: string }[], id: string) => items.some((one) => one.id === id);
  const place = ({ advice }: Advised, id: string) => advice.organisations.findIndex((one) => one.id === id);
  const ids = tree.organisations.map(({ id }) => id);
  return [
    ...tree.steps.map(({ id }) => ({
      what: `step ${id}`,
      statement: claims.step(id),
      isSo: ({ advice }: Advised) => advice.step.id === id,
    })),
    ...actionsOf(tree).map(({ action: { id } }) => ({
      what: `action ${id}`,
      statement: claims.action(id),
      isSo: ({ advice }: Advised) => has(advice.actions, id),
    })),
    ...tree.alerts.map(({ id }) => ({
      what: `alert ${id}`,
      statement: claims.alert(id),
      isSo: ({ advice }: Advised) => has(advice.alerts, id),
    })),
    ...tree.deadlines.map(({ id }) => ({
      what: `deadline ${id}`,
      statement: claims.deadline(id),
      isSo: ({ advice }: Advised) => has(advice.deadlines, id),
    })),
    ...tree.questions.map(({ id }) => ({
      what: `asked ${id}`,
      statement: claims.asked(id),
      isSo: ({ answers }: Advised) => id in answers,
    })),
    ...linesOf(tree)
      .filter(({ line }) => !line.text.includes('{'))
      .map(({ line: { text } }) => ({
        what: `line ${text}`,
        statement: claims.line(text.slice(2)),
        isSo: ({ advice: { ask, bring, goOn, stuck } }: Advised) =>
          [...ask, ...bring, ...goOn, ...stuck].some((told) => told.includes(text.slice(2))),
      })),
    ...ids.flatMap((id) => [
      {
        what: `organisation ${id}`,
        statement: claims.organisation(id),
        isSo: (one: Advised) => place(one, id) >= 0,
      },
      { what: `first ${id}`, statement: claims.first(id), isSo: (one: Advised) => place(one, id) === 0 },
    ]),
    ...ids.flatMap((id) =>
      ids
        .filter((other) => other !== id)
        .map((other) => ({
          what: `${id} before ${other}`,
          statement: claims.before(id, other),
          isSo: (one: Advised) =>
            place(one, id) >= 0 && (place(one, other) < 0 || place(one, id) < place(one, other)),
        })),
    ),
    ...tree.organisations.flatMap(({ id, recommend }) =>
      recommend.map(({ why }, nth) => ({
        what: `reason ${why}`,
        statement: claims.reason(id, nth),
        isSo: ({ advice }: Advised) => advice.organisations.some((one) => one.id === id && one.why === why),
      })),
    ),
    ...tree.words.flatMap(({ id, variants }) =>
      variants.map(({ text }, nth) => ({
        what: `word ${text}`,
        statement: claims.variant(id, nth),
        isSo: ({ say }: Advised) => say(`{${id}}`) === text,
      })),
    ),
    {
      what: 'anything to do',
      statement: claims.anyAction(),
      isSo: ({ advice }) => advice.actions.length > 0,
    },
    {
      what: 'complete',
      statement: claims.complete(),
      isSo: ({ advice }) => advice.actions.length > 0 && advice.organisations.length > 0,
    },
    {
      what: 'one of the last two',
      statement: claims.anyOf(ids.slice(-2)),
      isSo: (one) => ids.slice(-2).some((id) => place(one, id) >= 0),
    },
    { what: 'nothing that is there', statement: claims.action('er-niet'), isSo: () => false },
    { what: 'no such alert', statement: claims.alert('er-niet'), isSo: () => false },
    { what: 'no such deadline', statement: claims.deadline('er-niet'), isSo: () => false },
    { what: 'no such question', statement: claims.asked('er-niet'), isSo: () => false },
  ];
}

/** How long answers are: first by the questions, then by the options that are chosen together. */
function lengthOf({ answers }: Advised, tree: Tree): number {
  const lengths = tree.questions.map(({ id, kind, options }) => {
    const answer = answers[id];
    if (answer === undefined) return 0;
    const [first] = chosen(answer);
    const isAlone = kind !== 'many' || options.find((one) => one.id === first)?.exclusive === true;
    return 100 + (isAlone ? 0 : answer.length);
  });
  return lengths.reduce((sum, one) => sum + one, 0);
}

test.each(TREES)(
  'what is proved of an advice is what the advice says, on every route of the %s tree',
  (_, tree) => {
    const proof = new Proof(tree);
    const claims = new Claims(tree, proof.statements);
    const routes = advisedIn(tree);
    expect(proof.countModels()).toBe(BigInt(routes.length));
    for (const { what, statement, isSo } of comparedIn(tree, claims)) {
      const wrong = routes.filter((one) => proof.holds(statement, proof.valuesOf(one.answers)) !== isSo(one));
      expect({ what, wrong: wrong.map(({ answers }) => answers) }).toEqual({ what, wrong: [] });
      const right = routes.filter(isSo);
      expect({ what, count: proof.countModels(statement) }).toEqual({ what, count: BigInt(right.length) });
      expect({ what, can: proof.isSatisfiable(statement) }).toEqual({ what, can: right.length > 0 });
      expect({ what, can: proof.trial().isSatisfiable(statement) }).toEqual({ what, can: right.length > 0 });
      const found = proof.shortestModel(statement);
      const shown = routes.find(({ answers }) => JSON.stringify(answers) === JSON.stringify(found));
      const least = Math.min(...right.map((one) => lengthOf(one, tree)));
      expect({ what, length: shown === undefined ? null : lengthOf(shown, tree) }).toEqual({
        what,
        length: right.length === 0 ? null : least,
      });
    }
  },
);

test.each(TREES)('the longest route of the %s tree is the one with the most questions', (_, tree) => {
  const most = Math.max(...advisedIn(tree).map(({ answers }) => Object.keys(answers).length));
  const longest = new Proof(tree).longestRoute();
  expect(longest?.counted.length).toBe(most);
  expect(Object.keys(longest?.answers ?? {})).toEqual(longest?.counted);
});

test('everything that an advice can name is told apart: a deadline also by its date', () => {
  const proof = new Proof(small);
  const claims = new Claims(small, proof.statements);
  const routes = advisedIn(small);
  const told = routes.map(({ answers, advice: { step, organisations, actions, alerts, deadlines } }) => ({
    holds: claims.everything().filter((one) => proof.holds(one, proof.valuesOf(answers))).length,
    named:
      1 +
      [...organisations, ...actions, ...alerts].length +
      deadlines.reduce((sum, { date }) => sum + (date === null ? 1 : 2), 0),
    step,
  }));
  expect(told.filter(({ holds, named }) => holds !== named)).toEqual([]);
});

test('answers with which so many organisations are named are found where there are any', () => {
  const tree = crowdedTree();
  const proof = new Proof(tree);
  const claims = new Claims(tree, proof.statements);
  const named = tree.organisations.map(({ id }) => claims.organisation(id));
  const routes = advisedIn(tree);
  for (const within of [TRUE, claims.step('twee'), claims.first('b')]) {
    const counts = routes
      .filter(({ answers }) => proof.holds(within, proof.valuesOf(answers)))
      .map(({ advice }) => advice.organisations.length);
    for (const count of [0, 1, 2, 3, 4, 5]) {
      const found = proof.answersWith(within, named, count);
      expect(found !== null).toBe(count <= Math.max(...counts));
      if (found === null) continue;
      const shown = routes.find(({ answers }) => JSON.stringify(answers) === JSON.stringify(found));
      expect(shown?.advice.organisations.length).toBeGreaterThanOrEqual(count);
    }
  }
});

/** The small tree with a question changed. */
function changed(id: string, change: (one: Tree['questions'][number]) => object): Tree {
  const questions = small.questions.map((one) => (one.id === id ? { ...one, ...change(one) } : one));
  return { ...small, questions };
}

const withOption =
  (id: string, more: object) =>
  ({ options }: Tree['questions'][number]) => ({
    options: options.map((one) => (one.id === id ? { ...one, ...more } : one)),
  });

test.each<readonly [string, Tree, boolean]>([
  ['nothing', small, true],
  ['a text', changed('soort', () => ({ text: 'Wat voor school?' })), true],
  ['where a question leads', changed('soort', () => ({ next: 'extra' })), false],
  ['where an option leads', changed('soort', withOption('vo', { next: 'hulp' })), false],
  ['the step of an option', changed('soort', withOption('po', { step: 'twee' })), false],
  ['when a question is asked', changed('extra', () => ({ when: answered('soort', 'vo') })), false],
  [
    'how it is said when a question is asked',
    changed('extra', () => ({
      when: not({ kind: 'any', of: [answered('hulp', 'niemand'), not(answered('soort', 'vo'))] }),
    })),
    true,
  ],
])('a tree has the same routes and steps, or not, where another has changed: %s', (_, tree, isSame) => {
  expect(new Proof(small).hasRoutesOf(tree)).toBe(isSame);
});

test('answers that do not fit, and those behind a gap, play no part', () => {
  const proof = new Proof(small);
  const { statements } = proof;
  const holds = (condition: Condition, answers: Parameters<Proof['valuesOf']>[0]) =>
    proof.holds(statements.of(condition), proof.valuesOf(answers));
  expect(holds(answered('soort', 'po'), { soort: 'po', hulp: ['arts'] })).toBe(true);
  expect(holds(answered('hulp', 'arts'), { soort: 'po', hulp: ['arts', 'school'] })).toBe(true);
  expect(holds(answered('hulp', 'arts'), { hulp: ['arts'] })).toBe(false);
  expect(holds(answered('hulp', 'arts'), { soort: 'nergens', hulp: ['arts'] })).toBe(false);
  expect(holds(answered('hulp', 'arts'), { soort: 'po', hulp: ['arts', 'niemand'] })).toBe(false);
  expect(holds(answered('hulp', 'arts'), { soort: 'po', hulp: [] })).toBe(false);
  expect(holds(answered('extra', 'ja'), { soort: 'po', hulp: ['arts'], extra: 'ja' })).toBe(false);
  expect(holds(answered('extra', 'ja'), { soort: 'vo', dag: 'weet-niet', hulp: ['arts'], extra: 'ja' })).toBe(
    true,
  );
});

test('what is asked of a name that is not there is refused', () => {
  const { statements } = new Proof(small);
  const claims = new Claims(small, statements);
  for (const ask of [
    () => claims.organisation('er-niet'),
    () => claims.first('er-niet'),
    () => claims.reason('er-niet', 0),
    () => claims.variant('er-niet', 0),
  ])
    expect(ask).toThrow('The tree has no "er-niet".');
});
