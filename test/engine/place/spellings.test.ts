import { expect, test } from 'vitest';
import { desksFor, isOutOfDate } from '../../../src/engine/place/desks.ts';
import { findPlace } from '../../../src/engine/place/find.ts';
import { isPlaceKey } from '../../../src/engine/question-kinds.ts';
import { shippedDirectory } from '../../harness/directory.ts';

const directory = shippedDirectory();

/** What people type, and the key that it comes to. */
const EXACT: readonly (readonly [typed: string, key: string])[] = [
  ['1011 AB', '1011'],
  ['1011ab', '1011'],
  ['1011-AB', '1011'],
  [' 1011 ', '1011'],
  ['１０１１', '1011'],
  ['1011 AB Amsterdam', '1011'],
  ['Amsterdam, 1011 ab', '1011'],
  ['postcode 3511', '3511'],
  ['Den Bosch', 'gemeente:s-hertogenbosch'],
  ['den bosch', 'gemeente:s-hertogenbosch'],
  ["'s-Hertogenbosch", 'gemeente:s-hertogenbosch'],
  ['’s-hertogenbosch', 'gemeente:s-hertogenbosch'],
  ['s Hertogenbosch', 'gemeente:s-hertogenbosch'],
  ['Den Haag', 'plaats:den-haag'],
  ['DEN HAAG', 'plaats:den-haag'],
  ["'s Gravenhage", 'gemeente:s-gravenhage'],
  ['Nuenen', 'plaats:nuenen'],
  ['Nuenen, Gerwen en Nederwetten', 'gemeente:nuenen-gerwen-en-nederwetten'],
  ['Bergen NH', 'gemeente:bergen-nh'],
  ['Bergen (NH.)', 'gemeente:bergen-nh'],
  ['bergen l', 'gemeente:bergen-l'],
  ['Bergen op Zoom', 'gemeente:bergen-op-zoom'],
  ['Bergen aan Zee', 'plaats:bergen-aan-zee'],
  ['Capelle a/d IJssel', 'gemeente:capelle-aan-den-ijssel'],
  ['Capelle aan de ijssel', 'gemeente:capelle-aan-den-ijssel'],
  ['Krimpen a.d. Lek', 'plaats:krimpen-aan-de-lek'],
  ['Koog ad Zaan', 'plaats:koog-aan-de-zaan'],
  ['Sint Oedenrode', 'plaats:sint-oedenrode'],
  ['St. Oedenrode', 'plaats:sint-oedenrode'],
  ['st oedenrode', 'plaats:sint-oedenrode'],
  ['Weesp', 'plaats:weesp'],
  ['Weesp, Amsterdam', 'plaats:weesp'],
  ['Hengelo (gemeente Bronckhorst)', 'plaats:hengelo:bronckhorst'],
  ['Utrecht', 'gemeente:utrecht'],
  ['gem. Utrecht', 'gemeente:utrecht'],
  ['Gemeente Utrecht', 'gemeente:utrecht'],
  ['Texel', 'gemeente:texel'],
  ['Den Burg', 'plaats:den-burg'],
  ['vlieland', 'gemeente:vlieland'],
  ['Westvoorne', 'gemeente:voorne-aan-zee'],
  ['Ten Boer', 'gemeente:groningen'],
  ["'t Zand", 'plaats:t-zand'],
  ['t zand', 'plaats:t-zand'],
  ['Feanwalden', 'plaats:feanwalden'],
  ['Feanwâlden', 'plaats:feanwalden'],
  ['arrien', 'plaats:arrien'],
  ['Amsterdam Zuidoost', 'plaats:amsterdam-zuidoost'],
  ['ĳsselstein', 'gemeente:ijsselstein'],
  ['Noardeast Fryslan', 'gemeente:noardeast-fryslan'],
  ['Ee', 'plaats:ee'],
  ['Bergen Limburg', 'gemeente:bergen-l'],
  ['Bergen (Noord-Holland)', 'gemeente:bergen-nh'],
  ['Beek gem. Montferland', 'plaats:beek:montferland'],
  ['Beek gemeente Montferland', 'plaats:beek:montferland'],
  ['Nes Ameland', 'plaats:nes:ameland'],
  ['Haren Groningen', 'plaats:haren:groningen'],
  ['Eindhoven, Noord-Brabant', 'gemeente:eindhoven'],
  ['Assen Drenthe', 'gemeente:assen'],
  ['Groningen', 'gemeente:groningen'],
  ['Nieuwerkerk aan den IJssel', 'plaats:nieuwerkerk-aan-den-ijssel'],
  ['Nieuwerkerk, Schouwen-Duiveland', 'plaats:nieuwerkerk'],
  ['Bodegraven', 'plaats:bodegraven'],
  ['Horst', 'plaats:horst'],
  ['Budel', 'plaats:budel'],
  ['Zeeland (gemeente Maashorst)', 'plaats:zeeland'],
];

