import type { Mistake } from './mistake.ts';

/** Mistakes in the shipped pack, where much hangs on one line. */
export const SHIPPED_PACK: readonly Mistake[] = [
  {
    what: 'date for a question with choices',
    from: '  veiligheid:\n    kind: one',
    to: '  veiligheid:\n    kind: date',
  },
  { what: 'a renamed question', from: '  aanwezigheid:\n    kind', to: '  aanwezig-op-school:\n    kind' },
  {
    what: 'a renamed organisation',
    from: '  geschillencommissie:\n    name',
    to: '  gpo-commissie:\n    name',
  },
  { what: 'a renamed source', from: '  eigen-advies:\n', to: '  ons-advies:\n' },
  { what: 'a renamed step', from: '  andere-school:\n    title', to: '  een-andere-school:\n    title' },
  {
    what: 'weet-niet as an option',
    from: '      naar-school:\n        label: Ja, mijn kind',
    to: '      weet-niet:\n        label: Ja, mijn kind',
    look: 'weet-niet:',
  },
  {
    what: 'a forgotten unknown',
    from: '    unknown:\n      label: Ik weet niet of mijn kind veilig is\n      findOut:\n        text: >-\n          Vraag uw kind rustig of het zich veilig voelt, thuis en op school.\n        from: uw kind, of de huisarts\n',
    to: '',
    look: '  veiligheid:',
  },
  { what: 'the alerts under another name', from: 'alerts:\n', to: 'alert:\n' },
  { what: 'scenarios under questions', from: '\nscenarios:\n', to: '\nquestions:\n', look: 'questions:' },
  {
    what: 'a deadline at an unrelated organisation',
    from: 'organisation: mbo-faciliteit\n    sources: [web-7-5-1, web-8-1-7d,',
    to: 'organisation: tlv-bezwaar\n    sources: [web-7-5-1, web-8-1-7d,',
  },
  {
    what: 'a name with a number that is not dialled',
    from: 'phone: "112"',
    to: 'phone: "113"',
    most: 2,
  },
  ...[
    ['no number of days', '{over:zeven}'],
    ['a space in a fact', '{over: 14}'],
    ['no colon in a fact', '{over 14}'],
    ['days that nobody waits for', '{over:70000}'],
    ['a date without other words', '{datum:afspraken-datum}'],
    ['a brace that is not closed', '{over:14'],
    ['a bracket that is not closed', '[dag en tijd'],
  ].map(([what = '', to = '']) => ({
    what: `a letter with ${what}`,
    from: 'een dag om het plan te bespreken, samen met ons',
    to: `een dag om het plan te bespreken ${to}, samen met ons`,
  })),
];
