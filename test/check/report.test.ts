import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import { graphOf } from '../../src/check/graph.ts';
import { commandFor } from '../../src/check/replay.ts';
import type { Finding, Rule, Stage } from '../../src/check/rule.ts';
import { StateSpaceTooLarge } from '../../src/check/solver/diagram.ts';
import { type PackSource, parsePack } from '../../src/content/parse.ts';
import { smallTree } from '../harness/small-tree.ts';

const BASE = readFileSync(new URL('../fixtures/check/base.yaml', import.meta.url), 'utf8');
const TODAY = '2026-11-23';

function baseWith(from = '', to = ''): PackSource {
  const parsed = parsePack([{ name: 'base.yaml', text: BASE.replace(from, () => to) }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

const SOURCE = baseWith();

test('a pack without fault: how many ways there are to answer', () => {
  // Who goes to school, is at home or does not know: five answers to the last question; who is refused, with a day or without.
  expect(checkPack(SOURCE, TODAY)).toEqual({ problems: [], combinations: 25n, notProved: null });
});

const FIRST = 'Los eerst de fouten op; daarna kan ik bewijzen dat elke route goed eindigt.';

test.each([
  ['a name', 'next: zorg\n  besluit', 'next: zrog\n  besluit', ['known-targets']],
  ['a circle', 'next: einde', 'next: school', ['no-cycles']],
  ['a step', 'zit thuis", step: praten', 'zit thuis"', ['one-step']],
])('what is wrong with %s makes the rest impossible to prove', (_, from, to, codes) => {
  const { problems, ...rest } = checkPack(baseWith(from, to), TODAY);
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(rest).toEqual({ combinations: null, notProved: FIRST });
});

test('what is wrong with words, or only said badly, does not', () => {
  const { problems, ...rest } = checkPack(baseWith('088-605 01 01', '088-605 01 0'), TODAY);
  expect(problems).toMatchObject([{ code: 'contact-form', severity: 'error' }]);
  expect(rest).toEqual({ combinations: 25n, notProved: null });
  const idle = checkPack(
    baseWith('    when: { school: thuis }\n', '    when: { step: [praten, zoeken] }\n'),
    TODAY,
  );
  expect(idle).toMatchObject({ combinations: 25n, notProved: null });
  expect(idle.problems).toMatchObject([{ code: 'living-conditions', severity: 'warning' }]);
});

const PLACE = SOURCE.place(['questions', 'school'], 'key');

/** A rule that finds these, and notes that it was asked. */
function ruleOf(
  code: string,
  stage: Stage,
  found: readonly Partial<Finding>[] | Error,
  asked: string[] = [],
): Rule {
  return {
    code,
    severity: 'error',
    stage,
    *check() {
      asked.push(code);
      if (found instanceof Error) throw found;
      for (const one of found) yield { message: 'Mis.', place: PLACE, ...one };
    },
  };
}

test('rules are asked stage by stage, up to the first with an error; those about words always', () => {
  const asked: string[] = [];
  const stages: readonly Stage[] = ['proof', 'routes', 'graph', 'names', 'text'];
  const rules = (wrong: Stage) =>
    stages.map((stage) => ruleOf(stage, stage, stage === wrong ? [{ severity: 'warning' }, {}] : [], asked));
  const askedWith = (wrong: Stage) => {
    asked.splice(0);
    checkPack(SOURCE, TODAY, rules(wrong));
    return asked.join(' ');
  };
  expect(stages.map((stage) => `${stage}: ${askedWith(stage)}`)).toEqual([
    'proof: text names graph routes proof',
    'routes: text names graph routes',
    'graph: text names graph',
    'names: text names',
    'text: text names graph routes proof',
  ]);
});

test('a finding is told with what its rule says, and an example that can be typed over', () => {
  const rules = [
    ruleOf('een', 'text', [{}, { severity: 'warning', expected: 'goed', suggestion: 'zo' }]),
    ruleOf('twee', 'proof', [{ example: { school: 'ja', zorg: ['ziek', 'moe'] } }]),
  ];
  const command = 'stapwijzer advise -a school=ja -a zorg=ziek,moe';
  const told = { message: 'Mis.', place: PLACE, follows: null, expected: null, suggestion: null };
  expect(checkPack(SOURCE, TODAY, rules).problems).toEqual([
    { ...told, code: 'een', severity: 'error' },
    { ...told, code: 'een', severity: 'warning', expected: 'goed', suggestion: 'zo' },
    { ...told, code: 'twee', severity: 'error', message: `Mis. Voorbeeld: ${command}` },
  ]);
  const inFolder = checkPack({ ...SOURCE, folder: 'mijn map' }, TODAY, rules).problems;
  expect(inFolder[2]?.message).toBe(`Mis. Voorbeeld: ${command} --content 'mijn map'`);
  expect(commandFor({})).toBe('stapwijzer advise');
});

test('a pack that is too large to prove says so, and what can be looked at is', () => {
  const rules = [ruleOf('te-groot', 'routes', new StateSpaceTooLarge()), ruleOf('verder', 'proof', [{}])];
  expect(checkPack(SOURCE, TODAY, rules)).toMatchObject({
    problems: [{ code: 'verder' }],
    combinations: null,
    notProved:
      'Dit pakket heeft te veel combinaties om te bewijzen. De regels over routes zijn niet nagekeken.',
  });
  const broken = [ruleOf('stuk', 'routes', new Error('Zomaar.'))];
  expect(() => checkPack(SOURCE, TODAY, broken)).toThrow('Zomaar.');
});

test('the small tree as a drawing: which answers lead where, and which step they set', () => {
  const { title, start, questions, edges } = graphOf(smallTree());
  expect([title, start]).toEqual(['Klein', 'soort']);
  expect(questions.map(({ id, text }) => [id, text])).toEqual([
    ['soort', 'Welke soort school?'],
    ['dag', 'Welke dag?'],
    ['hulp', 'Wie hielp de leerkracht of mentor?'],
    ['extra', 'Nog iets?'],
  ]);
  const none = { answers: [], options: [], step: null };
  expect(edges).toEqual([
    {
      from: 'soort',
      to: 'hulp',
      answers: ['Basisschool', 'Weet ik niet'],
      options: ['po', 'weet-niet'],
      step: 'een',
    },
    { from: 'soort', to: 'dag', answers: ['Middelbare school'], options: ['vo'], step: 'een' },
    { from: 'soort', to: 'einde', answers: ['Geen school'], options: ['nee'], step: 'twee' },
    { ...none, from: 'dag', to: 'hulp', answers: ['een datum', 'Weet ik niet'], options: ['weet-niet'] },
    {
      ...none,
      from: 'hulp',
      to: 'extra',
      answers: ['De arts', 'De leerkracht of mentor', 'Niemand', 'Weet ik niet'],
      options: ['arts', 'school', 'niemand', 'weet-niet'],
    },
    {
      ...none,
      from: 'extra',
      to: 'einde',
      answers: ['Ja', 'Nee', 'Weet ik niet'],
      options: ['ja', 'nee', 'weet-niet'],
    },
    { ...none, from: 'extra', to: 'einde' },
  ]);
});
