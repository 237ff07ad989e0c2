import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPack } from '../../src/check/check.ts';
import { parsePack } from '../../src/content/parse.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const BASE = read('../fixtures/check/base.yaml');

/** A few words that authors watch for. */
const WRITING = `writing:
  plainer: { indien: als, "dient te": moet }
  jargon: [swv]
  lookalikes: [gezond]
  sending: [Stuur]
  abbreviations: [dhr]
`;

type Change = readonly [from: string, to: string];

/** Where a rule finds something in the small pack with these changes, as the pieces that it points at. */
function foundBy(rule: string, changes: readonly Change[], more = ''): string[] {
  const text = changes.reduce((all, [from, to]) => {
    if (all.split(from).length !== 2) throw new Error(`"${from}" is not there once.`);
    return all.replace(from, () => to);
  }, BASE);
  const files = [
    { name: 'base.yaml', text },
    { name: 'erbij.yaml', text: more },
    { name: 'writing.yaml', text: WRITING },
  ];
  const parsed = parsePack(files.filter((one) => one.text !== ''));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return checkPack(parsed.source, '2026-11-23')
    .problems.filter(({ code }) => code === rule)
    .map(({ place }) => {
      const line = parsed.source.files.get(place.file)?.split('\n')[place.line - 1] ?? '';
      return line.slice(place.column - 1, place.endColumn - 1);
    });
}

/** A sentence of a deadline, how it is counted, and whether the two agree. */
const LENGTHS: readonly (readonly [rule: string, period: string, agree: boolean])[] = [
  ['Dat kan 6 weken lang.', '{ weeks: 6 }', true],
  ['Dat kan 42 dagen lang.', '{ weeks: 6 }', true],
  ['Dat kan 6 weken lang.', '{ days: 42 }', true],
  ['Dat kan 43 dagen lang.', '{ weeks: 6 }', false],
  ['Dat kan 5 weken lang.', '{ weeks: 6 }', false],
  ['Dat kan 6 dagen lang.', '{ weeks: 6 }', false],
  ['Dat kan lang.', '{ weeks: 6 }', false],
  ['Dat kan zes weken lang.', '{ weeks: 6 }', false],
  ['Een bezwaar van 6-weken kan.', '{ weeks: 6 }', true],
  ['Dat kan 6 Weken lang.', '{ weeks: 6 }', true],
  ['Dat kan 6 wekenlang.', '{ weeks: 6 }', false],
  ['Dat kan 16 weken lang.', '{ weeks: 6 }', false],
  ['Dat kan een week lang.', '{ weeks: 1 }', true],
  ['Dat kan één week lang.', '{ days: 7 }', true],
  ['Dat kan een dag lang.', '{ days: 1 }', true],
  ['Dat kan 1 jaar lang.', '{ years: 1 }', true],
  ['Dat kan een jaar lang.', '{ years: 1 }', true],
  ['Dat kan 2 jaar lang.', '{ years: 1 }', false],
  ['Dat kan 365 dagen lang.', '{ years: 1 }', false],
  ['Dat kan 1 jaar lang.', '{ years: 1, days: 3 }', false],
  ['Dat kan 17 dagen lang.', '{ weeks: 2, days: 3 }', true],
  ['Dat kan 2 weken lang.', '{ weeks: 2, days: 3 }', false],
  ['Dat kan 3 dagen of 6 weken lang.', '{ weeks: 6 }', true],
  ['Tot het eind van het schooljaar.', '{ schoolYearEnd: true }', true],
  ['Tot 31 juli.', '{ schoolYearEnd: true }', true],
  ['Tot 30 juli, dat is 6 weken.', '{ schoolYearEnd: true }', false],
];

test.each(LENGTHS)('"%s" and %s: %s', (rule, period, agree) => {
  const changes: Change[] = [
    ['Dat kan 6 weken lang.', rule],
    ['period: { weeks: 6 }', `period: ${period}`],
  ];
  expect(foundBy('deadline-words', changes)).toEqual(agree ? [] : [rule]);
});

