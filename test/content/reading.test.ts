import { expect, test } from 'vitest';
import { toCondition } from '../../src/content/conditions.ts';
import { fold } from '../../src/content/fold.ts';
import { contentSchemaWith, type JsonSchema, regionSchemaWith } from '../../src/content/folder-schema.ts';
import { type PackSource, parsePack } from '../../src/content/parse.ts';
import { ContentError, type Found, type Place } from '../../src/content/problem.ts';
import type { RawCondition } from '../../src/content/shapes.ts';
import { readYaml } from '../../src/content/yaml-file.ts';
import type { Condition } from '../../src/engine/tree.ts';
import { writtenSmallTree } from '../harness/small-tree.ts';

const TEXT = `een:
  twee: drie
  lijst: [a, "b c", { d: e }]
  lang: >-
    Een zin die
    doorgaat (o.a. hier).
1: getal
leeg:
`;

const file = readYaml('proef.yaml', TEXT);

/** What stands at a place; a line that goes on is one sign. */
function pieceAt({ line, column, endColumn }: Place, text = TEXT): string {
  return `${line}: ${(text.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1)}`;
}

test.each<readonly [path: readonly PropertyKey[], value: string, key: string]>([
  [['een', 'twee'], '2: drie', '2: twee'],
  [['een', 'lijst'], '3: lijst', '3: lijst'],
  [['een', 'lijst', 0], '3: a', '3: a'],
  [['een', 'lijst', 1], '3: "b c"', '3: "b c"'],
  [['een', 'lijst', 2, 'd'], '3: e', '3: d'],
  [['een', 'lijst', 7], '3: lijst', '3: lijst'],
  [['een'], '1: een', '1: een'],
  [['een', 'weg'], '1: een', '1: een'],
  [['een', 'weg', 'verder'], '1: een', '1: een'],
  [['een', 'twee', 'verder'], '2: drie', '2: drie'],
  [['1'], '7: getal', '7: 1'],
  [['weg'], '1: e', '1: e'],
  [[], '1: e', '1: e'],
])('where %j stands: its value and its key', (path, value, key) => {
  const places = [file.place(path), file.place(path, 'value'), file.place(path, 'key')];
  expect(places.map((place) => pieceAt(place))).toEqual([value, value, key]);
  expect(places.map((place) => place.file)).toEqual(['proef.yaml', 'proef.yaml', 'proef.yaml']);
});

test('what has no value stands behind its name, one sign wide', () => {
  expect(file.place(['leeg'])).toEqual({ file: 'proef.yaml', line: 8, column: 6, endColumn: 7 });
  expect(pieceAt(file.place(['leeg'], 'key'))).toBe('8: leeg');
});

test.each([
  ['zin die', '5: zin die'],
  ['die doorgaat', '5: d'],
  ['(o.a. hier).', '6: (o.a. hier).'],
  ['dat er niet staat', '4: >'],
])('where a piece of a text stands: %j', (piece, at) => {
  expect(pieceAt(file.placeIn(['een', 'lang'], piece))).toBe(at);
});

test('in a file with nothing in it everything stands at the start', () => {
  const start = { file: 'leeg.yaml', line: 1, column: 1, endColumn: 2 };
  const empty = readYaml('leeg.yaml', '');
  expect([empty.value, empty.problems, empty.lost]).toEqual([null, [], []]);
  expect([empty.place([]), empty.place(['a'], 'key'), empty.placeIn(['a'], 'b')]).toEqual([
    start,
    start,
    start,
  ]);
});

