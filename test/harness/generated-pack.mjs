import { stringify } from 'yaml';

/**
 * The text of a content file.
 * @typedef {{ readonly name: string, readonly text: string }} FileText
 */

/** On this day everything in a generated pack was checked. */
export const CHECKED = '2026-11-23';

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu'];

/**
 * A word for a number, so that no two texts are the same.
 * @param {number} number
 */
function wordFor(number) {
  return [...String(number)].map((digit) => SYLLABLES[Number(digit)]).join('');
}

/** @param {number} number */
const idOf = (number) => `vraag-${number}`;

/**
 * One question, and what it can change: an action, and of a date a deadline.
 * @typedef {{ question: object, action?: object, deadline?: object }} Piece
 */

/**
 * @param {number} number
 * @param {'one' | 'many' | 'date'} kind
 */
function asked(number, kind) {
  return {
    kind,
    text: `Hoe gaat het nu met ${wordFor(number)}?`,
    why: `Het advies over ${wordFor(number)} hangt hiervan af.`,
  };
}

/** @param {number} number */
function findOut(number) {
  return { text: `Vraag de leraar hoe het gaat met ${wordFor(number)}.`, from: 'school' };
}

/**
 * @param {number} number
 * @param {object} when
 */
function actionFor(number, when) {
  const text = `Praat op een rustig moment over ${wordFor(number)}.`;
  return { who: 'ouder', force: 'tip', urgency: 'daarna', text, when, sources: ['eigen-advies'] };
}

/**
 * A question of a linear pack: each kind comes up, some are asked only after a certain answer to the one
 * before it, and some answers skip two.
 * @param {number} number
 * @param {number} last
 * @returns {Piece}
 */
function linearQuestion(number, last) {
  const next = number === last ? 'einde' : idOf(number + 1);
  const unknown = { findOut: findOut(number) };
  const when = number % 4 === 0 ? { when: { [idOf(number - 1)]: 'slecht' } } : {};
  if (number % 20 === 10) {
    const question = { ...asked(number, 'date'), ...when, unknown, next };
    return { question, deadline: deadlineFrom(number) };
  }
  if (number % 10 === 3) {
    const options = {
      slecht: { label: 'Slecht' },
      wisselt: { label: 'Het wisselt' },
      goed: { label: 'Goed', exclusive: true },
    };
    const question = { ...asked(number, 'many'), ...when, options, unknown, next };
    return { question, action: actionFor(number, { [idOf(number)]: ['slecht', 'wisselt'] }) };
  }
  const skips = number % 7 === 0 && number + 3 <= last;
  const options = {
    goed: { label: 'Goed' },
    slecht: { label: 'Slecht' },
    ...(skips ? { wisselt: { label: 'Het wisselt', next: idOf(number + 3) } } : {}),
  };
  const question = { ...asked(number, 'one'), ...when, options, unknown, next };
  return { question, action: actionFor(number, { [idOf(number)]: 'slecht' }) };
}

/** @param {number} number */
function deadlineFrom(number) {
  const word = wordFor(number);
  return {
    title: `Schrijf over ${word}`,
    rule: `U hebt 6 weken voor ${word}.`,
    from: idOf(number),
    period: { weeks: 6 },
    caution: `Kijk ook in de brief over ${word}.`,
    late: `Schrijf toch nog over ${word}.`,
    organisation: 'steunpunt',
    sources: ['wet'],
    checked: CHECKED,
  };
}

/** How far back a question of a dense pack looks. */
const FAR = 150;

/**
 * A question of a dense pack: what is asked depends on answers of long ago, so that there are too many
 * combinations to hold.
 * @param {number} number
 * @param {number} last
 * @returns {Piece}
 */
function denseQuestion(number, last) {
  const choices = ['a', 'b', 'c', 'd'].map((name) => [`keuze-${name}`, { label: `Keuze ${name}` }]);
  const when = number > FAR ? { when: { [idOf(number - FAR)]: 'keuze-b' } } : {};
  const question = {
    ...asked(number, 'one'),
    ...when,
    options: Object.fromEntries(choices),
    unknown: { findOut: findOut(number) },
    next: number === last ? 'einde' : idOf(number + 1),
  };
  const also = number > FAR ? { [idOf(number - FAR + 1)]: ['keuze-a', 'keuze-c'] } : {};
  return { question, action: actionFor(number, { [idOf(number)]: 'keuze-d', ...also }) };
}