test.each([
  ['{ weeks: 12 }', 'Dat kan 12 weken lang.', true],
  ['{ weeks: 13 }', 'Dat kan 13 weken lang.', false],
  ['{ days: 90 }', 'Dat kan 90 dagen lang.', true],
  ['{ days: 91 }', 'Dat kan 91 dagen lang.', false],
  ['{ years: 1 }', 'Dat kan een jaar lang.', false],
  ['{ schoolYearEnd: true }', 'Tot 31 juli.', false],
])('the law that lengthens terms is for %s: "%s" %s', (period, rule, can) => {
  const changes: Change[] = [
    ['Dat kan 6 weken lang.', rule],
    ['period: { weeks: 6 }', `period: ${period}\n    termijnenwet: true`],
  ];
  expect(foundBy('deadline-words', changes)).toEqual(can ? [] : ['true']);
});

/** Four that come before the one that can be called. */
const quiet = (count: number, urgency = 'eerst') =>
  `organisations:\n${Array.from(
    { length: count },
    (_, at) =>
      `  stil-${at}: { name: Stil ${at}, for: Vragen., contact: { website: "https://voorbeeld.nl/stil" }, recommend: [{ urgency: ${urgency}, why: Zo. }], sources: [wet], checked: 2026-11-23 }\n`,
  ).join('')}`;

const NOT_AT_HOME: Change = [
  '      - { urgency: kan-ook, why: U kunt meteen bellen. }',
  '      - { when: { school: [ja, geweigerd, weet-niet] }, urgency: kan-ook, why: U kunt meteen bellen. }',
];

const CALLED: readonly (readonly [
  what: string,
  changes: readonly Change[],
  more: string,
  isSomebody: boolean,
])[] = [
  ['one of three', [], quiet(1), true],
  ['one of four, the fourth', [], quiet(3), false],
  [
    'one of four, at once',
    [['urgency: kan-ook, why: U kunt meteen bellen.', 'urgency: nu, why: U kunt meteen bellen.']],
    quiet(3),
    true,
  ],
  [
    'one of five, among the first three',
    [['urgency: kan-ook, why: U kunt meteen bellen.', 'urgency: eerst, why: U kunt meteen bellen.']],
    quiet(3, 'daarna'),
    true,
  ],
  ['nobody for who is at home', [NOT_AT_HOME], '', false],
  [
    'an alert for who is at home, of an organisation that can be called',
    [NOT_AT_HOME, ['organisations: [steunpunt]\n', 'organisations: [steunpunt, commissie]\n']],
    '',
    true,
  ],
  [
    'an alert for who is at home, with a number',
    [NOT_AT_HOME, ['text: Bel vandaag nog met school.', 'text: Bel vandaag nog met 0800-2000.']],
    '',
    true,
  ],
  [
    'two reasons, of which the more urgent counts',
    [
      [
        '      - { urgency: kan-ook, why: U kunt meteen bellen. }',
        '      - { urgency: kan-ook, why: U kunt meteen bellen. }\n      - { when: { school: [ja, thuis, weet-niet] }, urgency: nu, why: Bel nu. }',
      ],
    ],
    quiet(3),
    false,
  ],
];

test.each(CALLED)('somebody to call: %s', (_, changes, more, isSomebody) => {
  expect(foundBy('someone-to-call', changes, more)).toHaveLength(isSomebody ? 0 : 1);
});

const action = (id: string) =>
  `  ${id}: { who: ouder, force: tip, urgency: eerst, text: "${id}.", sources: [eigen-advies] }\n`;

/** Actions besides those of the small pack, and at which step they are too many: three at first at most, and ten in all. */
test.each<readonly [readonly string[], readonly string[]]>([
  [['eerst'], []],
  [
    ['eerst', 'nu'],
    ['praten', 'zoeken'],
  ],
  [['eerst', 'daarna'], []],
  [Array.from({ length: 7 }, () => 'daarna'), []],
  [Array.from({ length: 8 }, () => 'kan-ook'), ['praten']],
])('few actions, besides those of the small pack: %j', (urgencies, steps) => {
  const more = urgencies.map((urgency, at) => action(`proef-${at}`).replace('eerst', urgency)).join('');
  // Who talks with school makes an appointment, may be ill, and rests; who looks for a school makes a list, and may be ill.
  expect(foundBy('few-actions', [['actions:\n  ziek-melden:', `actions:\n${more}  ziek-melden:`]])).toEqual(
    steps,
  );
});