/** Names that stand for several places, why, and some of the choices. */
const SEVERAL: readonly (readonly [typed: string, reason: string, keys: readonly string[]])[] = [
  ['Bergen', 'name', ['gemeente:bergen-nh', 'gemeente:bergen-l']],
  ['Hengelo', 'name', ['gemeente:hengelo', 'plaats:hengelo:bronckhorst']],
  ['Rijswijk ZH', 'name', ['gemeente:rijswijk', 'plaats:rijswijk:altena']],
  ['Haren', 'name', ['plaats:haren:oss', 'plaats:haren:groningen']],
  ['Amsterdam', 'name', ['plaats:amsterdam:amsterdam', 'plaats:weesp', 'gemeente:amsterdam:po2707-vo2708']],
  ['Sudwest Fryslan', 'divided', ['plaats:sneek', 'plaats:raerd']],
  ['Súdwest-Fryslân', 'divided', ['plaats:sneek', 'plaats:raerd']],
  ['Hengelo Gld', 'name', ['gemeente:hengelo', 'plaats:hengelo:bronckhorst']],
  ['Hengelo (Gelderland)', 'name', ['gemeente:hengelo', 'plaats:hengelo:bronckhorst']],
  ['Hengelo Ov', 'name', ['gemeente:hengelo', 'plaats:hengelo:bronckhorst']],
  ['De Fryske Marren', 'divided', ['plaats:lemmer', 'plaats:balk']],
  ['Tilburg, Noord-Brabant', 'divided', ['plaats:tilburg', 'plaats:biezenmortel']],
  ['Katwijk', 'name', ['plaats:katwijk:katwijk', '2236', 'gemeente:katwijk:po2812-vo2803']],
  ['Alphen a/d Rijn', 'divided', ['plaats:alphen-aan-den-rijn', 'plaats:boskoop']],
  ['Rotterdam', 'divided', ['plaats:rotterdam', 'plaats:hoek-van-holland']],
  ['gemeente Altena', 'divided', ['plaats:almkerk', 'plaats:dussen']],
  ['Nieuwerkerk', 'name', ['plaats:nieuwerkerk', 'plaats:nieuwerkerk-aan-den-ijssel']],
  ['alphen', 'name', ['plaats:alphen:alphen-chaam', 'plaats:alphen-aan-den-rijn']],
  ['Loon Drenthe', 'name', ['plaats:loon', 'plaats:loon-op-zand']],
  ['Zeeland', 'province', ['plaats:zeeland']],
  ['Zeeland, Noord-Brabant', 'province', ['plaats:zeeland']],
  ['drenthe', 'province', []],
  ['Zuid-Holland', 'province', []],
  ['Fryslân', 'province', []],
  ['provincie Utrecht', 'province', []],
  ['Prov. Zeeland', 'province', []],
];