/** The first question is the one that sets the step. */
const start = {
  ...asked(0, 'one'),
  options: { samen: { label: 'Samen', step: 'praten' }, alleen: { label: 'Alleen', step: 'zoeken' } },
  unknown: { step: 'praten', findOut: findOut(0) },
  next: idOf(1),
};

/**
 * @param {string} title
 * @param {string} summary
 */
function step(title, summary) {
  const none = { ask: [], bring: [], goOn: [], stuck: [] };
  const goal = `Het is klaar met ${title.toLowerCase()}.`;
  return { title, summary, goal, actions: {}, ...none, sources: ['eigen-advies'], checked: CHECKED };
}

/** What every generated pack has besides questions. */
const REST = {
  format: 1,
  pack: {
    id: 'gemaakt',
    version: '1.0.0',
    language: 'nl',
    title: 'Een gemaakt pakket',
    welcome: 'U beantwoordt vragen.',
    disclaimer: 'Dit is geen juridisch advies.',
    start: idOf(0),
    checked: CHECKED,
  },
  steps: {
    praten: step('Praten', 'U gaat met school praten.'),
    zoeken: step('Zoeken', 'U zoekt een school.'),
  },
  organisations: {
    steunpunt: {
      name: 'Steunpunt',
      for: 'Voor uitleg over hulp.',
      notFor: 'Het steunpunt beslist niet.',
      first: 'U mag meteen bellen.',
      bring: ['Uw vraag'],
      say: 'Mijn kind loopt vast op school.',
      contact: { phone: '088-605 01 01' },
      cost: 'Gratis.',
      waiting: 'Dat verschilt.',
      binding: 'Nee.',
      recommend: [
        { when: { step: 'zoeken' }, urgency: 'eerst', why: 'U zoekt een school.' },
        { urgency: 'kan-ook', why: 'U mag altijd bellen.' },
      ],
      sources: ['wet'],
      checked: CHECKED,
    },
  },
  alerts: {
    alleen: {
      when: { [idOf(0)]: 'alleen' },
      text: 'Bel vandaag nog met school.',
      organisations: ['steunpunt'],
      sources: ['wet'],
      checked: CHECKED,
    },
  },
  terms: {
    leraar: { term: 'leraar', also: [], text: 'Wie uw kind les geeft.', sources: ['wet'], checked: CHECKED },
  },
  sources: {
    'eigen-advies': { kind: 'own', title: 'Eigen advies', checked: CHECKED },
    wet: {
      kind: 'law',
      law: 'De wet',
      article: '1',
      about: 'alles',
      version: CHECKED,
      url: 'https://voorbeeld.nl/wet',
      checked: CHECKED,
    },
  },
};

const general = { ...actionFor(0, {}), text: 'Maak een afspraak met school.', when: undefined };

/** The kinds of packs: what a question of each looks like. */
const KINDS = { linear: linearQuestion, dense: denseQuestion };

/**
 * The files of a pack of so many questions. It is right, but for routes of more than ten questions and actions.
 * @param {keyof typeof KINDS} kind
 * @param {number} count
 */
export function generatedPack(kind, count) {
  const pieces = Array.from({ length: count - 1 }, (_, at) => ({
    number: at + 1,
    ...KINDS[kind](at + 1, count - 1),
  }));
  const section = (/** @type {'question' | 'action' | 'deadline'} */ name) =>
    pieces.flatMap(({ number, [name]: item }) => (item === undefined ? [] : [[idOf(number), item]]));
  return asFiles({
    pack: REST,
    questions: { questions: { [idOf(0)]: start, ...Object.fromEntries(section('question')) } },
    actions: { actions: { algemeen: general, ...Object.fromEntries(section('action')) } },
    deadlines: { deadlines: Object.fromEntries(section('deadline')) },
  });
}

/**
 * Data as YAML files.
 * @param {Readonly<Record<string, object>>} files by name, without the ending
 * @returns {FileText[]}
 */
function asFiles(files) {
  return Object.entries(files).map(([name, content]) => ({ name: `${name}.yaml`, text: stringify(content) }));
}
