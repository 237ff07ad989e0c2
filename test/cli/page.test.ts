import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { onlyRegion } from '../../src/cli/output/page-region.ts';
import { readFolder } from '../../src/content/load.ts';
import { findPlace } from '../../src/engine/place/find.ts';
import { unpack } from '../../src/engine/place/packed.ts';
import { run, SHIPPED, shippedDirectory } from '../harness/io.ts';

const folder = mkdtempSync(join(tmpdir(), 'stapwijzer-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Makes a page, and gives its text. */
async function made(...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(['page', '-o', '-', ...flags]);
  expect([code, stderr.replace(/^Thema:[\s\S]*/, '')]).toEqual([0, '']);
  return stdout;
}

/** The texts of the elements of a name, whatever is in them. */
function inside(html: string, tagName: 'style' | 'script'): { head: string; text: string }[] {
  const found = html.matchAll(new RegExp(`<${tagName}([^>]*)>([\\s\\S]*?)</${tagName}>`, 'g'));
  return [...found].map(([, head = '', text = '']) => ({ head, text }));
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the policy in a page names for scripts or styles. */
function named(html: string, directive: string): string[] {
  const policy =
    /content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&#39;', "'") ?? '';
  return (
    policy
      .split('; ')
      .find((one) => one.startsWith(directive))
      ?.split(' ')
      .slice(1) ?? []
  );
}

test('the policy names every script and style that is in the page, by its exact text', async () => {
  const theme = file('theme.css', ':root { --utrecht-link-color: #0b4a8f }');
  for (const page of [await made(), await made('--theme', theme, '--title', 'Wegwijzer <b>&amp;')]) {
    expect(page).toMatch(
      /^<!doctype html>\n<html lang="nl"><head>\n<meta http-equiv="Content-Security-Policy"/,
    );
    const programs = inside(page, 'script').filter(({ head }) => !head.includes('application/json'));
    expect(programs).toHaveLength(2);
    expect(named(page, 'script-src')).toEqual(programs.map(({ text }) => hash(text)));
    expect(named(page, 'style-src')).toEqual(inside(page, 'style').map(({ text }) => hash(text)));
    expect(page).not.toContain('\r');
  }
});

test('what an author writes cannot end the data, nor stand in the page as markup', async () => {
  const evil = '</script><!--<script>alert(1)</script>';
  const pack = join(folder, 'pack');
  const copied = await run(['init', pack]);
  expect(copied.code).toBe(0);
  const path = join(pack, 'pack.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^( +)title: .*$/m, `$1title: '${evil}'`));
  const page = await made('--content', pack, '--title', evil);
  expect(page).not.toContain(evil);
  expect(page).not.toContain('<script>alert');
  expect(inside(page, 'script')).toHaveLength(5);
});

test('a page says what its maker chose, and where it leaves to', async () => {
  const page = await made('--title', 'Wegwijzer Utrecht', '--leave-to', 'https://www.buienradar.nl/x?y=1');
  expect(page).toContain('<title>Wegwijzer Utrecht</title>');
  expect(page).toContain('href="https://www.buienradar.nl/x?y=1"');
  expect(await made()).toContain('<title>Wegwijzer</title>');
});

test('the first question stands in it to be read, and the steps and contacts for whoever has no script', async () => {
  const page = await made();
  const [before = '', after = ''] = page.split('<main id="zonder-script">');
  expect(before).toContain('Is uw kind nu veilig?');
  expect(after).toMatch(/Stap 6/);
  expect(after).toContain('href="tel:0886050101"');
});

const REGION = `region:
  name: "Amsterdam"
  codes: [PO2707, VO2708]
  checked: 2026-11-26
  organisations:
    loket:
      phone: 020-123 45 67
      find: "Vraag het aan school."
`;

test('a page for a region has its number, and its places only', async () => {
  const region = file('region.yaml', REGION);
  const page = await made('--region', region);
  expect(page).toContain('020-123 45 67');
  expect(page.length).toBeLessThan((await made()).length - 50_000);
  const directory = unpack(onlyRegion(shippedDirectory(), ['PO2707', 'VO2708']));
  const whole = unpack(shippedDirectory());
  expect(findPlace(directory, 'Diemen', null)).toEqual(findPlace(whole, 'Diemen', null));
  expect(findPlace(directory, 'Groningen', null)).toMatchObject({ kind: 'unknown' });
});

/** What somebody reads of a place that was found, or of those that are asked. */
function toldOf(found: ReturnType<typeof findPlace>): unknown {
  if (found.kind === 'found') return found.place.label;
  return found.kind === 'several' ? found.choices.map(({ label }) => label) : found.kind;
}

test.each(['Amsterdam', 'Weesp', 'Zuidplas', 'Altena', 'Bronckhorst', 'Katwijk'])(
  'a page for a region knows of %s what the whole country knows',
  (name) => {
    const whole = unpack(shippedDirectory());
    const found = toldOf(findPlace(whole, name, null));
    const codes = whole.runs
      .filter(({ municipality, place }) => [municipality.name, place?.name].includes(name))
      .flatMap(({ po, vo }) => [po, vo])
      .filter((code) => code !== null);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of new Set(codes)) {
      expect(toldOf(findPlace(unpack(onlyRegion(shippedDirectory(), [code])), name, null))).toEqual(found);
    }
  },
);

test('a page for a region leaves other regions out', () => {
  const directory = unpack(onlyRegion(shippedDirectory(), ['PO2707']));
  expect(findPlace(directory, 'Maastricht', null)).toMatchObject({ kind: 'unknown' });
});

test('a page is written once, for everybody to read', async () => {
  const output = join(folder, 'page.html');
  expect((await run(['page', '-o', output])).code).toBe(0);
  const before = readFileSync(output, 'utf8');
  const again = await run(['page', '-o', output, '--title', 'Anders']);
  expect([again.code, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toContain('bestaat al');
  expect(readFileSync(output, 'utf8')).toBe(before);
  expect((await run(['page', '-o', output, '--title', 'Anders', '--force'])).code).toBe(0);
  expect(readFileSync(output, 'utf8')).toContain('<title>Anders</title>');
  if (process.platform !== 'win32') expect(statSync(output).mode & 0o444).toBe(0o444);
});

const BAD = file(
  'bad.css',
  ':root { --utrecht-link-color: red }\n@import url(https://evil.example/x.css);\n',
);
const BAD_REGION = file(
  'bad.yaml',
  'region: { name: X, checked: 2026-11-26, organisations: { niks: {} } }\n',
);

test.each([
  [['--title', ' '], 2, 'kan geen titel zijn'],
  [['--title', 'x'.repeat(61)], 2, 'kan geen titel zijn'],
  [['--title', 'a\u001b[31m'], 2, 'tekens die u niet ziet'],
  [['--leave-to', 'http://www.buienradar.nl'], 2, 'https://'],
  [['--leave-to', 'javascript:alert(1)'], 2, 'https://'],
  [['--leave-to', 'buienradar'], 2, 'https://'],
  [['--leave-to', 'https://u:p@x.example'], 2, 'https://'],
  [['--port', '8080'], 2, '--watch'],
  [['--watch', '-o', 'x.html'], 2, '--watch'],
  [['--watch', '--port', '0'], 2, 'geen poort'],
  [['--watch', '--port', 'tachtig'], 2, 'geen poort'],
  [['--theme', BAD], 4, 'bad.css:2'],
  [['--theme', join(folder, 'niet-daar.css')], 5, 'niet-daar.css'],
  [['--region', BAD_REGION], 4, 'niks'],
  [['--content', join(folder, 'niet-daar')], 5, 'niet-daar'],
  [['--titel', 'x'], 2, '--title'],
])('page %j is refused, and nothing is written', async (flags, code, said) => {
  const ran = await run([
    'page',
    ...(flags.includes('-o') || flags.includes('--watch') ? [] : ['-o', '-']),
    ...flags,
  ]);
  expect([ran.code, ran.stdout]).toEqual([code, '']);
  expect(ran.stderr).toContain(said);
  expect(ran.stderr).not.toMatch(/\bat .*:\d+:\d+/);
});

test('a folder in which check finds an error gives no page', async () => {
  const content = join(folder, 'fout');
  mkdirSync(content);
  for (const { name, text } of readFolder(SHIPPED)) {
    writeFileSync(
      join(content, name),
      text.replace('when: { veiligheid: direct-gevaar }', 'when: { veiligheid: thuis-onveilig }'),
    );
  }
  const output = join(folder, 'fout.html');
  const ran = await run(['page', '--content', content, '-o', output]);
  expect([ran.code, existsSync(output)]).toEqual([4, false]);
  expect(ran.stderr).toContain('noodhulp');
});

test('a folder with content gives the page that the shipped one gives', async () => {
  const settings = (page: string) =>
    inside(page, 'script').find(({ head }) => head.includes('"settings"'))?.text;
  expect(settings(await made('--content', SHIPPED))).toBe(settings(await made()));
});
