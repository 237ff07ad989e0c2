import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { conditionsIn } from '../../src/check/conditions-in.ts';
import { datedItems } from '../../src/check/dated-items.ts';
import { withinBounds } from '../../src/check/rules/within-bounds.ts';
import { sourcedItems } from '../../src/check/sourced-items.ts';
import { textsIn } from '../../src/check/texts-in.ts';
import { type PackSource, parsePack } from '../../src/content/parse.ts';
import type { Place } from '../../src/content/problem.ts';
import type { Question, Tree } from '../../src/engine/tree.ts';
import { SMALL } from '../harness/small-tree.ts';

/** The small pack, with what it does not have: texts, conditions and letters of every kind. */
const TEXT = [
  readFileSync(join(SMALL, 'small.yaml'), 'utf8')
    .replace('    from: dag\n', '    from: dag\n    when: { soort: vo }\n    passed: Het is voorbij.\n')
    .replace('    why: Voor de termijn.', '    why: Voor de termijn.\n    help: Kijk in de brief.')
    .replace('[{ text: Het gaat beter. }]', '[{ text: Het gaat beter., when: { soort: vo } }]')
    .replace('find: "Vraag de {leraar}."', 'find: "Vraag de {leraar}.", area: Noord'),
  'actions:\n  sturen: { who: ouder, force: tip, urgency: nu, text: Stuur het., when: { soort: vo }, sources: [bron] }\n',
  readFileSync(join(SMALL, 'letters.yaml'), 'utf8'),
].join('');

