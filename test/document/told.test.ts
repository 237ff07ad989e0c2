import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { adviceDocument } from '../../src/document/advice-document.ts';
import { paragraph } from '../../src/document/build.ts';
import { callingDocument } from '../../src/document/calling-document.ts';
import { changedDocument, compareDocument } from '../../src/document/compare-document.ts';
import { contactSentence, shortContact } from '../../src/document/contact.ts';
import { answersDocument, welcomeDocument } from '../../src/document/conversation-document.ts';
import { daysInWords } from '../../src/document/dates.ts';
import { desksDocument, regionDocument, regionsDocument } from '../../src/document/desk-document.ts';
import { diffDocument } from '../../src/document/diff-document.ts';
import { organisationsDocument, stepsDocument, termsDocument } from '../../src/document/look-up-document.ts';
import { printDocument } from '../../src/document/print-document.ts';
import { questionsDocument } from '../../src/document/questions-document.ts';
import { resumedDocument } from '../../src/document/resumed-document.ts';
import type { Advice } from '../../src/engine/advice.ts';
import { adviceSource } from '../../src/engine/advice-source.ts';
import { adviceFor } from '../../src/engine/advise.ts';
import { allQuestions } from '../../src/engine/all-questions.ts';
import { compareAdvice } from '../../src/engine/compare-advice.ts';
import { allOrganisations, allSteps } from '../../src/engine/look-up.ts';
import type { OrganisationFacts } from '../../src/engine/organisation-facts.ts';
import { deskOf, toldDesksFor } from '../../src/engine/place/desks.ts';
import { resolve } from '../../src/engine/resolve.ts';
import { wouldChange } from '../../src/engine/would-change.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { adviceIn, smallAdvice, TODAY } from '../harness/advices.ts';
import { SMALL_DIRECTORY } from '../harness/small-directory.ts';
import { conversationAdvice, conversationTree, deskTree, smallTree } from '../harness/small-tree.ts';

const VO = { soort: 'vo', dag: '2026-11-02', hulp: ['arts', 'school'], extra: 'ja' };
const small = (over = {}, today = TODAY) => adviceIn(smallTree(), { ...VO, ...over }, today);

/** An advice of the pack for conversations with danger, so without a code. */
const inDanger = () =>
  adviceIn(conversationTree(), {
    ...{ veilig: 'gevaar', onderwerp: 'ziek', geprobeerd: ['leraar', 'leiding'], dag: 'weet-niet' },
    ...{ plaats: 'weet-niet', verder: 'nee' },
  });

/** An advice that names the steunpunt of a place. */
function withDesk(sector: string, place: string): Advice {
  const answers = { sector, 'school-plaats': place };
  const tree = deskTree();
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  const command = 'stapwijzer --no-input';
  return adviceFor(tree, position, { today: TODAY, answers, command, directory: SMALL_DIRECTORY });
}

/** An advice that names the steunpunt of a place, of which a region file gave the site. */
function withSite(website: string): Advice {
  const advice = withDesk('po', '1005');
  const organisations = advice.organisations.map((one) =>
    one.desk === null ? one : { ...one, contact: { ...one.contact, website } },
  );
  return { ...advice, organisations };
}

/** An advice of which the first three organisations have no number to call. */
function withLastPhone(): Advice {
  const advice = smallAdvice();
  const [loket, commissie] = advice.organisations;
  if (loket === undefined || commissie === undefined) throw new Error('There are two.');
  const others = ['Een', 'Twee', 'Drie'].map((name) => ({ ...commissie, id: name, name }));
  return { ...advice, organisations: [...others, loket, { ...loket, name: 'Te laat' }] };
}

function desks(place: string, sector: string | null, today = TODAY): Root {
  const told = toldDesksFor(SMALL_DIRECTORY, place, sector, today);
  if (told === null) throw new Error(place);
  return desksDocument(told, null);
}

function desk(code: string) {
  const found = deskOf(SMALL_DIRECTORY, code);
  if (found === null) throw new Error(code);
  return found;
}

function organisation(id: string, contact: Partial<OrganisationFacts['contact']> = {}) {
  const found = [...allOrganisations(conversationTree()), ...allOrganisations(smallTree())].find(
    (one) => one.id === id,
  );
  if (found === undefined) throw new Error(id);
  return { ...found, contact: { ...found.contact, ...contact } };
}

const OFFICE = [{ days: ['ma', 'wo'], from: '09:00', to: '12:30' }] as const;
const BY_DAY = { phone: '088-1', hours: 'ma en wo 9.00-12.30 uur', opening: OFFICE };