test('what is there and what is not; a file that refers to itself without end is told', () => {
  expect(
    [
      ['een', 'twee'],
      ['een', 'weg'],
      ['een', 'lijst', 2, 'd'],
    ].map((path) => file.has(path)),
  ).toEqual([true, false, true]);
  expect(file.value).toEqual({
    een: { twee: 'drie', lijst: ['a', 'b c', { d: 'e' }], lang: 'Een zin die doorgaat (o.a. hier).' },
    1: 'getal',
    leeg: null,
  });
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(10)}]`);
  const bomb = readYaml('bom.yaml', ['a0: &a0 [x,x]', ...levels].join('\n'));
  expect(bomb.value).toBeUndefined();
  expect(bomb.problems).toEqual([
    {
      code: 'yaml-syntax',
      severity: 'error',
      message: 'Dit is geen geldige YAML: er staan te veel verwijzingen (*) in.',
      expected: null,
      suggestion: null,
      place: { file: 'bom.yaml', line: 1, column: 1, endColumn: 2 },
    },
  ]);
});

/** A problem at a line, with what it breaks and what it needs. */
function found(line: number, more: Partial<Found> = {}): Found {
  const place = { file: 'a.yaml', line, column: 1, endColumn: 2 };
  return {
    ...{
      code: 'proef',
      severity: 'warning',
      message: `Op ${line}.`,
      expected: null,
      suggestion: null,
      place,
    },
    ...more,
  };
}

/** Problems as they are found, and in which order they are told: what follows, with the line of its cause. */
const FOLDED: readonly (readonly [what: string, found: readonly Found[], told: readonly string[]])[] = [
  ['nothing', [], []],
  ['as they stand', [found(3), found(1), found(2)], ['1', '2', '3']],
  ['what is broken', [found(5, { breaks: ['x'] }), found(1, { needs: 'x' })], ['5', '1 < 5']],
  ['a part of what is broken', [found(5, { breaks: ['x'] }), found(1, { needs: 'x/y/z' })], ['5', '1 < 5']],
  ['more than what is broken', [found(5, { breaks: ['x/y'] }), found(1, { needs: 'x' })], ['1', '5']],
  [
    'the smallest part that is broken',
    [found(5, { breaks: ['x'] }), found(6, { breaks: ['x/y'] }), found(1, { needs: 'x/y/z' })],
    ['5', '6', '1 < 6'],
  ],
  [
    'a part whose name begins alike',
    [found(5, { breaks: ['x/y'] }), found(1, { needs: 'x/yy' })],
    ['1', '5'],
  ],
  [
    'the first of what breaks it',
    [found(6, { breaks: ['x'] }), found(5, { breaks: ['x'] }), found(9, { needs: 'x' })],
    ['5', '9 < 5', '6'],
  ],
  [
    'what needs the same',
    [found(2, { needs: 'x' }), found(1, { needs: 'x' }), found(3, { needs: 'y' })],
    ['1', '2 < 1', '3'],
  ],
  [
    'one after another',
    [found(1, { needs: 'x' }), found(2, { breaks: ['x'], needs: 'y' }), found(3, { breaks: ['y'] })],
    ['3', '1 < 3', '2 < 3'],
  ],
  [
    'those that need each other',
    [
      found(1, { needs: 'x' }),
      found(2, { breaks: ['x'], needs: 'y' }),
      found(3, { breaks: ['y'], needs: 'x' }),
      found(4),
    ],
    ['2', '1 < 2', '3 < 2', '4'],
  ],
  [
    'what needs a part of what it breaks itself',
    [found(1, { breaks: ['x'], needs: 'x/y' }), found(2, { needs: 'x' })],
    ['1', '2 < 1'],
  ],
];

test.each(FOLDED)('what follows from what: %s', (_, problems, told) => {
  const lines = fold(problems).map(({ place, follows }) =>
    follows === null ? `${place.line}` : `${place.line} < ${follows.line}`,
  );
  expect(lines).toEqual(told);
});

test('problems stand file by file, then by line, by column and by code', () => {
  const at = (name: string, line: number, column: number) =>
    found(line, { place: { file: name, line, column, endColumn: column + 1 } });
  const folded = fold([
    at('b.yaml', 1, 1),
    at('a.yaml', 9, 5),
    { ...at('a.yaml', 9, 1), code: 'z' },
    { ...at('a.yaml', 9, 1), code: 'b' },
    at('a.yaml', 10, 1),
  ]);
  expect(folded.map(({ code, place }) => `${place.file} ${place.line} ${place.column} ${code}`)).toEqual([
    'a.yaml 9 1 b',
    'a.yaml 9 1 z',
    'a.yaml 9 5 proef',
    'a.yaml 10 1 proef',
    'b.yaml 1 1 proef',
  ]);
});

test('a cause is as bad as the worst that follows from it, and says nothing of what it breaks', () => {
  const [cause, follower] = fold([found(1, { breaks: ['x'] }), found(2, { needs: 'x', severity: 'error' })]);
  expect(cause).toEqual({
    code: 'proef',
    severity: 'error',
    message: 'Op 1.',
    expected: null,
    suggestion: null,
    place: { file: 'a.yaml', line: 1, column: 1, endColumn: 2 },
    follows: null,
  });
  expect(follower).toMatchObject({ severity: 'error', follows: cause?.place });
  const mild = fold([found(1, { breaks: ['x'] }), found(2, { needs: 'x' }), found(3, { severity: 'error' })]);
  expect(mild.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'error']);
});

test('of problems are counted those that follow from no other', () => {
  const one = fold([found(1, { breaks: ['x'] }), found(2, { needs: 'x' })]);
  const files = new Map([['a.yaml', 'x']]);
  const error = new ContentError(one, files);
  expect([error.message, error.name]).toEqual(['De inhoud klopt niet: 1 probleem.', 'ContentError']);
  expect([error.problems, error.sources]).toEqual([one, files]);
  expect(new ContentError(fold([found(1), found(2)]), files).message).toBe(
    'De inhoud klopt niet: 2 problemen.',
  );
});

/** A condition as it is written, and what it says. */
const CONDITIONS: readonly (readonly [raw: RawCondition, read: Condition, remembered: readonly string[]])[] =
  [
    [{ soort: 'po' }, { kind: 'answer', question: 'soort', options: ['po'] }, ['soort']],
    [{ step: ['een', 'twee'] }, { kind: 'step', steps: ['een', 'twee'] }, ['step']],
    [
      { soort: ['po', 'vo'], step: 'een' },
      {
        kind: 'all',
        of: [
          { kind: 'answer', question: 'soort', options: ['po', 'vo'] },
          { kind: 'step', steps: ['een'] },
        ],
      },
      ['soort', 'step', ''],
    ],
    [
      { not: { soort: 'po' } },
      { kind: 'not', of: { kind: 'answer', question: 'soort', options: ['po'] } },
      ['not soort', 'not'],
    ],
    [
      { any: [{ soort: 'po' }, { all: [{ step: 'een' }] }] },
      {
        kind: 'any',
        of: [
          { kind: 'answer', question: 'soort', options: ['po'] },
          { kind: 'all', of: [{ kind: 'step', steps: ['een'] }] },
        ],
      },
      ['any 0 soort', 'any 1 all 0 step', 'any 1 all', 'any'],
    ],
  ];

test.each(CONDITIONS)('a condition as written, and where its parts stand: %j', (raw, read, remembered) => {
  const paths: string[] = [];
  const condition = toCondition(raw, [], (_, path) => void paths.push(path.join(' ')));
  expect(condition).toEqual(read);
  expect(paths).toEqual(remembered);
});

const PACK = `format: 1
pack: { id: p, version: 1.0.0, language: nl, title: P, welcome: W., disclaimer: D., start: soort, checked: 2026-11-01 }
questions:
  soort:
    kind: one
    text: Welke soort?
    why: Daarom.
    options: { po: { label: Een, step: een }, vo: { label: Twee, step: een } }
    next: einde