/** What is typed for a school of a sector, and the key where the sector leaves one desk; null where it does not. */
const BY_SECTOR: readonly (readonly [typed: string, sector: string, key: string | null])[] = [
  ['Súdwest-Fryslân', 'po', 'gemeente:sudwest-fryslan'],
  ['Súdwest-Fryslân', 'vo', null],
  ['Leeuwarden', 'po', 'gemeente:leeuwarden'],
  ['Leeuwarden', 'vo', null],
  ['Leeuwarden', 'speciaal', null],
  ['Rheden', 'po', 'gemeente:rheden'],
  ['Alphen aan den Rijn', 'vo', 'gemeente:alphen-aan-den-rijn'],
  ['Oudega', 'po', 'plaats:oudega'],
  ['Oudega', 'vo', null],
  ['Tilburg', 'po', null],
  ['Tilburg', 'mbo', 'gemeente:tilburg'],
  ['Bergen', 'cluster-1-2', 'plaats:bergen'],
];

test.each(BY_SECTOR)('"%s" for %s: %s', (typed, sector, key) => {
  const found = findPlace(directory, typed, sector);
  expect(found.kind === 'found' ? found.place.key : null).toBe(key);
  if (key !== null) expect(desksFor(directory, key, sector)?.divided).toBe(false);
});

/** Typing errors and other names, and what is asked then; null when nothing is near. */
const NEAR: readonly (readonly [typed: string, suggestion: string | null])[] = [
  ['Utrehct', 'Utrecht'],
  ['Amsterdm', 'Amsterdam'],
  ['Roterdam', 'Rotterdam'],
  ['Leewarden', 'Leeuwarden'],
  ['Eindhoove', 'Eindhoven'],
  ['Mastricht', 'Maastricht'],
  ['Zandam', 'Zaandam'],
  ['Bergen op Zom', 'Bergen op Zoom'],
  ['Sint Anaparochie', 'Sint Annaparochie'],
  ['Os', 'Oss'],
  ['Bilt', 'De Bilt'],
  ['Driebergen', 'Driebergen-Rijsenburg'],
  ['Groningen stad', 'Groningen'],
  ['Katwijk aan Zee', 'Katwijk'],
  ['Oost-Vlieland', 'Vlieland'],
  ['Scheveningen', null],
  ['Sint', null],
  ['de', null],
  ['Oud', null],
  ['Ypenburg', null],
  ['Ljouwert', null],
  ['test', null],
  ['xxxx', null],
  ['', null],
  ['?!', null],
  ['x'.repeat(10_000), null],
];

/** What has digits but is no postcode of a school. */
const NO_POSTCODE = ['1000', '123', '12345', '0123', 'Amsterdam 12', '1011-1012x'];

test('at least sixty spellings', () => {
  expect(EXACT.length + SEVERAL.length + NEAR.length).toBeGreaterThanOrEqual(60);
});

test.each(EXACT)('"%s" is %s', (typed, key) => {
  expect(findPlace(directory, typed)).toMatchObject({ kind: 'found', place: { key } });
  expect(isPlaceKey(key)).toBe(true);
  expect(findPlace(directory, key)).toEqual(findPlace(directory, typed));
});

test.each(SEVERAL)('"%s" is several: %s', (typed, reason, keys) => {
  const found = findPlace(directory, typed);
  expect(found).toMatchObject({ kind: 'several', reason });
  expect(found.kind === 'several' && found.choices.map(({ key }) => key)).toEqual(
    expect.arrayContaining([...keys]),
  );
});

test('few names are also the first words of a longer one elsewhere', () => {
  const names = new Set(directory.runs.flatMap(({ place }) => place?.name ?? []));
  const isLonger = (name: string, label: string) => new RegExp(`^${name}[ -](?!\\()`).test(label);
  const both = [...names].filter((name) => {
    const found = findPlace(directory, name);
    return found.kind === 'several' && found.choices.some(({ label }) => isLonger(name, label));
  });
  expect(both.sort()).toEqual([
    'Alphen',
    'Broek',
    'Etten',
    'Hoek',
    'Loenen',
    'Loon',
    'Nieuwerkerk',
    'Nieuwlande',
  ]);
});

test.each(NEAR)('"%s" is unknown; nearest: %s', (typed, suggestion) => {
  expect(findPlace(directory, typed)).toEqual({ kind: 'unknown', asked: 'name', suggestion });
});

test.each(NO_POSTCODE)('"%s" is no postcode', (typed) => {
  expect(findPlace(directory, typed)).toEqual({ kind: 'unknown', asked: 'postcode', suggestion: null });
});

