import { expect, test } from 'vitest';
import { changedDocument, compareDocument, wouldChangeBlocks } from '../../src/document/compare-document.ts';
import type { Advice } from '../../src/engine/advice.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { compareAdvice, isSame } from '../../src/engine/compare-advice.ts';
import { type Position, resolve } from '../../src/engine/resolve.ts';
import { UNKNOWN } from '../../src/engine/vocabulary.ts';
import { type WouldChange, wouldChange } from '../../src/engine/would-change.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { adviceIn, shippedSituations, TODAY } from '../harness/advices.ts';
import { shippedTree } from '../harness/io.ts';
import { smallTree } from '../harness/small-tree.ts';

const ANSWERS = { soort: 'vo', dag: '2026-11-02', hulp: ['arts', 'school'], extra: 'ja' };

function small(over: Answers = {}, today = TODAY): Advice {
  return adviceIn(smallTree(), { ...ANSWERS, ...over }, today);
}

test.each(shippedSituations().slice(0, 20))('$id is the same as itself', ({ advice }) => {
  expect(isSame(compareAdvice(advice, advice))).toBe(true);
});

const ONE = { id: 'een', name: 'Een' };

test.each([
  { actions: { added: [ONE], removed: [] } },
  { organisations: { added: [], removed: [ONE] } },
  { alerts: { added: [ONE], removed: [] } },
  { step: { before: ONE, after: ONE } },
  { firstDoor: { before: null, after: ONE } },
  { dates: [{ ...ONE, before: null, after: '2026-12-14' }] },
  { answers: [{ question: 'dag', text: 'Welke dag?', before: null, after: 'Ja' }] },
  { texts: [{ part: 'step.een.goal', before: 'Een', after: 'Twee' }] },
])('one thing that differs is not the same: %j', (differing) => {
  expect(isSame({ ...compareAdvice(small(), small()), ...differing })).toBe(false);
});

test('another answer: what came, what went, what moved', () => {
  const differing = compareAdvice(small(), small({ dag: '2026-11-09' }));
  expect(differing.answers).toEqual([
    expect.objectContaining({ question: 'dag', before: '2026-11-02', after: '2026-11-09' }),
  ]);
  expect(differing.dates).toEqual([expect.objectContaining({ before: '2026-12-14', after: '2026-12-21' })]);
  expect(differing.step).toBeNull();
});

test('what is only in the first is only in the second the other way round', () => {
  const situations = shippedSituations();
  for (const [at, { advice }] of situations.entries()) {
    const other = situations[(at + 7) % situations.length]?.advice ?? advice;
    const [there, back] = [compareAdvice(advice, other), compareAdvice(other, advice)];
    expect(there.actions.added).toEqual(back.actions.removed);
    expect(there.organisations.removed).toEqual(back.organisations.added);
    expect(there.dates.map(({ before }) => before).sort()).toEqual(
      back.dates.map(({ after }) => after).sort(),
    );
    expect(isSame(there)).toBe(isSame(back));
  }
});

test('other content: each sentence that reads otherwise, and nothing else', () => {
  const before = small();
  const [action] = before.actions;
  if (action === undefined) throw new Error('There is no action.');
  const after = {
    ...before,
    step: { ...before.step, goal: 'Een ander doel.' },
    actions: before.actions.map((one) => (one === action ? { ...one, text: 'Iets anders.' } : one)),
  };
  const { texts, ...others } = compareAdvice(before, after);
  expect(texts).toEqual([
    { part: `step.${before.step.id}.goal`, before: before.step.goal, after: 'Een ander doel.' },
    { part: `action.${action.id}`, before: action.text, after: 'Iets anders.' },
  ]);
  expect(isSame({ ...others, texts: [] })).toBe(true);
});

