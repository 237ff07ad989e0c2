import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { writeCompiled } from '../../src/content/compiled-file.ts';
import {
  hasFile,
  MOST_BYTES,
  readFile,
  readFileIn,
  readFolder,
  together,
  UnreadableError,
} from '../../src/content/load.ts';
import { CompiledPackError, loadCompiled } from '../../src/content/load-compiled.ts';
import { smallTree } from '../harness/small-tree.ts';

const home = mkdtempSync(join(tmpdir(), 'stapwijzer-lezen-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A folder with these files, of which some are in a folder of their own. */
function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(home, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const HIDDEN = 'de naam begint met een punt';
const ENDING = 'de naam eindigt niet op .yaml';
const INSIDE = 'het staat in een map binnen de map';

/** What stands in a folder, and what is read of it: each file in order of name, or why it is left out. */
const FOLDERS: readonly (readonly [files: readonly string[], read: readonly string[]])[] = [
  [
    ['b.yaml', 'a.yaml', 'c.yml'],
    ['a.yaml', 'b.yaml', 'c.yml'],
  ],
  [
    ['A.YAML', 'a.Yml'],
    ['A.YAML', 'a.Yml'],
  ],
  [['a.yaml', 'lees.txt', 'yaml', 'a.yaml.org', 'a.yamlx', 'a.json'], ['a.yaml']],
  [
    ['a.yaml', 'a.yaml.bak', 'a.yaml.txt', 'a.yml~'],
    ['a.yaml', `a.yaml.bak: ${ENDING}`, `a.yaml.txt: ${ENDING}`, `a.yml~: ${ENDING}`],
  ],
  [
    ['a.yaml', '.a.yaml', '._b.yaml', '.a.yaml.swp'],
    [`._b.yaml: ${HIDDEN}`, `.a.yaml: ${HIDDEN}`, 'a.yaml'],
  ],
  [
    ['a.yaml', 'map/b.yaml', 'map/c.txt', 'map/.d.yaml', 'map/diep/e.yaml', '.git/f.yaml'],
    ['a.yaml', `map/b.yaml: ${INSIDE}`],
  ],
];

test.each(FOLDERS)('a folder with %j', (files, read) => {
  const name = `map-${FOLDERS.findIndex(([own]) => own === files)}`;
  const folder = folderWith(name, Object.fromEntries(files.map((file) => [file, `# ${file}`])));
  const found = readFolder(folder);
  expect(
    found.map(({ name: file, skipped }) => (skipped === undefined ? file : `${file}: ${skipped}`)),
  ).toEqual(read);
  for (const { name: file, text } of found) expect(text).toBe(`# ${file}`);
  expect(hasFile(folder, files[0] ?? '')).toBe(true);
  expect(hasFile(folder, 'weg.yaml')).toBe(false);
});

test('a folder that has too little or too much', () => {
  const empty = folderWith("d'or", { 'lees.txt': 'hoi' });
  expect(() => readFolder(empty)).toThrow(
    new UnreadableError(
      `In de map "${empty}" staan geen YAML-bestanden. Verwacht: bestanden die eindigen op .yaml, zoals questions.yaml. Maak een begin met: stapwijzer init '${empty.replace("'", "'\\''")}'`,
    ),
  );
  const names = Array.from({ length: 101 }, (_, at) => [`f${at}.yaml`, '']);
  const most = folderWith('hoogstens', Object.fromEntries(names.slice(1)));
  expect(readFolder(most)).toHaveLength(100);
  const full = folderWith('vol', Object.fromEntries(names));
  expect(() => readFolder(full)).toThrow(
    `In de map "${full}" staan 101 YAML-bestanden. Een pakket heeft er hoogstens 100. Is dit de goede map?`,
  );
});

test('what cannot be read is told with why, and left alone where it is left out anyway', () => {
  const folder = folderWith('kapot', { 'a.yaml': 'a' });
  symlinkSync('nergens', join(folder, '.#a.yaml'));
  symlinkSync('rond', join(folder, 'rond'));
  expect(readFolder(folder)).toEqual([
    { name: '.#a.yaml', text: '', skipped: HIDDEN },
    { name: 'a.yaml', text: 'a' },
  ]);
  symlinkSync('nergens', join(folder, 'b.yaml'));
  expect(() => readFolder(folder)).toThrow(new UnreadableError(`"${join(folder, 'b.yaml')}" bestaat niet.`));
});

test.each([
  ['weg', 'bestaat niet'],
  ['a.yaml/b.yaml', 'is geen map'],
  ['map', 'is een map, geen bestand'],
  ['rond', 'is een koppeling die naar zichzelf wijst'],
  ['x'.repeat(300), 'heeft een te lange naam'],
  ['a\0b', 'kan niet gelezen worden (ERR_INVALID_ARG_VALUE)'],
])('the file %j: %s', (name, why) => {
  const folder = folderWith('redenen', { 'a.yaml': 'a', 'map/b.yaml': 'b' });
  if (!hasFile(folder, 'rond') && name === 'rond') symlinkSync('rond', join(folder, 'rond'));
  const path = join(folder, name);
  expect(() => readFile(path)).toThrow(new UnreadableError(`"${path}" ${why}.`));
});

test('a folder that is none', () => {
  const folder = folderWith('een-bestand', { 'a.yaml': 'a' });
  expect(() => readFolder(join(folder, 'a.yaml'))).toThrow(`"${join(folder, 'a.yaml')}" is geen map.`);
  expect(() => readFolder(join(folder, 'weg'))).toThrow(`"${join(folder, 'weg')}" bestaat niet.`);
});

test('a file as large as one may be is read, and one byte more is not', () => {
  const folder = folderWith('groot', {
    'net.yaml': 'é'.repeat(MOST_BYTES / 2),
    'te.yaml': 'x'.repeat(MOST_BYTES + 1),
  });
  expect(readFile(join(folder, 'net.yaml'), 'net')).toEqual({
    name: 'net',
    text: 'é'.repeat(MOST_BYTES / 2),
  });
  const path = join(folder, 'te.yaml');
  expect(() => readFile(path)).toThrow(
    new UnreadableError(`Het bestand "${path}" is te groot. Een bestand mag hoogstens 2 MB zijn.`),
  );
});

test('what comes out of a pipe is waited for, and read to its end', () => {
  const pipe = join(folderWith('pijp', { 'a.yaml': '' }), 'pijp');
  spawnSync('mkfifo', [pipe]);
  spawn('sh', ['-c', 'exec > "$0"; sleep 0.1; printf een; sleep 0.1; printf twee', pipe]);
  expect(readFile(pipe).text).toBe('eentwee');
});

test('a pipe that nobody writes in is given up after ten seconds, which are not waited for here', () => {
  const pipe = join(folderWith('stil', { 'a.yaml': '' }), 'pijp');
  spawnSync('mkfifo', [pipe]);
  const waits: number[] = [];
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation((...args: unknown[]) => {
    waits.push(Number(args[3]));
    return 'timed-out';
  });
  try {
    expect(() => readFile(pipe)).toThrow(
      new UnreadableError(`Uit "${pipe}" komt niets. Er schrijft niemand in.`),
    );
  } finally {
    wait.mockRestore();
  }
  const waited = waits.reduce((sum, one) => sum + one, 0);
  expect(waited).toBeGreaterThan(10_000);
  expect(waited).toBeLessThan(10_100);
});

test('a packed pack gives its files again, but for what is no YAML', () => {
  const files = [
    { name: 'a.yaml', text: 'een\ntwee\n' },
    { name: 'schema.json', text: '{}' },
    { name: 'b.yaml', text: '' },
  ];
  const folder = folderWith('ingepakt', { 'kapot.br': 'geen brotli' });
  const path = join(folder, 'pak.br');
  writeFileSync(path, brotliCompressSync(together(files)));
  expect(readFolder(path)).toEqual([files[0], files[2]]);
  expect(readFileIn(path, 'schema.json')).toEqual(files[1]);
  expect(() => readFileIn(path, 'weg.yaml')).toThrow(`"${join(path, 'weg.yaml')}" is geen map.`);
  expect(() => readFolder(join(folder, 'kapot.br'))).toThrow(
    `"${join(folder, 'kapot.br')}" kan niet gelezen worden (ERR__ERROR_FORMAT_`,
  );
  expect(() => readFolder(join(folder, 'weg.br'))).toThrow(`"${join(folder, 'weg.br')}" bestaat niet.`);
});

const AGAIN = 'Maak het opnieuw met: stapwijzer compile <map> -o pack.json';

test.each([
  [
    '{}',
    'not-compiled',
    `is geen gecompileerd pakket. Verwacht: een bestand dat stapwijzer compile maakte. ${AGAIN}`,
  ],
  [
    writeCompiled(smallTree(), true).replace('compiled/2', 'compiled/1'),
    'other-format',
    `is gemaakt in de vorm "stapwijzer/compiled/1". Deze versie van stapwijzer leest "stapwijzer/compiled/2". ${AGAIN}`,
  ],
  [
    writeCompiled(smallTree(), true).replace('Klein', 'Groot'),
    'damaged',
    `is veranderd sinds het gemaakt werd. Verander de YAML, niet dit bestand. ${AGAIN}`,
  ],
  [
    writeCompiled(smallTree(), false),
    'not-checked',
    `is nooit nagekeken. Een advies mag alleen uit nagekeken inhoud komen. ${AGAIN}`,
  ],
])('a compiled pack that cannot be used: %#', (text, code, why) => {
  const path = join(folderWith('gecompileerd', { 'pack.json': text }), 'pack.json');
  expect(() => loadCompiled(path)).toThrow(new CompiledPackError(code as never, `"${path}" ${why}`));
  expect(() => loadCompiled(path)).toThrow(expect.objectContaining({ code }));
});

test('a compiled pack that was checked is read', () => {
  const path = join(folderWith('heel', { 'pack.json': writeCompiled(smallTree(), true) }), 'pack.json');
  expect(loadCompiled(path)).toMatchObject({ pack: { id: 'klein' } });
});
