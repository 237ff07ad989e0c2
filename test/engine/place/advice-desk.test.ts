import { expect, test } from 'vitest';
import { withRegion } from '../../../src/content/region.ts';
import { adviceDocument } from '../../../src/document/advice-document.ts';
import { callCard } from '../../../src/document/call-card.ts';
import { callingDocument } from '../../../src/document/calling-document.ts';
import type { Advice } from '../../../src/engine/advice.ts';
import { adviceFor } from '../../../src/engine/advise.ts';
import type { Answers } from '../../../src/engine/answers.ts';
import type { CompiledTree } from '../../../src/engine/compiled-tree.ts';
import type { Directory } from '../../../src/engine/place/directory.ts';
import { answersWithoutPlace, withoutPlace } from '../../../src/engine/place/without-place.ts';
import { resolve } from '../../../src/engine/resolve.ts';
import { renderMarkdown } from '../../../src/render/markdown.ts';
import { shippedDirectory } from '../../harness/directory.ts';
import { deskTree } from '../../harness/small-tree.ts';

const shipped = shippedDirectory();
const tree = deskTree();
const today = '2026-11-23';

function advise(
  answers: Answers,
  directory: Directory | undefined = shipped,
  on: CompiledTree = tree,
): Advice {
  const position = resolve(on, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  return adviceFor(on, position, { today, answers, command: '', directory });
}

function deskOf(advice: Advice) {
  const [loket, other] = advice.organisations;
  expect([loket?.id, other?.id, other?.desk]).toEqual(['loket', 'telefoon', null]);
  return loket?.desk ?? null;
}

/** Sector, place, the codes that are named, how the place is told, and whether only one of them is right. */
const PLACES: readonly (readonly [
  sector: string,
  place: string,
  codes: string,
  label: string,
  divided: boolean,
])[] = [
  ['po', '3511', 'PO2601', '3511 (Utrecht, gemeente Utrecht)', false],
  ['vo', 'gemeente:utrecht', 'VO2601', 'gemeente Utrecht', false],
  ['speciaal', 'gemeente:utrecht', 'PO2601 VO2601', 'gemeente Utrecht', false],
  ['weet-niet', '9401', 'PO2201 VO2201', '9401 (Assen, gemeente Assen)', false],
  ['po', 'plaats:weesp', 'PO2709', 'Weesp (gemeente Amsterdam)', false],
  ['vo', 'plaats:weesp', 'VO2710', 'Weesp (gemeente Amsterdam)', false],
  ['po', 'gemeente:s-gravenhage', 'PO2815', "gemeente 's-Gravenhage", false],
  ['vo', '2236', 'VO2812', '2236 (gemeente Katwijk)', false],
  ['vo', '9251', 'VO2102', '9251 (Burgum, gemeente Tytsjerksteradiel)', false],
  ['po', '3197', '', '3197 (Botlek, gemeente Rotterdam)', false],
  ['po', 'gemeente:tilburg', 'PO3004 PO3005', 'gemeente Tilburg', true],
];

test.each(PLACES)('%s in %s: %s', (sector, place, codes, label, divided) => {
  const advice = advise({ sector, 'school-plaats': place });
  const desk = deskOf(advice);
  expect(desk?.desks.map(({ code }) => code).join(' ')).toBe(codes);
  expect(desk?.place).toEqual({ key: place, label });
  expect(desk?.divided).toBe(divided);
  expect(desk?.none === null).toBe(codes !== '');
  expect(desk?.regulation.asOf).toBe('2026-01-01');
  expect(advice.answers.at(-1)?.labels).toEqual([label]);
  for (const { name, code, search } of desk?.desks ?? []) {
    expect(search).toBe(`ouder- en jeugdsteunpunt ${name ?? `samenwerkingsverband ${code}`}`);
  }
});

test('a slip in the regulation is told with the desk', () => {
  expect(deskOf(advise({ sector: 'vo', 'school-plaats': '2236' }))?.remarks.join()).toMatch(
    /^2236: .*schrijffout/,
  );
});

test.each([
  ['the national ones', 'Berséba'],
  ['the national finder, where a page is not known', 'ouderenjeugdsteunpuntopdekaart.nl'],
])('the notices name %s', (_, words) => {
  const desk = deskOf(advise({ sector: 'po', 'school-plaats': 'gemeente:s-hertogenbosch' }));
  expect(desk?.notices.map(({ text }) => text).join(' ')).toContain(words);
});

/** Without a place that is known, an advice names no desk. */
const NOWHERE: readonly (readonly [why: string, answers: Answers, directory: Directory | undefined])[] = [
  ['the place is not known', { sector: 'po', 'school-plaats': 'weet-niet' }, shipped],
  ['the place is none of the directory', { sector: 'po', 'school-plaats': '1000' }, shipped],
  ['there is no directory', { sector: 'po', 'school-plaats': '3511' }, undefined],
];

test.each(NOWHERE)('no desk: %s', (_, answers, directory) => {
  const position = resolve(tree, answers);
  if (position.kind !== 'end') throw new Error(position.kind);
  expect(deskOf(adviceFor(tree, position, { today, answers, command: '', directory }))).toBeNull();
});

test('a sector without steunpunt is not asked for a place', () => {
  expect(advise({ sector: 'mbo' }).organisations.map(({ id }) => id)).toEqual(['telefoon']);
});

const LOCAL = { phone: '030-123 45 67', website: 'https://steunpunt.example' };

function regional(codes: readonly string[] | undefined): CompiledTree {
  const organisations = { loket: LOCAL };
  const region = { name: 'Onze regio', checked: '2026-10-01', organisations };
  return withRegion(tree, codes === undefined ? region : { ...region, codes: [...codes] });
}

/** The codes of a region file, the place, whether its details are told, and whether they are of the desk. */
const REGIONS: readonly (readonly [
  codes: readonly string[] | undefined,
  place: string,
  phone: string | null,
  local: boolean,
])[] = [
  [['PO2601'], '3511', LOCAL.phone, true],
  [['PO2601', 'VO2601'], '3511', LOCAL.phone, true],
  [['PO2201'], '3511', null, false],
  [undefined, '3511', LOCAL.phone, false],
  [['PO2201'], 'weet-niet', LOCAL.phone, false],
];

test.each(REGIONS)('a region file for %j, a school in %s: %s', (codes, place, phone, local) => {
  const advice = advise({ sector: 'po', 'school-plaats': place }, shipped, regional(codes));
  const [loket] = advice.organisations;
  expect(loket?.contact.phone).toBe(phone);
  expect(loket?.checked).toBe(phone === null ? '2026-11-01' : '2026-10-01');
  expect(loket?.desk?.desks[0]?.local ?? false).toBe(local);
  if (local)
    expect(loket?.desk?.desks[0]).toMatchObject({ website: null, sources: [], name: expect.any(String) });
});

test.each([
  ['vo', ['PO2601'], null],
  ['vo', ['PO2601', 'VO2601'], LOCAL.phone],
  ['speciaal', ['PO2601'], LOCAL.phone],
  ['weet-niet', ['VO2601'], LOCAL.phone],
])('%s, no place known, a region file for %j: %s', (sector, codes, phone) => {
  const advice = advise({ sector, 'school-plaats': 'weet-niet' }, shipped, regional(codes));
  expect(advice.organisations[0]?.contact.phone).toBe(phone);
});

test('who calls the steunpunt sees which one it is, and no place', () => {
  const [loket] = advise({ sector: 'vo', 'school-plaats': 'gemeente:amersfoort' }).organisations;
  if (loket === undefined) throw new Error('There is nobody to call.');
  const now = { day: 'ma', time: '10:00' } as const;
  for (const document of [callCard(loket), callingDocument(loket, now, '')]) {
    const text = renderMarkdown(document);
    expect(text).toMatch(/\(VO\d{4}\)/);
    expect(text).toContain('josee.nu');
    expect(text).not.toContain('gemeente Amersfoort');
  }
});

test('where the school is can be left out of an advice', () => {
  const answers = { sector: 'vo', 'school-plaats': '2236' };
  const told = withoutPlace(tree, advise(answers));
  expect(JSON.stringify(told)).not.toMatch(/2236|Katwijk/);
  expect(deskOf(told)?.desks.map(({ code }) => code)).toEqual(['VO2812']);
  expect(answersWithoutPlace(tree, answers)).toEqual({ sector: 'vo' });
});

test('that a place is not known stays', () => {
  const answers = { sector: 'vo', 'school-plaats': 'weet-niet' };
  expect(withoutPlace(tree, advise(answers))).toEqual(advise(answers));
  expect(answersWithoutPlace(tree, answers)).toEqual(answers);
});

/** The place, a region file's codes if there is one, and what stands first: the named desk or the general card. */
const ORDER: readonly (readonly [
  place: string,
  codes: readonly string[] | undefined,
  first: 'desk' | 'card',
  find: boolean,
])[] = [
  ['gemeente:amersfoort', undefined, 'desk', false],
  ['3511', undefined, 'desk', true],
  ['3511', ['VO2601'], 'card', false],
];

test.each(ORDER)('%s with a region for %j: first the %s', (place, codes, first, find) => {
  const on = codes === undefined ? tree : regional(codes);
  const text = renderMarkdown(
    adviceDocument(advise({ sector: 'vo', 'school-plaats': place }, shipped, on), 'full'),
  );
  const [desk, card] = [text.indexOf('voor een school in: '), text.indexOf('Waarvoor wel: ')];
  expect([desk > 0, card > 0, desk < card]).toEqual([true, true, first === 'desk']);
  expect(text.includes('Zo vindt u het: ')).toBe(find);
});

/** Detail, sector and place, and what is told. */
const TOLD: readonly (readonly [detail: 'short' | 'full', sector: string, place: string, told: string])[] = [
  ['full', 'po', '3511', 'Samenwerkingsverband voor een school in: 3511 (Utrecht, gemeente Utrecht)'],
  ['full', 'po', '3511', 'Volgens de regeling van 1 januari 2026'],
  ['full', 'po', '3511', 'Zoek op internet op: ouder- en jeugdsteunpunt '],
  ['full', 'vo', 'gemeente:amersfoort', 'https://josee.nu'],
  ['full', 'po', '3197', 'Voor deze plek noemt de regeling geen samenwerkingsverband'],
  ['short', 'po', '3511', '(PO2601)'],
  ['short', 'po', 'gemeente:s-hertogenbosch', 'zoek op internet op: ouder- en jeugdsteunpunt '],
  ['short', 'vo', 'gemeente:amersfoort', 'kijk op [josee.nu](https://josee.nu)'],
  ['short', 'po', '3197', 'Voor deze plek noemt de regeling geen samenwerkingsverband'],
];

test.each(TOLD)('the %s advice for %s in %s says: %s', (detail, sector, place, told) => {
  const text = renderMarkdown(adviceDocument(advise({ sector, 'school-plaats': place }), detail));
  expect(text.replace(/\s+/g, ' ')).toContain(told);
});