const change = (id: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${id}${at}`, name: `${id} ${at + 1}. Met uitleg.` }));

const named = (name: string) => ({ id: name, name });
const SAME = compareAdvice(smallAdvice(), smallAdvice());

/** What is told of an advice, on paper, in a file and on a screen. */
const ADVICES: Readonly<Record<string, () => Root>> = {
  'advice-short': () => adviceDocument(smallAdvice(), 'short'),
  'advice-danger-short': () => adviceDocument(inDanger(), 'short'),
  'advice-danger': () => adviceDocument(inDanger(), 'full'),
  'advice-changes': () => adviceDocument(smallAdvice(), 'full', { changes: changesOf(VO) }),
  'advice-desk': () => adviceDocument(withDesk('po', '1005'), 'full'),
  'advice-desk-short': () => adviceDocument(withDesk('speciaal', 'gemeente:beedorp'), 'short'),
  'advice-no-desk': () => adviceDocument(withDesk('vo', '1031'), 'full'),
  'advice-passed': () => adviceDocument(small({}, '2026-12-20'), 'full'),
  'advice-far': () => adviceDocument(small({}, '2026-08-01'), 'full'),
  'advice-code': () => adviceDocument({ ...smallAdvice(), code: '33TX EK7F' }, 'full'),
  'advice-desk-site': () => adviceDocument(withSite('https://steunpunt.voorbeeld.nl/ouders'), 'short'),
  'print-callable': () => printDocument(withLastPhone(), 'short', {}),
  'print-short': () => printDocument(smallAdvice(), 'short', { withAnswers: true }),
  'print-buttons': () => printDocument(smallAdvice(), 'full', { hasButtons: true }),
  'print-danger': () => printDocument(inDanger(), 'full', {}),
  'print-talk': () => printDocument(conversationAdvice(), 'full', { withAnswers: true }),
  answers: () => answersDocument(smallAdvice()),
  changed: () =>
    changedDocument({
      ...compareAdvice(small(), small({ soort: 'nee' }, '2026-12-20')),
      actions: { added: change('actie', 4), removed: change('oud', 5) },
    }),
  'changed-nothing': () => changedDocument(SAME),
  compared: () => compareDocument(compareAdvice(small(), small({ soort: 'nee' }))),
  'compared-nothing': () => compareDocument(SAME),
  'compared-dates': () => compareDocument(compareAdvice(small(), small({ dag: '2026-11-09' }))),
};

/** Which other answers would change an advice of the small pack. */
function changesOf(answers: typeof VO) {
  const tree = smallTree();
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  return wouldChange(tree, position, TODAY);
}

/** What is told beside an advice. */
const OTHERS: Readonly<Record<string, () => Root>> = {
  welcome: () => welcomeDocument(conversationTree()),
  'welcome-safe': () => welcomeDocument(smallTree()),
  'welcome-warning': () => welcomeDocument(withWarning()),
  steps: () => stepsDocument(allSteps(smallTree()), false),
  'steps-full': () => stepsDocument(allSteps(smallTree()), true),
  terms: () => termsDocument(smallTree().terms),
  organisations: () => organisationsDocument(allOrganisations(conversationTree()), [], false),
  'organisations-full': () =>
    organisationsDocument(allOrganisations(smallTree()), smallTree().sources.map(adviceSource), true),
  questions: () => questionsDocument(allQuestions(smallTree()), false, new Map([['dag', 'pagina.html']])),
  'questions-together': () => questionsDocument(elsewhere(), false),
  'questions-full': () => questionsDocument(allQuestions(conversationTree()), true),
  'calling-now': () => callingDocument(organisation('loket', BY_DAY), { day: 'ma', time: '09:05' }, '###'),
  'calling-closed': () => callingDocument(organisation('loket', BY_DAY), { day: 'ma', time: '12:30' }, ''),
  'calling-hours': () =>
    callingDocument(organisation('noodhulp', { hours: 'altijd' }), { day: 'di', time: '10:00' }, ''),
  'calling-number': () => callingDocument(organisation('noodhulp'), { day: 'di', time: '10:00' }, ''),
  'calling-always': () => callingDocument(organisation('noodhulp', ALWAYS), { day: 'zo', time: '03:00' }, ''),
  'calling-site': () =>
    callingDocument(organisation('commissie', { hours: 'dag en nacht' }), { day: 'zo', time: '03:00' }, ''),
  'desks-one': () => desks('1005', 'po'),
  'desks-divided': () => desks('gemeente:beedorp', 'po'),
  'desks-both': () => desks('plaats:aa', null, '2027-08-01'),
  'desks-none': () => desks('1031', 'po', '2027-08-01'),
  'desks-mbo': () => desks('1005', 'mbo'),
  regions: () => regionsDocument(SMALL_DIRECTORY.partnerships.map(({ code }) => desk(code))),
  region: () =>
    regionDocument(desk('VO0102'), [
      { name: 'Aadorp', whole: true },
      { name: 'Beedorp', whole: false },
    ]),
  resumed: () => resumedDocument(RESUMED),
  'resumed-changed': () =>
    resumedDocument({ ...RESUMED, days: 1, done: [], passed: [], sameContent: false, gone: 2, texts: TEXTS }),
  'resumed-same': () => resumedDocument({ ...RESUMED, todo: [], sameContent: false, gone: 1 }),
  diff: () =>
    diffDocument({
      total: 12_345n,
      cases: [CASE, { ...CASE, title: 'Een ander', address: null, comparison: null }],
      added: ['sector (Sector)', 'po (Basisschool)'],
      removed: ['klas (Klas)', 'groep (Groep)'],
      texts: [{ where: 'De vraag sector', before: 'Oud', after: '' }],
    }),
  'diff-nobody': () => diffDocument({ total: 4n, cases: [], added: [], removed: [], texts: [] }),
  'diff-words': () =>
    diffDocument({
      total: 4n,
      cases: [],
      added: [],
      removed: [],
      texts: [{ where: 'Een', before: '', after: 'Nu' }],
    }),
};

/** The small pack, with a warning that is no danger and names somebody with a number. */
function withWarning() {
  const tree = smallTree();
  return { ...tree, alerts: tree.alerts.map((one) => ({ ...one, organisations: ['loket'] })) };
}

/** Questions of which all answers lead to one, and what is not answered to another. */
function elsewhere() {
  return allQuestions(smallTree()).map((one) => ({
    ...one,
    next: 'hulp',
    options: one.options.map((option) => ({ ...option, next: 'dag' })),
  }));
}

const ALWAYS = {
  hours: 'elke dag, dag en nacht',
  opening: [{ days: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'], from: '00:00', to: '24:00' }],
} as const;

const RESUMED = {
  ...{ since: '2026-11-02', today: TODAY, days: 21, deadlines: smallAdvice().deadlines },
  ...{ passed: ['De dag ging voorbij.'], done: ['Bel.'], todo: ['Schrijf.', 'Lees.'] },
  ...{ sameContent: true, gone: 0, texts: [] },
};

const TEXTS = [
  { before: 'Zo was het.', after: 'Zo is het.' },
  { before: null, after: 'Dit is nieuw.' },
  { before: 'Dit is weg.', after: null },
];

const CASE = {
  ...{ title: 'Een gezin', situation: 'Op de basisschool.', changes: ['erbij: actie bel'] },
  ...{ replay: 'stapwijzer -a soort=po', address: 'geval.html' },
  comparison: { ...SAME, step: { before: named('Een'), after: named('Twee') } },
};

test.each(Object.entries({ ...ADVICES, ...OTHERS }))('%s is told as it should be', async (name, made) => {
  await expect(renderMarkdown(made())).toMatchFileSnapshot(`../fixtures/expected/told/${name}.md`);
});

test.each([
  [0, 'vandaag'],
  [1, 'nog 1 dag'],
  [20, 'nog 20 dagen'],
  [-1, '1 dag geleden'],
  [-3, '3 dagen geleden'],
])('%i days away is %s', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});

const NO_WAY = {
  phone: null,
  email: null,
  website: null,
  hours: null,
  opening: null,
  find: null,
  area: null,
};

test.each([
  ['Bel Loket: 112.', { phone: '112' }],
  ['Bel Loket: 112 (dag en nacht).', { phone: '112', hours: 'dag en nacht' }],
  ['', { website: 'https://voorbeeld.nl' }],
])('where nothing can be tapped: "%s"', (told, known) => {
  expect(contactSentence({ name: 'Loket', contact: { ...NO_WAY, ...known } })).toBe(told);
});

test.each([
  ['Bel 112 (dag en nacht; voor Aadorp).', { phone: '112', hours: 'dag en nacht', area: 'Aadorp' }],
  ['Bel 112.', { phone: '112', website: 'https://voorbeeld.nl' }],
  [
    'Kijk op voorbeeld.nl. Vraag school.',
    { website: 'https://www.voorbeeld.nl/a/b', find: 'Vraag school. Of niet.' },
  ],
  ['Kijk op voorbeeld.nl.', { website: 'https://www.voorbeeld.nl/a/b' }],
  ['Vraag school. Of niet.', { find: 'Vraag school. Of niet. Of later.' }],
  ['', {}],
])('the shortest way: "%s"', (told, known) => {
  const parts = shortContact({ ...NO_WAY, ...known });
  expect(wordsOf(paragraph(...parts))).toBe(told);
});

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
