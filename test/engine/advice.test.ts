import { expect, test } from 'vitest';
import type { Advice } from '../../src/engine/advice.ts';
import { adviceSource } from '../../src/engine/advice-source.ts';
import { adviceFor, alertsFor } from '../../src/engine/advise.ts';
import type { Answers } from '../../src/engine/answers.ts';
import { compile } from '../../src/engine/compile.ts';
import { resolve } from '../../src/engine/resolve.ts';
import type { Source } from '../../src/engine/tree.ts';
import { smallTree, writtenSmallTree } from '../harness/small-tree.ts';

const tree = smallTree();

function advise(answers: Answers, today = '2026-11-23'): Advice {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(`not at the end: ${position.kind}`);
  return adviceFor(tree, position, { today, answers, command: 'x' });
}

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id).join(' ');
const labels = (because: Advice['step']['because']) => because.map((reason) => reason.label).join(' + ');

test('the most urgent comes first, equals in the order of the pack', () => {
  const advice = advise({ soort: 'po', hulp: ['arts', 'school'] });
  expect(ids(advice.actions)).toBe('arts bel');
  expect(ids(advice.organisations)).toBe('loket');
  expect(advice.organisations[0]).toMatchObject({ urgency: 'eerst', why: 'De arts hielp.' });
});

test('a weaker rule counts when the stronger does not hold', () => {
  const [loket] = advise({ soort: 'po', hulp: ['school'] }).organisations;
  expect(loket).toMatchObject({ urgency: 'kan-ook', because: [] });
});

test('reasons are the answers that decided', () => {
  const many = advise({ soort: 'po', hulp: ['arts', 'school'] });
  expect(labels(many.step.because)).toBe('Basisschool');
  expect(labels(many.organisations[0]?.because ?? [])).toBe('De arts');
  const absent = advise({ soort: 'nee' });
  expect(ids(absent.organisations)).toBe('commissie loket');
  expect(labels(absent.organisations[0]?.because ?? [])).toBe('Geen school');
});

test('words follow the answers, capital or not', () => {
  const po = advise({ soort: 'po', hulp: 'niemand' });
  expect(po.step.summary).toBe('De leerkracht kijkt mee naar het OPP.');
  expect(po.ask).toEqual(['Leerkracht, wat ziet u?']);
  const vo = advise({ soort: 'vo', dag: 'weet-niet', hulp: 'niemand' });
  expect(vo.step.summary).toBe('De mentor kijkt mee naar het OPP.');
  expect(vo.organisations[0]?.contact.find).toBe('Vraag de mentor.');
});

test('deadlines are counted from the date, and told in words without one', () => {
  const known = advise({ soort: 'vo', dag: '2026-11-02', hulp: 'niemand' });
  expect(known.deadlines).toMatchObject([
    { id: 'bezwaar', date: '2026-12-14', daysLeft: 21, advised: '2026-12-07', organisation: 'commissie' },
  ]);
  const skipped = advise({ soort: 'vo', dag: 'weet-niet', hulp: 'niemand' });
  expect(skipped.deadlines).toMatchObject([
    { date: null, daysLeft: null, advised: null, rule: 'Binnen 6 weken.' },
  ]);
  expect(advise({ soort: 'po', hulp: 'niemand' }).deadlines).toEqual([]);
});

test.each([
  ['vo', 'a date is counted from'],
  ['po', 'no date is counted from'],
])('a day that does not exist is refused: %s, where %s', (soort) => {
  const answers = { soort, dag: '2026-11-02', hulp: 'niemand' };
  for (const today of ['2026-02-30', '2026-2-3', 'vandaag', '']) {
    expect(() => advise(answers, today)).toThrow('is not a calendar date');
  }
});

test("'weet ik niet' becomes something to find out", () => {
  const { findOut } = advise({ soort: 'weet-niet', hulp: ['weet-niet'] });
  expect(findOut).toEqual([
    { question: 'soort', text: 'Vraag het.', from: 'de leerkracht of mentor' },
    { question: 'hulp', text: 'Vraag rond.', from: 'thuis' },
  ]);
});

test('what is told brings its words and sources along, and nothing else', () => {
  const advice = advise({ soort: 'po', hulp: 'niemand' });
  expect(advice.terms.map((term) => term.term)).toEqual(['OPP', 'klacht']);
  expect(ids(advice.sources)).toBe('bron oud');
});

test('the source of an organisation that is named alone is told with it', () => {
  const written = writtenSmallTree();
  const own = {
    id: 'eigen',
    kind: 'own',
    title: 'Van ons',
    dated: '2026-11-01',
    checked: '2026-11-01',
  } as const;
  const withOwn = compile({
    ...written,
    sources: [...written.sources, own],
    organisations: written.organisations.map((one) => ({ ...one, sources: ['eigen'] })),
  });
  const answers = { soort: 'nee' };
  const position = resolve(withOwn, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  const told = adviceFor(withOwn, position, { today: '2026-11-23', answers, command: 'x' });
  expect(ids(told.sources)).toContain('eigen');
  expect(told.organisations[0]?.sources).toEqual(['eigen']);
});

const DATED = { id: 'x', title: 'X', dated: '2026', checked: '2026-11-01' };

test.each([
  [
    { ...DATED, kind: 'law', law: 'WPO', article: '1', url: 'https://w.nl' },
    'WPO',
    '1',
    null,
    'https://w.nl',
  ],
  [{ ...DATED, kind: 'ruling', number: '12-3' }, null, null, '12-3', null],
  [{ ...DATED, kind: 'page', url: 'https://w.nl' }, null, null, null, 'https://w.nl'],
  [{ ...DATED, kind: 'own' }, null, null, null, null],
])('of a source, what its kind has: %j', (source, law, article, number, url) => {
  expect(adviceSource(source as Source)).toEqual({ ...DATED, kind: source.kind, law, article, number, url });
});

test('an alert holds from the moment its answer is given', () => {
  expect(alertsFor(tree, resolve(tree, {}))).toEqual([]);
  expect(ids(alertsFor(tree, resolve(tree, { soort: 'nee' })))).toBe('geen-school');
});

test('the same input gives the same bytes', () => {
  const answers = { soort: 'vo', dag: '2026-11-02', hulp: ['arts'], extra: 'ja' };
  expect(JSON.stringify(advise(answers))).toBe(JSON.stringify(advise(answers)));
});

test('unknown details are null, never made up', () => {
  const commissie = advise({ soort: 'nee' }).organisations[0];
  expect(commissie?.contact).toEqual({
    phone: null,
    email: null,
    website: 'https://voorbeeld.nl/zaak',
    hours: null,
    opening: null,
    find: null,
    area: null,
  });
});

test('the same option twice is once: in the answers, and in the code', () => {
  const twice = advise({ soort: 'po', hulp: ['arts', 'school', 'arts'] });
  expect(twice.answers[1]).toMatchObject({ value: ['arts', 'school'], labels: ['De arts', 'De leerkracht'] });
  expect(twice.code).toBe(advise({ soort: 'po', hulp: ['arts', 'school'] }).code);
  const one = advise({ soort: ['po', 'po'], hulp: ['niemand', 'niemand'] });
  expect(one.answers).toMatchObject([{ labels: ['Basisschool'] }, { labels: ['Niemand'] }]);
});