/** A change, the rule that looks at it, and what it points at. */
const ROWS: readonly (readonly [
  rule: string,
  what: string,
  changes: readonly Change[],
  found: readonly string[],
])[] = [
  [
    'has-sources',
    'opening hours with a source',
    [
      [
        'contact: { phone: 0800-2000 }',
        'contact: { phone: 0800-2000, hours: [{ days: [ma], from: "09:00", to: "17:00" }], hoursSource: wet }',
      ],
    ],
    [],
  ],
  [
    'has-sources',
    'opening hours without',
    [
      [
        'contact: { phone: 0800-2000 }',
        'contact: { phone: 0800-2000, hours: [{ days: [ma], from: "09:00", to: "17:00" }] }',
      ],
    ],
    ['hours'],
  ],
  [
    'known-sources',
    'a source of opening hours',
    [
      [
        'contact: { phone: 0800-2000 }',
        'contact: { phone: 0800-2000, hours: [{ days: [ma], from: "09:00", to: "17:00" }], hoursSource: wett }',
      ],
    ],
    ['wett'],
  ],
  ['contact-form', 'contact details', [['0800-2000', '0800-200']], ['0800-200']],
  [
    'contact-form',
    'the address of a source',
    [['url: "https://voorbeeld.nl/wet"', 'url: "ftp://voorbeeld.nl/wet"']],
    ['"ftp://voorbeeld.nl/wet"'],
  ],
  [
    'known-phones',
    'a number in how to find',
    [
      ['text: Meld uw kind ziek.', 'text: Bel 0800-2001.'],
      ['find: Het nummer staat in de schoolgids.', 'find: Bel 0800-2001.'],
    ],
    [],
  ],
  [
    'known-phones',
    'a number in what it is not for',
    [
      ['text: Meld uw kind ziek.', 'text: Bel 112.'],
      ['notFor: Niet voor een klacht.', 'notFor: Bel 112 bij gevaar.'],
    ],
    [],
  ],
  ['known-phones', 'a number, written otherwise', [['text: Meld uw kind ziek.', 'text: Bel 0800 2000.']], []],
  ['known-phones', 'a number of nobody', [['text: Meld uw kind ziek.', 'text: Bel 113.']], ['113']],
  [
    'known-phones',
    'a number in a name',
    [['name: Adviespunt', 'name: Adviespunt 0800-2001']],
    ['0800-2001', '0800-2000'],
  ],
  ['known-phones', 'the same number in a name', [['name: Adviespunt', 'name: Adviespunt 0800-2000']], []],
  [
    'known-words',
    'a word with a capital',
    [['goal: U weet wat school ziet.', 'goal: "{Leraar} weet het."']],
    [],
  ],
  [
    'known-words',
    'a word in the title of a step',
    [['title: Praten', 'title: "Praten met {leraar}"']],
    ['{leraar}'],
  ],
  [
    'known-words',
    'more words than one',
    [['goal: Uw kind heeft een plek.', 'goal: "{leraar} en {juf} en {meester}."']],
    ['{juf}', '{meester}'],
  ],
  ['known-words', 'a closing brace', [['goal: Uw kind heeft een plek.', 'goal: "Een plek}."']], ['}']],
  [
    'no-repeats',
    'five words',
    [['goal: Uw kind heeft een plek.', 'goal: U zoekt een andere school.']],
    ['U zoekt een andere school.'],
  ],
  [
    'no-repeats',
    'with another mark and in capitals',
    [['goal: Uw kind heeft een plek.', 'goal: U ZOEKT een andere school!']],
    ['U ZOEKT een andere school!'],
  ],
  ['no-repeats', 'four words', [['goal: Uw kind heeft een plek.', 'goal: Meld uw kind ziek.']], []],
  [
    'no-repeats',
    'what is no sentence',
    [['goal: Uw kind heeft een plek.', 'goal: U zoekt een andere school']],
    [],
  ],
  [
    'no-repeats',
    'a text that stands as it is',
    [['text: Een boekje van school.', 'text: Dit is geen juridisch advies.']],
    ['Dit is geen juridisch advies.'],
  ],
  [
    'explained-jargon',
    'a word that is explained',
    [['goal: Uw kind heeft een plek.', 'goal: Lees de Schoolgids.']],
    [],
  ],
  [
    'explained-jargon',
    'a word with a capital, and once',
    [['goal: Uw kind heeft een plek.', 'goal: Het swv. Swv is het.']],
    ['swv', 'Swv'],
  ],
  [
    'explained-jargon',
    'capitals in a postcode',
    [['goal: Uw kind heeft een plek.', 'goal: Schrijf naar 1234 AB.']],
    [],
  ],
  [
    'explained-jargon',
    'capitals',
    [['goal: Uw kind heeft een plek.', 'goal: Vraag een TLV en een OPP.']],
    ['TLV', 'OPP'],
  ],
  [
    'explained-jargon',
    'the name of an organisation',
    [
      ['goal: Uw kind heeft een plek.', 'goal: Bel het ABC.'],
      ['name: Adviespunt', 'name: Adviespunt ABC'],
    ],
    [],
  ],
  [
    'plain-words',
    'words that are plainer otherwise',
    [['goal: Uw kind heeft een plek.', 'goal: Indien dat kan dient te gaan.']],
    ['Indien', 'dient te'],
  ],
  ['plain-words', 'a part of a word', [['goal: Uw kind heeft een plek.', 'goal: Dat indienen kan.']], []],
  [
    'plain-words',
    'a word that looks like a participle',
    [['goal: Uw kind heeft een plek.', 'goal: De school wordt gezond.']],
    [],
  ],
  [
    'plain-words',
    'a passive',
    [['goal: Uw kind heeft een plek.', 'goal: De school wordt gebeld.']],
    ['wordt gebeld'],
  ],
  [
    'plain-words',
    'a passive, the other way round',
    [['goal: Uw kind heeft een plek.', 'goal: Wat gebeld wordt.']],
    ['gebeld wordt'],
  ],
  [
    'plain-words',
    'a passive over a comma',
    [['goal: Uw kind heeft een plek.', 'goal: "Het wordt laat, en school heeft gebeld."']],
    [],
  ],
  [
    'plain-words',
    'a passive of a person',
    [['goal: Uw kind heeft een plek.', 'goal: Uw kind wordt gebeld.']],
    [],
  ],
  [
    'plain-words',
    'a participle alone',
    [['goal: Uw kind heeft een plek.', 'goal: School heeft gebeld.']],
    [],
  ],
  [
    'precise-sources',
    'a home page',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  voor: { kind: page, title: Voor, url: "https://voorbeeld.nl/", dated: "2026", checked: 2026-11-23 }\n  eigen-advies',
      ],
      [
        'text: Een boekje van school.\n    sources: [wet]',
        'text: Een boekje van school.\n    sources: [voor, eigen-advies]',
      ],
    ],
    ['sources'],
  ],
  [
    'precise-sources',
    'a home page beside a law',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  voor: { kind: page, title: Voor, url: "https://voorbeeld.nl/", dated: "2026", checked: 2026-11-23 }\n  eigen-advies',
      ],
      [
        'text: Een boekje van school.\n    sources: [wet]',
        'text: Een boekje van school.\n    sources: [voor, wet]',
      ],
    ],
    [],
  ],
  [
    'precise-sources',
    'a page within',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  voor: { kind: page, title: Voor, url: "https://voorbeeld.nl/a", dated: "2026", checked: 2026-11-23 }\n  eigen-advies',
      ],
      [
        'text: Een boekje van school.\n    sources: [wet]',
        'text: Een boekje van school.\n    sources: [voor]',
      ],
    ],
    [],
  ],
  [
    'legal-sources',
    'a right on our own advice',
    [
      ['force: plicht', 'force: recht'],
      ['when: { zorg: ziek }\n    sources: [wet]', 'when: { zorg: ziek }\n    sources: [eigen-advies]'],
    ],
    ['sources'],
  ],
  [
    'legal-sources',
    'a right on advice and a law',
    [
      ['force: plicht', 'force: recht'],
      ['when: { zorg: ziek }\n    sources: [wet]', 'when: { zorg: ziek }\n    sources: [eigen-advies, wet]'],
    ],
    [],
  ],
  [
    'legal-sources',
    'what is usual, on our own advice',
    [
      ['force: plicht', 'force: gebruik'],
      ['when: { zorg: ziek }\n    sources: [wet]', 'when: { zorg: ziek }\n    sources: [eigen-advies]'],
    ],
    [],
  ],
  [
    'legal-sources',
    'a duty without any source',
    [['when: { zorg: ziek }\n    sources: [wet]', 'when: { zorg: ziek }\n    sources: []']],
    [],
  ],
  [
    'legal-sources',
    'a deadline on the rules of its organisation',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  regels: { kind: page, title: Regels, url: "https://voorbeeld.nl/regels", dated: "2026", rulesOf: [commissie], checked: 2026-11-23 }\n  eigen-advies',
      ],
      ['organisation: commissie\n    sources: [wet]', 'organisation: commissie\n    sources: [regels]'],
    ],
    [],
  ],
  [
    'legal-sources',
    'a deadline on the rules of another',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  regels: { kind: page, title: Regels, url: "https://voorbeeld.nl/regels", dated: "2026", rulesOf: [steunpunt], checked: 2026-11-23 }\n  eigen-advies',
      ],
      ['organisation: commissie\n    sources: [wet]', 'organisation: commissie\n    sources: [regels]'],
    ],
    ['sources'],
  ],
  [
    'legal-sources',
    'a deadline of no organisation, on a page',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  regels: { kind: page, title: Regels, url: "https://voorbeeld.nl/regels", dated: "2026", checked: 2026-11-23 }\n  eigen-advies',
      ],
      ['organisation: commissie\n    sources: [wet]', 'sources: [regels]'],
    ],
    ['sources'],
  ],
  [
    'used-sources',
    'a source that nothing rests on',
    [
      [
        'sources:\n  eigen-advies',
        'sources:\n  los: { kind: page, title: Los, url: "https://voorbeeld.nl/los", dated: "2026", checked: 2026-11-23 }\n  eigen-advies',
      ],
    ],
    ['los'],
  ],
  [
    'living-conditions',
    'a condition of a line',
    [['when: { school: [thuis, weet-niet] } }', 'when: { school: geweigerd } }']],
    ['school'],
  ],
  [
    'living-conditions',
    'a line for everybody on its step',
    [['when: { school: [thuis, weet-niet] } }', 'when: { school: [thuis, ja, weet-niet] } }']],
    ['school'],
  ],
  [
    'living-conditions',
    'one option that never is',
    [['when: { school: [thuis, weet-niet] } }', 'when: { school: [thuis, geweigerd] } }']],
    ['geweigerd'],
  ],
  [
    'living-conditions',
    'a part of all',
    [['when: { zorg: moe }', 'when: { zorg: moe, school: [ja, thuis, weet-niet] }']],
    ['school'],
  ],
  [
    'living-conditions',
    'a part of any',
    [['when: { zorg: moe }', 'when: { any: [{ zorg: moe }, { zorg: moe, school: ja }] }']],
    ['{ zorg: moe, school: ja }'],
  ],
  [
    'living-conditions',
    'a step that is implied',
    [['when: { zorg: moe }', 'when: { zorg: moe, step: praten }']],
    ['step'],
  ],
  [
    'never-shown',
    'a word that another always takes',
    [
      [
        '      - { when: { school: geweigerd }, text: mentor }',
        '      - { when: { school: geweigerd }, text: mentor }\n      - { when: { school: geweigerd, zorg: moe }, text: docent }',
      ],
    ],
    ['{ when: { school: geweigerd, zorg: moe }, text: docent }'],
  ],
  [
    'no-unreachable',
    'two that lead to each other',
    [
      [
        '    next: einde',
        '    next: einde\n  a: { kind: date, text: A?, why: A., unknown: { findOut: { text: A., from: a } }, next: b }\n  b: { kind: date, text: B?, why: B., unknown: { findOut: { text: B., from: b } }, next: einde }',
      ],
    ],
    ['a', 'b'],
  ],
  [
    'within-bounds',
    'words that are not filled in',
    [
      [
        'text: Een boekje van school.',
        `text: "${Array.from({ length: 13 }, (_, at) => `{w${at}}`).join(' ')}"`,
      ],
    ],
    [],
  ],
  [
    'one-step',
    'a second step on a route',
    [
      [
        '      moe: { label: Het is vaak moe }',
        '      moe: { label: Het is vaak moe }\n      nu: { label: Nu, exclusive: true, step: zoeken }',
      ],
    ],
    ['zoeken'],
  ],
  [
    'one-step',
    'no step for who does not know',
    [['    unknown:\n      step: praten\n', '    unknown:\n']],
    ['unknown'],
  ],
  [
    'deadline-organisation',
    'an organisation that is told of elsewhere',
    [['organisation: commissie\n    sources', 'organisation: steunpunt\n    sources']],
    [],
  ],
  [
    'unknown-answer',
    'a date that cannot be skipped',
    [['    unknown:\n      findOut: { text: Zoek de brief van school op., from: uw post }\n', '']],
    ['besluit-datum'],
  ],
  ['distinct-options', 'the label of another question', [['label: Het is vaak moe', 'label: Ja']], []],
  [
    'distinct-terms',
    'two that are called the same',
    [
      [
        'terms:\n',
        'terms:\n  gids: { term: schoolgids, also: [], text: Een gids., sources: [wet], checked: 2026-11-23 }\n',
      ],
    ],
    ['schoolgids'],
  ],
  [
    'fresh',
    'eleven months ago',
    [
      [
        'text: Een boekje van school.\n    sources: [wet]\n    checked: 2026-11-23',
        'text: Een boekje van school.\n    sources: [wet]\n    checked: 2025-11-24',
      ],
    ],
    [],
  ],
  [
    'fresh',
    'a year ago',
    [
      [
        'text: Een boekje van school.\n    sources: [wet]\n    checked: 2026-11-23',
        'text: Een boekje van school.\n    sources: [wet]\n    checked: 2025-11-23',
      ],
    ],
    ['2025-11-23'],
  ],
  [
    'short-sentences',
    'twenty words',
    [['goal: Uw kind heeft een plek.', `goal: ${'een '.repeat(19)}twee.`]],
    [],
  ],
  [
    'short-sentences',
    'twenty-one words, with a title that ends in a dot',
    [['goal: Uw kind heeft een plek.', `goal: ${'een '.repeat(15)}dhr. Jansen en nog twee drie.`]],
    [`${'een '.repeat(15)}dhr. Jansen en nog twee drie.`],
  ],
];

