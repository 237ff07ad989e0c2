import type { Directory, Notice, Partnership, Run } from '../../src/engine/place/directory.ts';
import { spelled } from '../../src/engine/place/spelling.ts';

const notice = (text: string): Notice => ({ text, source: null });
const name = (text: string) => ({ name: text, spelled: spelled(text) });

const UNSEEN = { website: null, steunpunt: null, sources: [], dated: null, certainty: null };

const PARTNERSHIPS: readonly Partnership[] = [
  {
    code: 'PO0101',
    name: 'Samen (PO0101)',
    website: 'https://www.samen.voorbeeld.nl/',
    steunpunt: 'https://samen.voorbeeld.nl/ouders',
    sources: ['https://samen.voorbeeld.nl/', 'http://oud.voorbeeld.nl/samen'],
    dated: '2026-03-01 ; 2025',
    certainty: 'hoog',
  },
  { ...UNSEEN, code: 'PO0102', name: null },
  {
    ...UNSEEN,
    code: 'VO0101',
    name: 'Verder',
    website: 'http://verder.voorbeeld.nl',
    sources: ['https://lijst.voorbeeld.nl/vo'],
    certainty: 'laag',
  },
  {
    ...UNSEEN,
    code: 'VO0102',
    name: 'Vroeger',
    website: 'https://vroeger.voorbeeld.nl',
    dated: '2018',
    certainty: 'hoog',
  },
];

function run(
  from: number,
  place: string | null,
  municipality: string,
  po: string | null,
  vo: string | null,
): Run {
  return {
    ...{ from, to: from + 9, po, vo },
    place: place === null ? null : name(place),
    municipality: name(municipality),
    former: name(municipality),
  };
}

/** A division into regions that is just large enough to have everything that can be said of a place. */
export const SMALL_DIRECTORY: Directory = {
  regulation: {
    title: 'Regeling',
    url: 'https://www.regeling.voorbeeld.nl/tekst/',
    asOf: '2026-01-01',
    checked: '2026-11-01',
    until: '2027-07-01',
  },
  notices: {
    guide: notice('Kijk in de schoolgids.'),
    both: notice('Er zijn er twee.'),
    national: notice('Sommige scholen horen bij een landelijk verband.'),
    finder: notice('Zoek het op de kaart.'),
    split: notice('Deze gemeente is verdeeld.'),
    old: notice('De regeling is oud.'),
    nowhere: notice('Hier is geen samenwerkingsverband.'),
    without: { mbo: notice('Het mbo heeft er geen.') },
  },
  partnerships: PARTNERSHIPS,
  runs: [
    run(1000, 'Aa', 'Aadorp', 'PO0101', 'VO0101'),
    run(1010, 'Bee', 'Beedorp', 'PO0101', 'VO0102'),
    run(1020, 'Bee', 'Beedorp', 'PO0102', 'VO0102'),
    run(1030, null, 'Ceedorp', null, null),
  ],
  aliases: [],
  remarks: { 1005: 'hier staat een schrijffout in de regeling.' },
};