test('a document of what differs', async () => {
  const [one, other] = [small(), small({ soort: 'po', dag: 'weet-niet' })];
  await expect(renderMarkdown(compareDocument(compareAdvice(one, other)))).toMatchFileSnapshot(
    '../fixtures/expected/compared.md',
  );
  expect(renderMarkdown(compareDocument(compareAdvice(one, one)))).toContain('niets anders');
});

const NOTHING_DIFFERS = { step: null, firstDoor: null, dates: [] };

test.each(shippedSituations().slice(0, 12))(
  '$id: every single answer that would change it is found, and no other',
  ({ answers, advice }) => {
    const tree = shippedTree();
    const position = resolve(tree, answers);
    if (position.kind !== 'end') throw new Error('These answers do not end.');
    const found = wouldChange(tree, position, advice.today);
    const effects = new Map(found.map((one) => [`${one.question}=${one.value}`, one]));
    for (const [question, id] of otherAnswers(position)) {
      const changed = { ...answers, [question]: id };
      const effect = effects.get(`${question}=${id}`);
      const ends = resolve(tree, changed).kind === 'end';
      expect(effect?.asksMore ?? !ends).toBe(!ends);
      if (!ends) continue;
      const { step, firstDoor, dates } = compareAdvice(advice, adviceIn(tree, changed, advice.today));
      expect({ ...NOTHING_DIFFERS, ...only(effect) }).toEqual({ step, firstDoor, dates });
    }
  },
);

/** What an effect says of step, first door and dates. */
function only(effect: WouldChange | undefined) {
  return effect && { step: effect.step, firstDoor: effect.firstDoor, dates: effect.dates };
}

/** Every option of a question that takes one, other than the one chosen and not knowing. */
function otherAnswers({ path }: Pick<Position, 'path'>): [question: string, option: string][] {
  return path
    .filter(({ question }) => question.kind === 'one')
    .flatMap(({ question, value }) =>
      question.options
        .filter(({ id }) => id !== value && id !== UNKNOWN)
        .map(({ id }): [string, string] => [question.id, id]),
    );
}

test('of a question that takes several: with one more, without one, and the one that stands alone', () => {
  const tree = smallTree();
  const changes = (...hulp: string[]) => {
    const position = resolve(tree, { ...ANSWERS, hulp });
    if (position.kind !== 'end') throw new Error('These answers do not end.');
    return wouldChange(tree, position, TODAY)
      .filter(({ question }) => question === 'hulp')
      .map(({ change, value }) => `${change} ${value}`);
  };
  expect(changes('school')).toEqual(['with school,arts', 'instead niemand']);
  expect(changes('arts', 'school')).toEqual(['without school']);
  expect(changes('arts')).toEqual([]);
  expect(changes('niemand')).toEqual([]);
  expect(changes('weet-niet')).toEqual(['with arts', 'instead niemand']);
});

test('what would change an advice, in words', async () => {
  const position = resolve(smallTree(), ANSWERS);
  if (position.kind !== 'end') throw new Error('These answers do not end.');
  const blocks = wouldChangeBlocks(wouldChange(smallTree(), position, TODAY));
  await expect(renderMarkdown({ type: 'root', children: blocks })).toMatchFileSnapshot(
    '../fixtures/expected/would-change.md',
  );
});

test('of an alert that is gone only its first sentence is told', () => {
  const [{ advice } = fail()] = shippedSituations();
  const [alert = fail()] = advice.alerts;
  const whole = { ...advice, alerts: [{ ...alert, text: 'Bel de inspecteur. U hebt geen schuld.' }] };
  const none = { ...advice, alerts: [] };
  const told = (before: Advice, after: Advice) =>
    renderMarkdown(changedDocument(compareAdvice(before, after)));
  expect(told(whole, none)).toContain('**Weg:** Bel de inspecteur.\n');
  expect(told(none, whole)).toContain('**Erbij:** Bel de inspecteur. U hebt geen schuld.\n');
});

function fail(): never {
  throw new Error('There is none.');
}