function packOf(text: string): PackSource {
  const parsed = parsePack([{ name: 'klein.yaml', text }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

const source = packOf(TEXT);
const written: unknown = parseDocument(TEXT).toJS();

/** Every value in the pack as it was written, by the way to it. */
function valuesIn(value: unknown, path: readonly string[] = []): [path: readonly string[], value: unknown][] {
  const own: [readonly string[], unknown][] = [[path, value]];
  if (typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, [...path, key]))];
}

const VALUES = new Map(valuesIn(written).map(([path, value]) => [path.join('/'), value]));

/** Fields that hold running text or a name for people; the sections of which nothing is told as it stands are not looked at. */
const TEXTS =
  'title welcome disclaimer text why help label from summary goal name for notFor first say cost waiting binding area find passed rule caution late term dated'.split(
    ' ',
  );
const NO_TEXTS = ['letters', 'proofs', 'writing'];

test('every text of a pack is found, once, where it stands', () => {
  // What the last answer is called is filled in where an author leaves it out.
  const texts = textsIn(source.tree).filter(({ text }) => text !== 'Weet ik niet');
  for (const { text, path } of texts) expect([path, VALUES.get(path.join('/'))]).toEqual([path, text]);
  const found = texts.map(({ path }) => path.join('/'));
  const all = [...VALUES]
    .filter(([path, value]) => {
      const names = path.split('/');
      const isItem = names.at(-2) === 'bring' && names[0] === 'organisations';
      return typeof value === 'string' && (isItem || TEXTS.includes(names.at(-1) ?? ''));
    })
    .map(([path]) => path)
    .filter((path) => !NO_TEXTS.includes(path.split('/')[0] ?? '') && path !== 'deadlines/bezwaar/from');
  expect([...found].sort()).toEqual(all.sort());
});

/** What a text is: told with its words filled in, told as it stands, or a name. */
test.each([
  ['pack/title', 'name'],
  ['pack/welcome', 'fixed'],
  ['questions/soort/text', 'told'],
  ['questions/dag/help', 'fixed'],
  ['questions/soort/options/po/label', 'told'],
  ['questions/dag/unknown/findOut/text', 'told'],
  ['steps/een/title', 'fixed'],
  ['steps/een/summary', 'told'],
  ['steps/een/ask/0/text', 'told'],
  ['steps/een/actions/bel/text', 'told'],
  ['actions/sturen/text', 'told'],
  ['organisations/loket/name', 'name'],
  ['organisations/loket/bring/0', 'told'],
  ['organisations/loket/contact/area', 'name'],
  ['organisations/loket/contact/find', 'told'],
  ['organisations/loket/recommend/0/why', 'told'],
  ['alerts/geen-school/text', 'told'],
  ['deadlines/bezwaar/passed', 'told'],
  ['terms/opp/term', 'name'],
  ['terms/opp/text', 'fixed'],
  ['words/leraar/text', 'fixed'],
  ['words/leraar/variants/0/text', 'fixed'],
  ['sources/bron/title', 'name'],
])('the text at %s is %s', (path, kind) => {
  expect(textsIn(source.tree).find((one) => one.path.join('/') === path)?.kind).toBe(kind);
});

const lineOf = ({ line }: Place) => line;

test('every condition of a pack is found where it stands, with the step or the letter within which it counts', () => {
  const found = conditionsIn(source.tree);
  const wrong = found.filter(({ when, path }) => {
    const own = source.place([...path, 'when']);
    return lineOf(source.placeOf(when)) !== lineOf(own);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const all = [...VALUES.keys()]
    .filter((path) => path.endsWith('/when'))
    .map((path) => path.slice(0, -'/when'.length));
  expect(found.map(({ path }) => path.join('/')).sort()).toEqual(all.sort());
  const at = (path: string) => found.find((one) => one.path.join('/') === path);
  expect(at('questions/extra')).toMatchObject({ question: 'extra' });
  expect(at('steps/een/actions/arts')).toMatchObject({ step: 'een' });
  expect(at('steps/een/goOn/0')).toMatchObject({ step: 'een' });
  expect(at('letters/bezwaar/points/1/0')?.within).toEqual(source.tree.letters[0]?.when);
  for (const path of ['actions/sturen', 'deadlines/bezwaar', 'letters/bezwaar', 'words/leraar/variants/0'])
    expect(Object.keys(at(path) ?? {}).sort()).toEqual(['path', 'when']);
});

test('everything that says where it comes from, or when it was read, is found', () => {
  const ending = (field: string) =>
    [...VALUES.keys()]
      .filter((path) => path.endsWith(`/${field}`))
      .map((path) => path.slice(0, -field.length - 1));
  const sourced = sourcedItems(source.tree);
  expect(sourced.map(({ path }) => path.join('/')).sort()).toEqual(ending('sources').sort());
  for (const { path, sources, force } of sourced) {
    expect(VALUES.get(`${path.join('/')}/sources`)).toEqual(sources);
    expect(VALUES.get(`${path.join('/')}/force`)).toBe(force);
  }
  const dated = datedItems(source.tree);
  expect(dated.map(({ path }) => path.join('/')).sort()).toEqual(ending('checked').sort());
  for (const { path, checked } of dated) expect(VALUES.get(`${path.join('/')}/checked`)).toBe(checked);
});

/** What the rule about bounds says of a tree. */
function beyondBounds(tree: Tree): string[] {
  const context = { tree, source: { ...source, tree } } as Parameters<typeof withinBounds.check>[0];
  return [...withinBounds.check(context)].map(({ message, expected }) => `${message} (${expected})`);
}

const [one, , many] = source.tree.questions as [Question, Question, Question];

test.each([2_500, 2_501])('%i questions', (count) => {
  const questions = Array.from({ length: count }, (_, at) => ({ ...one, id: `vraag-${at}` }));
  const told = count === 2_500 ? [] : ['Dit pakket heeft 2501 vragen. (hoogstens 2500 vragen)'];
  expect(beyondBounds({ ...source.tree, questions })).toEqual(told);
});

test.each([32, 33])('%i options', (count) => {
  const options = Array.from({ length: count }, (_, at) => ({ id: `keuze-${at}`, label: `${at}` }));
  const told =
    count === 32
      ? []
      : ['De vraag "soort" heeft te veel keuzes. (hoogstens 32 keuzes, met \'weet ik niet\')'];
  expect(beyondBounds({ ...source.tree, questions: [{ ...one, options }] })).toEqual(told);
});

test.each([
  [12, 'many', 'hulp', []],
  [13, 'one', 'hulp', []],
  [13, 'many', 'soort', []],
  [
    13,
    'many',
    'hulp',
    [
      'Latere vragen kijken naar te veel verschillende keuzes van "hulp". (hoogstens 12 keuzes of groepen van keuzes waar een when naar kijkt)',
    ],
  ],
] as const)(
  '%i groups of options of a question for %s that later questions look at, of %s',
  (count, kind, asked, told) => {
    const looking = Array.from({ length: count }, (_, at): Question => {
      const options = [`keuze-${at}`, 'keuze-0'];
      return {
        ...one,
        id: `vraag-${at}`,
        when: { kind: 'answer', question: asked, options: at % 2 ? options : options.reverse() },
      };
    });
    // The same group in another order is no other group.
    const again = looking.map(({ when, ...same }) =>
      when?.kind === 'answer'
        ? { ...same, id: `${same.id}-b`, when: { ...when, options: [...when.options].reverse() } }
        : same,
    );
    const questions = [{ ...many, kind }, ...looking, ...again];
    expect(beyondBounds({ ...source.tree, questions })).toEqual(told);
  },
);

test('a text that can be said in too many ways, where words are filled in', () => {
  const ids = 'abcdefghijklm'.split('');
  const variants = [{ when: { kind: 'step', steps: ['een'] }, text: 'anders' } as const];
  const words = ids.map((id) => ({ id, text: id, variants }));
  const saying = (count: number) =>
    ids
      .slice(0, count)
      .map((id) => `{${id}}`)
      .join(' ');
  const alerts = (count: number) => source.tree.alerts.map((alert) => ({ ...alert, text: saying(count) }));
  const terms = source.tree.terms.map((term) => ({ ...term, text: saying(13) }));
  expect(beyondBounds({ ...source.tree, words, alerts: alerts(12), terms })).toEqual([]);
  expect(beyondBounds({ ...source.tree, words, alerts: alerts(13) })).toEqual([
    'Deze tekst kan op 8192 manieren gezegd worden. (hoogstens 4096; gebruik minder woorden tussen accolades)',
  ]);
});
