import { expect, test } from 'vitest';
import type { Advice } from '../../src/engine/advice.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { standing } from '../../src/page/consultation.ts';
import { contentOf } from '../../src/page/content.ts';
import { answered, changed, firstMoment, type Moment, withoutLast } from '../../src/page/journey.ts';
import { titleFor } from '../../src/page/title.ts';
import { run, shippedDirectory, shippedTree } from '../harness/io.ts';
import { randomAnswers, randomFrom } from '../harness/random-answers.ts';

const TODAY = '2026-11-26';

const CONTENT = contentOf(shippedTree(), shippedDirectory, {
  title: 'Wegwijzer',
  leaveTo: 'about:blank',
  isRegional: false,
});

function adviceOf(answers: Answers): Advice {
  const here = standing(CONTENT, answers, TODAY);
  if (here.kind !== 'advice') throw new Error('These answers are not enough.');
  return here.advice;
}

/** Goes on from a screen with answers, each as it is asked. */
function walk(start: Moment, answers: Answers): Moment {
  let moment = start;
  for (;;) {
    const here = standing(CONTENT, moment.answers, TODAY);
    if (here.kind === 'advice') return moment;
    const { id } = here.asking.question;
    moment = answered(CONTENT, moment, { id, value: answers[id] ?? 'weet-niet', note: null });
  }
}

/** A day that is still to come is refused wherever it is given. */
function withoutFuture(answers: Answers): Answers {
  const known = Object.entries(answers).map(([id, value]) => [
    id,
    String(value) > TODAY && /^\d{4}-/.test(String(value)) ? 'weet-niet' : value,
  ]);
  return Object.fromEntries(known);
}

test('the page gives the advice of the command line, field by field', async () => {
  const random = randomFrom(13);
  for (let count = 0; count < 40; count += 1) {
    const answers = withoutFuture(randomAnswers(CONTENT.tree, random));
    const given = Object.entries(answers).flatMap(([id, value]) => [
      '-a',
      `${id}=${[value].flat().join(',')}`,
    ]);
    const { stdout } = await run(['--json', '--short', '--with-place', '--today', TODAY, ...given]);
    const { schema: _, status: __, wouldChange: ___, command: ____, ...told } = JSON.parse(stdout);
    const { command: _____, ...advice } = adviceOf(answers);
    expect(advice).toEqual(told);
  }
});

test('danger now is a screen of its own; the question before it tells no alert', () => {
  const first = firstMoment(CONTENT);
  const danger = answered(CONTENT, first, { id: 'veiligheid', value: 'direct-gevaar', note: null });
  expect([danger.view.kind, danger.fresh]).toEqual(['danger', ['direct-gevaar']]);
  const worry = answered(CONTENT, first, { id: 'veiligheid', value: 'thuis-onveilig', note: null });
  expect([worry.view.kind, worry.fresh]).toEqual(['route', ['thuis-onveilig']]);
  const later = answered(CONTENT, worry, { id: 'aanwezigheid', value: 'naar-school', note: null });
  expect(later.fresh).not.toContain('thuis-onveilig');
});

test('after a change only what became new is asked, and what lapsed is told', () => {
  const end = walk(firstMoment(CONTENT), {
    veiligheid: 'veilig',
    aanwezigheid: 'geschorst',
    onderwerp: 'thuis',
  });
  const before = adviceOf(end.answers);
  const next = changed(CONTENT, end, before, { id: 'aanwezigheid', value: 'naar-school', note: null });
  expect(next.since).toBe(before);
  expect(next.notes.join()).toContain('tellen nu niet meer mee');
  const asked: string[] = [];
  let moment = next;
  for (;;) {
    const here = standing(CONTENT, moment.answers, TODAY);
    if (here.kind === 'advice') break;
    const { id } = here.asking.question;
    asked.push(id);
    moment = answered(CONTENT, moment, { id, value: 'weet-niet', note: null });
  }
  expect(asked.filter((id) => Object.hasOwn(end.answers, id))).toEqual([]);
  expect(moment.since).toBe(before);
});

test('without a history, back is the question before', () => {
  const end = walk(firstMoment(CONTENT), { veiligheid: 'veilig', aanwezigheid: 'naar-school' });
  const last = Object.keys(end.answers).at(-1) ?? '';
  expect(Object.keys(withoutLast(CONTENT, end).answers)).toEqual(
    Object.keys(end.answers).filter((id) => id !== last),
  );
});

test('a code that holds no place begins at the advice; answers that do not fit are asked again', () => {
  const end = walk(firstMoment(CONTENT), { veiligheid: 'veilig', aanwezigheid: 'naar-school' });
  const places = CONTENT.tree.questions.filter(({ kind }) => kind === 'place').map(({ id }) => id);
  const withoutPlaces = Object.fromEntries(
    Object.entries(end.answers).filter(([id]) => !places.includes(id)),
  );
  expect(standing(CONTENT, firstMoment(CONTENT, withoutPlaces).answers, TODAY).kind).toBe('advice');
  const here = standing(CONTENT, { ...end.answers, aanwezigheid: 'bestaat-niet' }, TODAY);
  expect(here.kind === 'question' && here.asking.question.id).toBe('aanwezigheid');
});

test.each(['2026-11-27', '2012-01-10'])(
  'a code with a day that cannot be, %s, is asked for it again',
  (day) => {
    const given = { veiligheid: 'veilig', aanwezigheid: 'naar-school', onderwerp: 'vervoer', sector: 'po' };
    const here = standing(CONTENT, { ...given, vervoer: ['geweigerd'], 'vervoer-datum': day }, TODAY);
    expect(here.kind === 'question' && here.asking.question.id).toBe('vervoer-datum');
  },
);

test('a title says where somebody is, and nothing of a question or an answer', () => {
  const end = walk(firstMoment(CONTENT), { veiligheid: 'veilig', aanwezigheid: 'geschorst' });
  const [question, advice] = [standing(CONTENT, {}, TODAY), standing(CONTENT, end.answers, TODAY)];
  const titles = [
    titleFor('Wegwijzer', { kind: 'route' }, question),
    titleFor('Wegwijzer', { kind: 'route' }, advice),
    titleFor('Wegwijzer', { kind: 'letter', id: 'schorsing' }, advice),
    titleFor('Wegwijzer', { kind: 'call', id: 'veilig-thuis' }, advice),
    titleFor('Wegwijzer', { kind: 'change', question: 'veiligheid' }, advice),
  ];
  expect(titles).toEqual([
    'Vraag 1 – Wegwijzer',
    'Uw advies – Wegwijzer',
    'Brief – Wegwijzer',
    'Bellen – Wegwijzer',
    'Vraag – Wegwijzer',
  ]);
});