test.each(ROWS)('%s: %s', (rule, _, changes, found) => {
  expect(foundBy(rule, changes)).toEqual(found);
});

const LETTERS = `letters:
  brief:
    title: Een brief
    for: U bent het niet eens.
    when: { school: geweigerd }
    to: het bestuur
    copy: de inspectie
    subject: Bezwaar
    sentences:
      - Op {datum:besluit-datum|datum} was het besluit.
      - "Wij, [naam], vragen om een gesprek."
      - - { dated: bezwaar, text: "Wij zijn op tijd: tot {termijn:bezwaar|dag}." }
        - Wij weten de dag niet.
      - De regel is zo.
      - Wij horen het voor {over:14}.
    points: [Een punt.]
    day: { deadlines: [bezwaar], text: Kijk in de brief. }
    within: { deadlines: [bezwaar], days: 7 }
    proof: [post]
    enclose: [Het besluit]
    avoid: [Verwijten]
    sources: [wet]
    checked: 2026-11-23
proofs:
  post: [Bewaar een kopie.]
`;

/** A letter with a piece changed, and what is said of it. */
const WRITTEN: readonly (readonly [from: string, to: string, said: readonly string[]])[] = [
  ['', '', []],
  [
    'title: Een brief',
    'title: "Een {brief"',
    ['Bij deze "{" klopt iets niet. (een feit als {over:14}, of een woord als {leraar})'],
  ],
  [
    'for: U bent het niet eens.',
    'for: "U bent] het niet eens."',
    ['Bij deze "]" klopt iets niet. (een [ met een ] erachter)'],
  ],
  [
    'text: Kijk in de brief.',
    'text: "Kijk [in de brief."',
    ['Bij deze "[" klopt iets niet. (een [ met een ] erachter)'],
  ],
  [
    'enclose: [Het besluit]',
    'enclose: ["Het } besluit"]',
    ['Bij deze "}" klopt iets niet. (een feit als {over:14}, of een woord als {leraar})'],
  ],
  [
    'avoid: [Verwijten]',
    'avoid: ["[Verwijten"]',
    ['Bij deze "[" klopt iets niet. (een [ met een ] erachter)'],
  ],
  ['to: het bestuur', 'to: "het bestuur ["', ['Bij deze "[" klopt iets niet. (een [ met een ] erachter)']],
  ['copy: de inspectie', 'copy: "de {inspectie}"', ['Er is geen woord "inspectie". (leraar)']],
  ['subject: Bezwaar', 'subject: "Over {lerar}"', ['Er is geen woord "lerar". (leraar) → leraar']],
  ['subject: Bezwaar', 'subject: "Over de {leraar}"', []],
  [
    'points: [Een punt.]',
    'points: ["Voor {over:0}."]',
    ['"{over:0}" is geen dag. (een aantal dagen tot 90, als {over:14})'],
  ],
  ['{over:14}', '{over:90}', []],
  ['{over:14}', '{over:91}', ['"{over:91}" is geen dag. (een aantal dagen tot 90, als {over:14})']],
  ['{over:14}', '{over:014}', ['"{over:014}" is geen dag. (een aantal dagen tot 90, als {over:14})']],
  [
    '{datum:besluit-datum|datum}',
    '{datum:besluit-datum}',
    [
      'Bij "{datum:besluit-datum}" staat niet wat er anders komt. (een tekst voor wie de datum niet weet: {datum:besluit-datum|datum van de brief})',
    ],
  ],
  ['{datum:besluit-datum|datum}', '{datum:zorg|datum}', ['Er is geen datum "zorg". (besluit-datum)']],
  ['{termijn:bezwaar|dag}', '{termijn:bezwar|dag}', ['Er is geen termijn "bezwar". (bezwaar) → bezwaar']],
  ['{ dated: bezwaar,', '{ dated: bezwar,', ['Er is geen termijn "bezwar". (bezwaar) → bezwaar']],
  ['{ dated: bezwaar,', '{ passed: bezwar,', ['Er is geen termijn "bezwar". (bezwaar) → bezwaar']],
  [
    'day: { deadlines: [bezwaar]',
    'day: { deadlines: [bezwaren]',
    ['Er is geen termijn "bezwaren". (bezwaar) → bezwaar'],
  ],
  [
    'within: { deadlines: [bezwaar]',
    'within: { deadlines: [bezwaren]',
    ['Er is geen termijn "bezwaren". (bezwaar) → bezwaar'],
  ],
  ['proof: [post]', 'proof: [pst]', ['Er is geen bewijs "pst". (post) → post']],
  [
    '        - Wij weten de dag niet.\n',
    '',
    ['Niet iedereen krijgt deze tekst. (een laatste vorm zonder voorwaarde)'],
  ],
  [
    'to: het bestuur',
    'to: [{ board: openbaar, text: het bestuur }]',
    ['Niet iedereen krijgt deze tekst. (een laatste vorm zonder voorwaarde)'],
  ],
  ['points: [Een punt.]', 'points: [[{ board: openbaar, text: Een punt. }]]', []],
  [
    '      - De regel is zo.\n',
    '',
    ['Deze brief heeft 4 zinnen. (vijf: wie, wat, de vraag, de regel, en voor wanneer)'],
  ],
  [
    '      - De regel is zo.\n',
    '      - De regel is zo.\n      - En zo.\n',
    ['Deze brief heeft 6 zinnen. (vijf: wie, wat, de vraag, de regel, en voor wanneer)'],
  ],
  [
    '    title: Een brief\n',
    '    title: Een brief\n    kind: lijst\n',
    ['Deze lijst heeft 5 zinnen. (geen zinnen, alleen punten)'],
  ],
];

