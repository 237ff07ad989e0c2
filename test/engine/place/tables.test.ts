import { expect, test } from 'vitest';
import { pack } from '../../../src/content/directory/pack.ts';
import { desksFor } from '../../../src/engine/place/desks.ts';
import { findPlace } from '../../../src/engine/place/find.ts';
import { unpack } from '../../../src/engine/place/packed.ts';
import { shippedDirectory, tableRows } from '../../harness/directory.ts';

const source = shippedDirectory();

/** What a run has: packed, through JSON, and unpacked. */
const directory = unpack(JSON.parse(JSON.stringify(pack(source))));

/** Thousands of look-ups take long on a busy machine. */
const PATIENCE = 60_000;

const codesOf = (key: string, sector: string | null = null) =>
  desksFor(directory, key, sector)?.desks.map(({ code }) => code) ?? null;

const list = (cell = '', separator = ';') => cell.split(separator).filter((one) => one !== '');

test('packing loses nothing', () => {
  expect(directory).toEqual(source);
});

test('every postcode has the desks that the regulation gives it', { timeout: PATIENCE }, () => {
  const rows = tableRows('pc4_swv_2026.csv');
  expect(rows).toHaveLength(4050);
  for (const { pc4 = '', po_swv, vo_swv } of rows) {
    const found = findPlace(directory, pc4);
    expect(found).toMatchObject({ kind: 'found', place: { key: pc4 } });
    expect([pc4, codesOf(pc4)]).toEqual([pc4, [...list(po_swv), ...list(vo_swv)]]);
    expect([pc4, codesOf(pc4, 'po')]).toEqual([pc4, list(po_swv)]);
    expect([pc4, codesOf(pc4, 'vo')]).toEqual([pc4, list(vo_swv)]);
  }
});

test('a postcode that the regulation does not have is unknown', () => {
  const known = new Set(tableRows('pc4_swv_2026.csv').map(({ pc4 }) => pc4));
  const others = Array.from({ length: 9000 }, (_, at) => String(1000 + at)).filter((one) => !known.has(one));
  expect(others).toHaveLength(9000 - 4050);
  for (const one of others) {
    expect(findPlace(directory, one)).toEqual({ kind: 'unknown', asked: 'postcode', suggestion: null });
  }
});

test('every municipality has its desks, and a divided one says so', () => {
  const rows = tableRows('gemeente_swv_2026.csv');
  expect(rows).toHaveLength(342);
  let divided = 0;
  for (const { gemeente = '', po, vo } of rows) {
    const asked = findPlace(directory, `gemeente ${gemeente}`);
    const [pos, vos] = [list(po), list(vo)];
    if (pos.length + vos.length === 2) {
      expect([gemeente, asked.kind]).toEqual([gemeente, 'found']);
      if (asked.kind === 'found')
        expect([gemeente, codesOf(asked.place.key)]).toEqual([gemeente, [...pos, ...vos]]);
      continue;
    }
    divided += 1;
    expect([gemeente, asked]).toMatchObject([gemeente, { kind: 'several', reason: 'divided' }]);
    const key = `gemeente:${slugOf(gemeente)}`;
    const desks = desksFor(directory, key, null);
    expect([gemeente, desks?.divided]).toEqual([gemeente, true]);
    expect([gemeente, new Set(codesOf(key))]).toEqual([gemeente, new Set([...pos, ...vos])]);
  }
  expect(divided).toBe(31);
});

test('every place has its desks, and a name of several regions asks which', { timeout: PATIENCE }, () => {
  const rows = tableRows('plaats_swv_2026.csv');
  expect(rows).toHaveLength(2462);
  const regions = new Map<string, Set<string>>();
  for (const { plaats = '', po_swv, vo_swv } of rows) {
    regions.set(plaats, (regions.get(plaats) ?? new Set()).add(`${po_swv} ${vo_swv}`));
  }
  expect(regions.size).toBe(2381);
  expect([...regions.values()].filter((codes) => codes.size > 1)).toHaveLength(58);

  for (const { plaats = '', gemeente_2026 = '', po_swv, vo_swv } of rows) {
    const exact = findPlace(directory, `${plaats} (gemeente ${gemeente_2026})`);
    expect([plaats, gemeente_2026, exact.kind]).toEqual([plaats, gemeente_2026, 'found']);
    if (exact.kind !== 'found') continue;
    const codes = codesOf(exact.place.key);
    expect([plaats, gemeente_2026, codes]).toEqual([
      plaats,
      gemeente_2026,
      [...list(po_swv), ...list(vo_swv)],
    ]);
    expect(findPlace(directory, exact.place.key)).toEqual(exact);

    const alone = findPlace(directory, plaats);
    if ((regions.get(plaats)?.size ?? 0) > 1) {
      expect([plaats, alone]).toMatchObject([plaats, { kind: 'several', reason: 'name' }]);
    } else if (alone.kind === 'found') {
      expect([plaats, codesOf(alone.place.key)]).toEqual([plaats, codes]);
    } else {
      expect([plaats, alone]).toMatchObject([plaats, { kind: 'several' }]);
    }
  }
});