steps:
  een:
    title: Een
    summary: Zo.
    goal: Klaar.
    actions:
      bel: { who: ouder, force: tip, urgency: eerst, text: "Bel de {leraar}.", when: { any: [{ soort: po }, { step: [een] }] }, sources: [bron] }
    ask: []
    bring: []
    goOn: []
    stuck: []
    sources: [bron]
    checked: 2026-11-01
organisations:
  loket: { name: Loket, for: Vragen., contact: { phone: "112" }, keywords: [hulp], recommend: [{ urgency: nu, why: Zo. }], sources: [bron], checked: 2026-11-01 }
terms:
  opp: { term: OPP, also: [plan], text: Zo., sources: [bron], checked: 2026-11-01 }
`;

function packOf(...texts: readonly string[]): PackSource {
  const parsed = parsePack(texts.map((text, at) => ({ name: `${at}.yaml`, text })));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.source;
}

test('where things stand in a pack of more files; what stands in none is at the start', () => {
  const more = 'words:\n  leraar: { text: juf }\nalerts: {}\n';
  const source = packOf(PACK, more);
  const texts = [PACK, more];
  const at = ({ file: name, ...place }: Place) =>
    `${name} ${pieceAt({ file: name, ...place }, texts[Number.parseInt(name, 10)])}`;
  expect(at(source.place(['words', 'leraar', 'text']))).toBe('1.yaml 2: juf');
  expect(at(source.place(['words', 'leraar'], 'key'))).toBe('1.yaml 2: leraar');
  expect(at(source.place(['alerts'], 'key'))).toBe('1.yaml 3: alerts');
  expect(at(source.place(['questions', 'soort', 'text']))).toBe('0.yaml 6: Welke soort?');
  expect(source.place(['deadlines'])).toMatchObject({ file: '0.yaml', line: 1 });
  expect(at(source.placeIn(['steps', 'een', 'actions', 'bel', 'text'], '{leraar}'))).toBe(
    '0.yaml 16: {leraar}',
  );
  const when = source.tree.steps[0]?.actions[0]?.when;
  if (when?.kind !== 'any') throw new Error('no condition');
  const [answer, step] = when.of;
  expect(at(source.placeOf(when))).toBe('0.yaml 16: any');
  expect(at(source.placeOf(answer as Condition))).toBe('0.yaml 16: soort');
  expect(at(source.placeOf(answer as Condition, 0))).toBe('0.yaml 16: po');
  expect(at(source.placeOf(step as Condition, 0))).toBe('0.yaml 16: een');
  expect(source.placeOf({ kind: 'all', of: [] })).toMatchObject({ file: '0.yaml', line: 2 });
  expect([...source.files.keys()]).toEqual(['0.yaml', '1.yaml']);
  expect([source.folder, source.lost]).toEqual([null, []]);
});

test('a name is pointed at where it stands as a value, as a {word} or as a field, and not where it is given', () => {
  const source = packOf(PACK, 'words: { leraar: { text: juf }, kind: { text: kleuter } }\n');
  const named = ['een', 'po', 'soort', 'bron', 'leraar', 'ouder', 'Loket', 'juf'];
  const notNamed = ['vo', 'bel', 'loket', 'opp', 'OPP', 'plan', 'hulp', 'weg', 'p.'];
  expect([...named, ...notNamed].filter((name) => source.isNamed(name))).toEqual(named);
});

test('the mark of a pack is that of what it tells: not of its files, letters, numbers, situations or rules', () => {
  const hash = (...texts: string[]) => packOf(...texts).tree.pack.hash;
  const [head = '', tail = ''] = PACK.split(/(?=organisations:)/);
  expect(hash(PACK)).toMatch(/^[0-9a-f]{12}$/);
  expect(hash(head, tail)).toBe(hash(PACK));
  const about = [
    'numbers: { soort: { number: 1, options: { po: 1 } } }\n',
    'scenarios: { s: { title: S., given: { soort: po }, expect: { step: een } } }\n',
    'invariants: { i: { text: I., always: { step: een } } }\n',
    'writing: { jargon: [opp] }\n',
    'proofs: { post: [Bewaar dit.] }\n',
  ];
  for (const text of about) expect(hash(PACK, text)).toBe(hash(PACK));
  expect(hash(PACK.replace('Welke soort?', 'Wat?'))).not.toBe(hash(PACK));
  expect(hash(PACK, 'words: { leraar: { text: juf } }\n')).not.toBe(hash(PACK));
});

test('what is left out in YAML is filled in: lists without anything, and the last answer', () => {
  const unknown = PACK.replace(
    '    next: einde',
    '    unknown: { step: een, findOut: { text: Zoek., from: school } }\n    next: einde',
  );
  const { tree } = packOf(unknown);
  expect(tree.questions[0]?.options).toEqual([
    { id: 'po', label: 'Een', step: 'een' },
    { id: 'vo', label: 'Twee', step: 'een' },
    {
      id: 'weet-niet',
      label: 'Weet ik niet',
      exclusive: true,
      step: 'een',
      findOut: { text: 'Zoek.', from: 'school' },
    },
  ]);
  expect(packOf(PACK).tree.questions[0]?.options).toHaveLength(2);
  expect(tree.organisations[0]).toMatchObject({ bring: [], keywords: ['hulp'] });
  expect(tree.terms[0]).toMatchObject({ keywords: [] });
  expect(tree.steps[0]?.actions[0]).toMatchObject({ id: 'bel', letters: [] });
  expect([
    tree.actions,
    tree.alerts,
    tree.deadlines,
    tree.words,
    tree.letters,
    tree.proofs,
    tree.numbers,
  ]).toEqual([...Array.from({ length: 6 }, () => []), {}]);
});

test('a letter as it is written, with what it leaves out filled in', () => {
  const letters = `letters:
  brief: { title: B, for: Zo., to: school, sentences: [Een., [{ when: { soort: po }, text: Twee. }, Drie.]], proof: [], enclose: [], avoid: [], sources: [bron], checked: 2026-11-01 }
  lijst: { title: L, kind: lijst, sender: student, for: Zo., to: [school], copy: [bestuur], subject: Over, sentences: [], points: [Een.], day: { deadlines: [d], text: T. }, proof: [], enclose: [], avoid: [], sources: [bron], checked: 2026-11-01 }