test.each(WRITTEN)('a letter with %j made %j', (from, to, said) => {
  const parsed = parsePack([
    { name: 'base.yaml', text: BASE },
    { name: 'letters.yaml', text: LETTERS.replace(from, () => to) },
  ]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const found = checkPack(parsed.source, '2026-11-23').problems.filter(
    ({ code }) => code === 'sound-letters',
  );
  expect(
    found.map(
      ({ message, expected, suggestion }) =>
        `${message} (${expected})${suggestion === null ? '' : ` → ${suggestion}`}`,
    ),
  ).toEqual(said);
  const [before, after] = [LETTERS, LETTERS.replace(from, () => to)].map((text) => text.split('\n'));
  const changed = after?.findIndex((line, at) => line !== before?.[at]) ?? 0;
  const lines = found.map(({ place }) => place.line - 1);
  // How many sentences there are is told at the whole of them; a form that is gone, at the form before it.
  const isAbout = (at: number) =>
    at === changed || (to === '' && at === changed - 1) || after?.[at] === '    sentences:';
  expect(lines.filter((at) => !isAbout(at))).toEqual([]);
});

/** What is changed, and what is found then; what follows from another, with its line. */
const FOLLOWING: readonly (readonly [
  what: string,
  changes: readonly Change[],
  more: string,
  found: readonly string[],
])[] = [
  [
    'an invariant about an action of a step that nobody gets',
    [['when: { zorg: moe }', 'when: { zorg: moe, school: geweigerd }']],
    'invariants:\n  moe: { text: Moe., when: { zorg: moe, step: praten }, always: { action: rust } }\n',
    ['living-conditions', '< invariants-hold'],
  ],
  [
    'an invariant about an alert that nobody gets',
    [['when: { school: thuis }\n    text', 'when: { school: thuis, step: zoeken }\n    text']],
    'invariants:\n  thuis: { text: Thuis., when: { school: thuis }, always: { alert: thuis } }\n',
    ['living-conditions', '< invariants-hold'],
  ],
  [
    'numbers of a question of which an option has none',
    [['      moe: {', '      druk: { label: Het is druk }\n      moe: {']],
    'numbers:\n  school: { number: 1, options: { ja: 1, thuis: 2, geweigerd: 3 } }\n  besluit-datum: { number: 2, options: {} }\n  zorg: { number: 3, options: { ziek: 1, moe: 1, geen: 2 } }\n',
    ['stable-numbers', '< stable-numbers'],
  ],
  [
    'numbers of which a question has none',
    [],
    'numbers:\n  school: { number: 1, options: { ja: 1, thuis: 2, geweigerd: 3 } }\n  zorg: { number: 3, options: { ziek: 1, moe: 2, geen: 3 } }\n',
    ['stable-numbers', '< stable-numbers'],
  ],
];

test.each(FOLLOWING)('what follows: %s', (_, changes, more, found) => {
  const text = changes.reduce((all, [from, to]) => all.replace(from, () => to), BASE);
  const parsed = parsePack([
    { name: 'base.yaml', text },
    { name: 'erbij.yaml', text: more },
  ]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { problems } = checkPack(parsed.source, '2026-11-23');
  expect(problems.map(({ code, follows }) => (follows === null ? code : `< ${code}`)).sort()).toEqual(
    [...found].sort(),
  );
});

/** What is changed, and the sentence about it. */
test.each<readonly [rule: string, change: Change, said: string]>([
  [
    'known-phones',
    ['name: Adviespunt', 'name: Adviespunt 0800-2001'],
    'De naam noemt 0800-2001, en het nummer is 0800-2000. (twee keer hetzelfde nummer)',
  ],
  [
    'deadline-words',
    ['period: { weeks: 6 }', 'period: { schoolYearEnd: true }'],
    'De tekst noemt het schooljaar niet, en daar telt deze termijn mee. (schooljaar, of 31 juli)',
  ],
  [
    'deadline-words',
    [
      'Dat kan 6 weken lang.\n    from: besluit-datum\n    period: { weeks: 6 }',
      'Dat kan 1 jaar lang.\n    from: besluit-datum\n    period: { years: 1 }\n    termijnenwet: true',
    ],
    'Voor een termijn die zo lang is, geldt de Algemene termijnenwet niet. (termijnenwet weg, of een termijn van hoogstens 12 weken of 90 dagen)',
  ],
  [
    'deadline-words',
    ['period: { weeks: 6 }', 'period: { weeks: 2, days: 3 }'],
    'De tekst noemt een andere tijd dan de termijn telt: bij period staat 2 weken en 3 dagen. (op beide plaatsen de tijd uit de wet)',
  ],
])('what %s says of %j', (rule, [from, to], said) => {
  const parsed = parsePack([{ name: 'base.yaml', text: BASE.replace(from, () => to) }]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const told = checkPack(parsed.source, '2026-11-23').problems.filter(({ code }) => code === rule);
  expect(told.map(({ message, expected }) => `${message} (${expected})`)).toContain(said);
});