type Row = Readonly<Record<string, string>>;

/** The codes of a row of the regulation, for a sector. */
const codesIn = ({ po_swv, vo_swv }: Row, sector: string | null) => [
  ...(sector === 'vo' ? [] : list(po_swv)),
  ...(sector === 'po' ? [] : list(vo_swv)),
];

/** The different codes of rows, as texts. */
const different = (rows: readonly Row[], sector: string | null) => [
  ...new Set(rows.map((row) => codesIn(row, sector).join())),
];

const POSTCODES = tableRows('pc4_swv_2026.csv');

/** The municipalities that lie in more than one region, with their postcodes in the regulation, for each sector. */
const DIVIDED = [...new Set(POSTCODES.map((row) => row['gemeente_2026'] ?? ''))].flatMap((name) => {
  const rows = POSTCODES.filter((row) => row['gemeente_2026'] === name);
  const sectors = different(rows, null).length > 1 ? [null, 'speciaal', 'po', 'vo'] : [];
  return sectors.map((sector) => [name, sector, rows] as const);
});

test('there are 31 divided municipalities', () => {
  expect(DIVIDED).toHaveLength(31 * 4);
});

test.each(DIVIDED)('%s for %s: every postcode is under one choice, with its desks', (name, sector, rows) => {
  const asked = findPlace(directory, `gemeente ${name}`, sector);
  if (asked.kind !== 'several') {
    expect([asked.kind, different(rows, sector).length]).toEqual(['found', 1]);
    return;
  }
  const { choices } = asked;
  const choiceFor = ({ woonplaats_4pp, pc4 }: Row) =>
    choices.find(({ label }) => label === `${woonplaats_4pp || pc4} (gemeente ${name})`);
  for (const row of rows) {
    const choice = choiceFor(row);
    if (choice !== undefined)
      expect([choice.key, codesOf(choice.key, sector)]).toEqual([choice.key, codesIn(row, sector)]);
  }
  const rest = choices.filter(({ label }) => label === `ergens anders in de gemeente ${name}`);
  const left = rows.filter((row) => choiceFor(row) === undefined);
  expect(rest.map(({ key }) => codesOf(key, sector)?.join())).toEqual(different(left, sector));
});

test('every choice of a name is exact', { timeout: PATIENCE }, () => {
  const names = new Set([
    ...tableRows('plaats_swv_2026.csv').map(({ plaats }) => plaats),
    ...tableRows('pc4_swv_2026.csv').flatMap((row) => [row['gemeente_2026'], row['gemeente_regeling']]),
  ]);
  let several = 0;
  for (const name of names) {
    const found = findPlace(directory, name ?? '');
    if (found.kind === 'found') expect(findPlace(directory, found.place.key)).toEqual(found);
    if (found.kind !== 'several') continue;
    several += 1;
    expect(new Set(found.choices.map(({ label }) => label)).size).toBe(found.choices.length);
    for (const { key, label } of found.choices) {
      expect([label, desksFor(directory, key, null)?.divided]).toEqual([label, false]);
    }
  }
  expect(several).toBeGreaterThan(58);
});

test('the reverse table says the same: which municipalities a desk has', () => {
  const rows = tableRows('swv_gemeenten_2026.csv');
  expect(rows).toHaveLength(149);
  for (const { swv = '', aantal_pc4, ...row } of rows) {
    const inside = directory.runs.filter(({ po, vo }) => po === swv || vo === swv);
    expect([swv, sum(inside.map(({ from, to }) => to - from + 1))]).toEqual([swv, Number(aantal_pc4)]);
    const told = (row['gemeenten (deel = niet hele gemeente)'] ?? '')
      .split('; ')
      .map((one) => one.replace(/ \(deel.*/, ''));
    expect([swv, new Set(inside.map(({ municipality }) => municipality.name))]).toEqual([swv, new Set(told)]);
  }
});

test('every desk says what was seen, and nothing that was not', () => {
  const rows = tableRows('swv_directory.csv');
  expect(rows).toHaveLength(149);
  const seen = { name: 0, website: 0, steunpunt: 0 };
  for (const row of rows) {
    const one = directory.partnerships.find(({ code }) => code === row['code']);
    const found = (column: string) => row[column] || null;
    expect(one).toEqual({
      code: row['code'],
      name: found('name'),
      website: found('website'),
      steunpunt: found('steunpunt_url'),
      sources: list(row['source_url'], ' ; '),
      dated: found('source_date'),
      certainty: row['certainty'] === 'niets gevonden' ? null : row['certainty'],
    });
    if (one?.name != null) seen.name += 1;
    if (one?.website != null) seen.website += 1;
    if (one?.steunpunt != null) seen.steunpunt += 1;
  }
  expect(seen).toEqual({ name: 130, website: 110, steunpunt: 42 });
});

/** A municipality as it is written in a key; without the program's own function. */
function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'().]/g, '')
    .replace(/[ -]+/g, '-')
    .toLowerCase();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
