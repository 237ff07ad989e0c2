import { expect, test } from 'vitest';
import { pack } from '../../../src/content/directory/pack.ts';
import type { Directory } from '../../../src/engine/place/directory.ts';
import { findPlace } from '../../../src/engine/place/find.ts';
import { spotOf } from '../../../src/engine/place/keys.ts';
import { unpack } from '../../../src/engine/place/packed.ts';
import { spelled } from '../../../src/engine/place/spelling.ts';
import { skippingPlaces } from '../../../src/engine/place/without-place.ts';
import { SMALL_DIRECTORY } from '../../harness/small-directory.ts';
import { deskTree } from '../../harness/small-tree.ts';

const name = (text: string) => ({ name: text, spelled: spelled(text) });

/** Two municipalities of which one is called as the other with a province behind it, and one of 2015 that is in two. */
const DIRECTORY: Directory = {
  ...SMALL_DIRECTORY,
  runs: [
    ...SMALL_DIRECTORY.runs,
    ...(
      [
        [2000, 'Dee', 'Deedorp', 'Deedorp', 'PO0101'],
        [2010, 'Eem', 'Deedorp (NH.)', 'Oudorp', 'PO0101'],
        [2020, 'Ef', 'Efdorp', 'Oudorp', 'PO0102'],
        [2030, 'Ge', 'Efdorp', 'Efdorp', 'PO0101'],
      ] as const
    ).map(([from, place, municipality, former, po]) => ({
      ...{ from, to: from + 9, po, vo: 'VO0101' },
      ...{ place: name(place), municipality: name(municipality), former: name(former) },
    })),
  ],
};

/** What people type, and what it is; or what there is to choose from. */
const TYPED: readonly (readonly [string, string])[] = [
  ['1005', '1005'],
  ['Aa', 'plaats:aa'],
  ['aadorp', 'gemeente:aadorp'],
  ['gem.Aadorp', 'gemeente:aadorp'],
  ['gem. Aadorp', 'gemeente:aadorp'],
  ['gemeente Aadorp', 'gemeente:aadorp'],
  ['Deedorp', 'gemeente:deedorp'],
  ['Deedorp NH', 'gemeente:deedorp-nh'],
  ['Oudorp', 'gemeente:deedorp-nh, plaats:ef'],
  ['1031', '1031'],
  ['Zeedorp', 'unknown'],
];

test.each(TYPED)('"%s" is %s', (typed, expected) => {
  const found = findPlace(DIRECTORY, typed, 'po');
  const keys = {
    found: () => (found.kind === 'found' ? found.place.key : ''),
    several: () => (found.kind === 'several' ? found.choices.map(({ key }) => key).join(', ') : ''),
    unknown: () => 'unknown',
  };
  expect(keys[found.kind]()).toBe(expected);
});

test.each([
  ['1005', '1005 (Aa, gemeente Aadorp)'],
  ['1031', '1031 (gemeente Ceedorp)'],
  ['gemeente:beedorp', 'gemeente Beedorp'],
  ['gemeente:beedorp:po0101', 'gemeente Beedorp, deel PO0101'],
  ['gemeente:beedorp:po0101-vo0102', 'gemeente Beedorp, deel PO0101 en VO0102'],
  ['plaats:bee', 'Bee (gemeente Beedorp)'],
  ['plaats:zee', undefined],
])('%s is told as %s', (key, label) => {
  expect(spotOf(DIRECTORY, key)?.label).toBe(label);
});

test('what was packed by another version is refused', () => {
  expect(() => unpack({ ...pack(DIRECTORY), format: 99 as 1 })).toThrow('format 99');
  expect(unpack(pack(DIRECTORY))).toEqual(DIRECTORY);
});

test('a place that is asked next is skipped, and no other question', () => {
  expect(skippingPlaces(deskTree(), {})).toEqual({});
  expect(skippingPlaces(deskTree(), { sector: 'po' })).toEqual({
    sector: 'po',
    'school-plaats': 'weet-niet',
  });
});