proofs:
  post: [Bewaar., [{ board: openbaar, text: Zo. }, Anders.]]
`;
  const [brief, lijst] = packOf(PACK, letters).tree.letters;
  const text = (words: string) => [{ text: words }];
  expect(brief).toMatchObject({
    id: 'brief',
    kind: 'brief',
    sender: 'ouders',
    to: text('school'),
    copy: [],
    subject: [],
    sentences: [
      text('Een.'),
      [{ when: { kind: 'answer', question: 'soort', options: ['po'] }, text: 'Twee.' }, { text: 'Drie.' }],
    ],
    points: [],
    day: { deadlines: [] },
  });
  expect(lijst).toMatchObject({
    kind: 'lijst',
    sender: 'student',
    copy: text('bestuur'),
    subject: text('Over'),
    points: [text('Een.')],
    day: { deadlines: ['d'], text: 'T.' },
  });
  expect(packOf(PACK, letters).tree.proofs).toEqual([
    { id: 'post', lines: [text('Bewaar.'), [{ board: 'openbaar', text: 'Zo.' }, { text: 'Anders.' }]] },
  ]);
});

test('a source by its kind: an article is named by its law, and dated by its version', () => {
  const sources = `sources:
  wet: { kind: law, law: WPO, article: "40", about: toelating, version: 2026-08-01, url: "https://wet.nl/1", checked: 2026-11-01 }
  wij: { kind: own, title: Wij., checked: 2026-11-02 }
  pagina: { kind: page, title: Pagina, url: "https://pagina.nl/1", dated: zonder datum, checked: 2026-11-03 }