test('2236 keeps what the regulation says, with a caution', () => {
  const desks = desksFor(directory, '2236', 'vo');
  expect(desks?.desks.map(({ code }) => code)).toEqual(['VO2812']);
  expect(desks?.remarks).toEqual([expect.stringMatching(/^2236: .*VO2803.*schrijffout/)]);
  expect(desksFor(directory, '2235', 'vo')).toMatchObject({ desks: [{ code: 'VO2803' }], remarks: [] });
});

test.each(['3197', '3198', '3199', 'plaats:europoort'])('%s has no desk, and says why', (key) => {
  const desks = desksFor(directory, key, 'po');
  expect(desks?.desks).toEqual([]);
  expect(desks?.none).toBe(directory.notices.nowhere.text);
  expect(desks?.remarks[0]).toContain('Europoort');
});

/** Sectors, and the codes of the Dom tower's postcode for them. */
const SECTORS: readonly (readonly [sector: string | null, codes: readonly string[]])[] = [
  ['po', ['PO2601']],
  ['vo', ['VO2601']],
  ['speciaal', ['PO2601', 'VO2601']],
  ['weet-niet', ['PO2601', 'VO2601']],
  [null, ['PO2601', 'VO2601']],
  ['mbo', []],
  ['cluster-1-2', []],
  ['constructor', ['PO2601', 'VO2601']],
];

test.each(SECTORS)('sector %s: %j', (sector, codes) => {
  const desks = desksFor(directory, '3511', sector);
  expect(desks?.desks.map(({ code }) => code)).toEqual(codes);
  expect(desks?.none === null).toBe(codes.length > 0);
});

test('a key that names nothing has no desks at all', () => {
  for (const key of [
    '1000',
    'gemeente:nergens',
    'plaats:nergens',
    'plaats:weesp:utrecht',
    'x',
    '',
    '__proto__',
  ]) {
    expect(desksFor(directory, key, null)).toBeNull();
  }
});

test('what to type into a search engine: the name, or the code where no name was seen', () => {
  const search = (key: string, sector: string) => desksFor(directory, key, sector)?.desks[0]?.search;
  expect(search('3511', 'po')).toBe(
    'ouder- en jeugdsteunpunt Samenwerkingsverband Utrecht Primair Onderwijs (SWV Utrecht PO)',
  );
  expect(search('plaats:didam', 'po')).toBe('ouder- en jeugdsteunpunt samenwerkingsverband PO2504');
});

/** A place, a sector, and the name without the code that its page puts in it. */
const NAMES: readonly (readonly [key: string, sector: string, name: string])[] = [
  ['plaats:weesp', 'po', 'Samenwerkingsverband primair onderwijs Unita'],
  [
    'gemeente:goeree-overflakkee',
    'vo',
    'Samenwerkingsverband Passend Voortgezet Onderwijs, Koepelorganisatie Passend Onderwijs Goeree-Overflakkee',
  ],
  ['gemeente:zwijndrecht', 'po', 'samenwerkingsverband Drechtsteden'],
  ['gemeente:almelo', 'po', 'Samenwerkingsverband Twente Noord'],
  ['gemeente:hoeksche-waard', 'po', 'Samenwerkingsverband Passend Primair Onderwijs Hoeksche Waard'],
  ['gemeente:meppel', 'po', 'Samenwerkingsverband PO 22.03'],
  ['gemeente:ommen', 'po', 'Samenwerkingsverband 23-04 (Veld Vaart & Vecht)'],
];

test.each(NAMES)('%s %s: %s', (key, sector, name) => {
  const [desk] = desksFor(directory, key, sector)?.desks ?? [];
  expect([desk?.name, desk?.search]).toEqual([name, `ouder- en jeugdsteunpunt ${name}`]);
});

test('eighteen months after the day of the regulation it is no longer sure', () => {
  expect(isOutOfDate(directory, '2027-06-30')).toBe(false);
  expect(isOutOfDate(directory, '2027-07-01')).toBe(true);
});