`;
  expect(packOf(PACK, sources).tree.sources).toEqual([
    {
      id: 'wet',
      kind: 'law',
      law: 'WPO',
      article: '40',
      title: 'WPO artikel 40: toelating',
      url: 'https://wet.nl/1',
      dated: '2026-08-01',
      checked: '2026-11-01',
    },
    { id: 'wij', kind: 'own', title: 'Wij.', dated: '2026-11-02', checked: '2026-11-02' },
    {
      id: 'pagina',
      kind: 'page',
      title: 'Pagina',
      url: 'https://pagina.nl/1',
      dated: 'zonder datum',
      checked: '2026-11-03',
    },
  ]);
});

const tree = writtenSmallTree();

/** A field of a schema, and what an editor offers there for the small pack. */
const OFFERED: readonly (readonly [field: string, shape: JsonSchema, offered: unknown])[] = [
  [
    'next',
    { type: 'string' },
    { anyOf: [{ enum: ['soort', 'dag', 'hulp', 'extra', 'einde'] }, { type: 'string' }] },
  ],
  [
    'from',
    { type: 'string', description: 'De datumvraag.' },
    { description: 'De datumvraag.', anyOf: [{ enum: ['dag'] }, { type: 'string' }] },
  ],
  [
    'sources',
    { type: 'array', items: { type: 'string' } },
    { type: 'array', items: { anyOf: [{ enum: ['bron', 'oud'] }, { type: 'string' }] } },
  ],
  [
    'step',
    { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    {
      anyOf: [
        { anyOf: [{ enum: ['een', 'twee'] }, { type: 'string' }] },
        { type: 'array', items: { anyOf: [{ enum: ['een', 'twee'] }, { type: 'string' }] } },
      ],
    },
  ],
  [
    'actions',
    { type: 'array', items: { type: 'string' } },
    { type: 'array', items: { anyOf: [{ enum: ['bel', 'arts', 'zoek'] }, { type: 'string' }] } },
  ],
  ['letters', { type: 'string' }, { anyOf: [{ enum: ['bezwaar', 'snel', 'lijst'] }, { type: 'string' }] }],
  ['proof', { type: 'string' }, { anyOf: [{ enum: ['post'] }, { type: 'string' }] }],
  ['alert', { type: 'string' }, { anyOf: [{ enum: ['geen-school'] }, { type: 'string' }] }],
  ['passed', { type: 'string' }, { anyOf: [{ enum: ['bezwaar'] }, { type: 'string' }] }],
  ['rulesOf', { type: 'string' }, { anyOf: [{ enum: ['loket', 'commissie'] }, { type: 'string' }] }],
  // Running text, and what has a list of its own, is no name although it is called as one.
  [
    'first',
    { type: 'string', pattern: '^\\S([\\s\\S]*\\S)?$' },
    { type: 'string', pattern: '^\\S([\\s\\S]*\\S)?$' },
  ],
  [
    'first',
    { type: 'string', pattern: '^[a-z]' },
    { anyOf: [{ enum: ['loket', 'commissie'] }, { type: 'string', pattern: '^[a-z]' }] },
  ],
  ['from', { type: 'string', enum: ['09:00'] }, { type: 'string', enum: ['09:00'] }],
  ['not', { $ref: '#/voorwaarde' }, { $ref: '#/voorwaarde' }],
  ['constructor', { type: 'string' }, { type: 'string' }],
  ['title', { type: 'string' }, { type: 'string' }],
  ['proofs', { type: 'boolean', default: null }, { type: 'boolean', default: null }],
];

test.each(OFFERED)('what an editor offers at %s', (field, shape, offered) => {
  const schema = contentSchemaWith(tree, { properties: { [field]: shape }, required: [field] });
  expect(schema).toEqual({ properties: { [field]: offered }, required: [field] });
});

test('who writes a condition or a situation is offered the questions and their options', () => {
  const several = (one: object) => ({ anyOf: [one, { type: 'array', items: one, minItems: 1 }] });
  const ids = (...names: string[]) => ({ anyOf: [{ enum: names }, { type: 'string' }] });
  const answers = {
    soort: { description: 'Welke soort school?', ...several(ids('po', 'vo', 'nee', 'weet-niet')) },
    dag: { description: 'Welke dag?', ...several({ type: 'string' }) },
    hulp: {
      description: 'Wie hielp de {leraar}?',
      ...several(ids('arts', 'school', 'niemand', 'weet-niet')),
    },
    extra: { description: 'Nog iets?', ...several(ids('ja', 'nee', 'weet-niet')) },
  };
  const any = { type: 'array' };
  const schema = {
    voorwaarde: { type: 'object', properties: { any } },
    given: { type: 'object' },
    expect: { type: 'object' },
  };
  expect(contentSchemaWith(tree, schema)).toEqual({
    voorwaarde: { type: 'object', properties: { step: several(ids('een', 'twee')), ...answers, any } },
    given: { type: 'object', properties: answers },
    expect: { type: 'object' },
  });
});

test('who writes a region is offered what differs by region, and the codes', () => {
  const contact = { type: 'object', required: ['phone'] };
  const schema = {
    codes: { type: 'array', items: { type: 'string' } },
    organisations: { type: 'object', additionalProperties: contact },
    next: { type: 'string' },
  };
  expect(regionSchemaWith(tree, ['PO2707'], schema)).toEqual({
    codes: { type: 'array', items: { anyOf: [{ enum: ['PO2707'] }, { type: 'string' }] } },
    organisations: { type: 'object', additionalProperties: contact, properties: { loket: contact } },
    next: { type: 'string' },
  });
  expect(regionSchemaWith(tree, [], schema)).toMatchObject({ codes: schema.codes });
});

const DEEPER = 'deze regel springt verder in dan de regel erboven.';

/** Text that is no YAML: the line and the piece that is pointed at, and what is said. */
const SLIPS: readonly (readonly [text: string, at: string, what: string])[] = [
  ['a:\n  - { t: 1 }\n   - { t: 2 }\nb: 1\n', '3: - { t: 2 }', DEEPER],
  ['a:\n  b: { t: 1 }\n   c: 2\n  d: 3\n', '3: c: 2', DEEPER],
  ['a:\n  b: "x"\n     c: 2\n', '3: c: 2', DEEPER],
  ['a:\n  b: { t: 1 } # c\n   c: 2 \n', '3: c: 2', DEEPER],
  ['a:\n  b:\n    - x\n    - y\n   c: 2\n', '5:  ', 'de regel springt verkeerd in.'],
  ['a: [x, y\nb: 1\n', '1: [x, y', 'hier mist een ].'],
  ['b: 1\na: [x, { c: d\n', '2: [x, { c: d', 'hier mist een ].'],
  ['a: [x, { c: d]\nb: 1\n', '1: { c: d]', 'hier mist een }.'],
  ['a: { x: 1', '1: { x: 1', 'hier mist een }.'],
  [
    'a: [x, y #1]\nb: 1\n',
    '1: [x, y #1]',
    'hier mist een ]. Vanaf " #" telt de regel niet mee; zet de tekst tussen aanhalingstekens.',
  ],
  ["a: 'x\nb: 1\n", "1: '", 'dit aanhalingsteken wordt niet gesloten.'],
  ['b: "y"\na: "x\n', '2: "', 'dit aanhalingsteken wordt niet gesloten.'],
  ['a: *b\n', '1: *b', 'de verwijzing "*b" wijst naar niets. Is het een tekst? Zet er aanhalingstekens om.'],
];

test.each(SLIPS)('what is said of %j', (text, at, what) => {
  const { problems, value } = readYaml('slip.yaml', text);
  expect(problems).toMatchObject([
    { code: 'yaml-syntax', severity: 'error', message: `Dit is geen geldige YAML: ${what}` },
  ]);
  expect(problems.map(({ place }) => pieceAt(place, text))).toEqual([at]);
  expect(value).toBeUndefined();
});

/** Names that stand twice: each that is told, and how many of them follow from another. */
const DOUBLED: readonly (readonly [text: string, told: readonly string[], causes: number])[] = [
  ['a: 1\na: 2\n', ['2: a'], 1],
  ['a: 1\na: 2\na: 3\n', ['2: a', '3: a'], 1],
  ['a: { x: 1, x: 2 }\nb:\n  y: 1\n  z: 1\n  y: 2\n', ['1: x', '5: y'], 2],
  ['a: 1\nb: 2\n"a": 3\n', ['3: "a"'], 1],
];

test.each(DOUBLED)('names that stand twice in %j', (text, told, causes) => {
  const { problems } = readYaml('dubbel.yaml', text);
  expect(problems.map(({ place }) => pieceAt(place, text))).toEqual(told);
  expect(problems.every(({ code, severity }) => code === 'duplicate-id' && severity === 'error')).toBe(true);
  expect(fold(problems).filter(({ follows }) => follows === null)).toHaveLength(causes);
});

/** Text that YAML leaves out: the piece. */
const LOST: readonly (readonly [text: string, lost: readonly string[]])[] = [
  ['a: een zin #1 hier\n', ['1:  #1 hier']],
  ['a: een zin\t# en verder  \n', ['1: \t# en verder']],
  ['a: een zin. # opmerking\n', []],
  ['a: een zin! # opmerking\n', []],
  ['a: een zin # opmerking\n', ['1:  # opmerking']],
  ['a: een zin. #1 hier\n', ['1:  #1 hier']],
  ['a: naam # opmerking\n', []],
  ['a: "een zin" # opmerking\n', []],
  ['a: een zin\n# opmerking\n', []],
  ['a: &een twee drie\n', ['1: &een']],
  ['a: &een twee\nb: *een\n', []],
  ['a: &een [x, &twee y]\nb: *een\n', ['1: &twee']],
  ['a: 12 #3\n', []],
];

test.each(LOST)('what YAML leaves out of %j', (text, lost) => {
  const file = readYaml('weg.yaml', text);
  expect(file.problems).toEqual([]);
  expect(file.lost.map(({ place }) => pieceAt(place, text))).toEqual(lost);
  for (const [at, { code, severity, message, expected }] of file.lost.entries()) {
    expect([code, severity]).toEqual(['lost-text', 'warning']);
    expect(message).toBe(
      `"${lost[at]?.replace(/^\d+: /, '').trim()}" hoort niet bij de tekst: YAML laat het weg.`,
    );
    expect(expected).toBe('aanhalingstekens om de hele tekst, of een opmerking op een eigen regel');
  }
});

/** Signs that nobody typed on purpose: what is pointed at, and what is said. */
const SIGNS: readonly (readonly [text: string, at: string, said: string])[] = [
  [
    'a: b\nc: d\ufffde\n',
    '2: \ufffd',
    'Hier staat een letter die ik niet kan lezen: het bestand is niet in UTF-8 opgeslagen.',
  ],
  ['a:\n \u00a0b: c\n', '2: \u00a0', 'Hier springt een regel in met een harde spatie.'],
  ['a: b\u00adc\nd: e\u200bf\n', '1: \u00ad', 'Hier staat een teken dat niemand ziet (U+00AD).'],
  ['a: "\\u0007b"\n', '1: "\\u0007b"', 'Hier staat een teken dat niemand ziet (U+0007).'],
  ['"a\u2066b": c\n', '1: \u2066', 'Hier staat een teken dat niemand ziet (U+2066).'],
];

test.each(SIGNS)('a sign that nobody typed, in %j', (text, at, said) => {
  const { problems } = readYaml('teken.yaml', text);
  expect(problems.map(({ message }) => message)).toEqual([said]);
  expect(problems.map(({ place }) => pieceAt(place, text))).toEqual([at]);
});

test('signs that people do type are no mistake', () => {
  expect(readYaml('goed.yaml', 'a: "één\\ttab"\nb: >-\n  x\n\n  y\nc: 50\u00a0km\n').problems).toEqual([]);
});
