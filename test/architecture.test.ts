import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Which folders of src a folder may import. `build` makes the package and sees everything it must. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  content: ['engine'],
  check: ['content', 'engine'],
  document: ['engine'],
  render: ['document', 'engine'],
  dialogue: ['document', 'engine'],
  page: ['dialogue', 'render', 'document', 'engine'],
  cli: ['page', 'dialogue', 'render', 'document', 'check', 'content', 'engine'],
  build: ['check', 'content', 'engine', 'cli', 'render', 'page'],
  '.': ['engine'],
};

/** Which rooms of the command line a room may import; the files outside them start and end a run. */
const MAY_ENTER: Readonly<Record<string, readonly string[]>> = {
  io: [],
  args: ['io'],
  input: ['io'],
  output: ['args', 'io'],
  conversation: ['args', 'input', 'output', 'io'],
  completion: ['args', 'io'],
  commands: ['args', 'input', 'output', 'conversation', 'completion', 'io'],
  '.': ['args', 'commands', 'completion', 'output', 'io'],
};

/** Which packages a folder may use. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  engine: ['date-fns', '@date-fns/utc', 'leven'],
  content: ['yaml', 'zod'],
  check: [],
  document: ['mdast'],
  dialogue: [],
  page: ['preact', 'hast', 'mdast', 'lean-qr'],
  render: [
    'mdast',
    'mdast-util-to-markdown',
    'mdast-util-gfm-task-list-item',
    'hast',
    'mdast-util-to-hast',
    'hast-util-to-html',
    'chalk',
    'fast-wrap-ansi',
  ],
  cli: [
    'commander',
    '@inquirer',
    'chalk',
    'fast-wrap-ansi',
    'mdast',
    'hast',
    'hast-util-to-html',
    'preact',
    'preact-render-to-string',
    '@csstools/css-tokenizer',
    'colord',
  ],
  build: ['rolldown', 'rolldown-license-plugin', 'lightningcss', 'zod', 'chalk'],
  '.': [],
};

/** Where the machine may be touched: files, process, streams. */
const TOUCHES_MACHINE = [
  'cli/',
  'build/',
  'content/load.ts',
  'content/fingerprint.ts',
  'content/compiled-file.ts',
];

interface Import {
  readonly from: string;
  readonly what: string;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const SOURCES = files(SRC).filter((file) => /\.tsx?$/.test(file));

const IMPORTS: Import[] = SOURCES.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/^(?:import|export)\b[^;'`=(]*? from '([^']+)';$|\bimport\('([^']+)'\)/gm);
  return [...found].map((match) => ({ from: relative(SRC, file), what: (match[1] ?? match[2]) as string }));
});

function folderOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : '.';
}

function target({ from, what }: Import): string {
  return relative(SRC, join(SRC, dirname(from), what));
}

const own = IMPORTS.filter(({ what }) => what.startsWith('.'));
const packages = IMPORTS.filter(({ what }) => !what.startsWith('.') && !what.startsWith('node:'));

test('there is something to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(40);
  expect(own.length).toBeGreaterThan(80);
});

test('a layer imports only the layers below it', () => {
  const wrong = own.filter((one) => {
    const [from, to] = [folderOf(one.from), folderOf(target(one))];
    return from !== to && !MAY_IMPORT[from]?.includes(to);
  });
  expect(wrong).toEqual([]);
});

test('a room of the command line imports only the rooms it may', () => {
  const inside = own
    .map((one) => ({ from: one.from, to: target(one) }))
    .filter(({ from, to }) => from.startsWith('cli/') && to.startsWith('cli/'))
    .map(({ from, to }) => [folderOf(from.slice('cli/'.length)), folderOf(to.slice('cli/'.length))] as const);
  expect(inside.filter(([from, to]) => from !== to && !MAY_ENTER[from]?.includes(to))).toEqual([]);
});

test('a package is used only where it belongs', () => {
  const wrong = packages.filter(
    ({ from, what }) =>
      !MAY_USE[folderOf(from)]?.some((name) => what === name || what.startsWith(`${name}/`)),
  );
  expect(wrong).toEqual([]);
});

test('only the edges touch the machine', () => {
  const wrong = IMPORTS.filter(
    ({ from, what }) => what.startsWith('node:') && !TOUCHES_MACHINE.some((place) => from.startsWith(place)),
  );
  expect(wrong).toEqual([]);
});

test('one file can open a socket, and nothing fetches', () => {
  const sockets = /^node:(http2?|https|net|tls|dgram|dns)\b/;
  const opening = IMPORTS.filter(({ what }) => sockets.test(what)).map(({ from }) => from);
  expect([...new Set(opening)]).toEqual(['cli/io/loopback.ts']);
  const asking = /\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|importScripts)\b *\(/;
  expect(SOURCES.filter((file) => asking.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([]);
});

test('the page lays nothing out for a terminal', () => {
  const renderers = own.filter(({ from }) => from.startsWith('page/')).map(target);
  const allowed = /^render\/(?:html\/|ics\.ts)/;
  expect(renderers.filter((to) => to.startsWith('render/') && !allowed.test(to))).toEqual([]);
});

test('the page takes no text for html, and only one file keeps something, in the tab, when somebody asked', () => {
  const forbidden =
    /innerHTML|insertAdjacentHTML|outerHTML\s*=|document\.write|\blocalStorage\b|\bindexedDB\b|\.cookie\b|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|\bglobalThis\b/;
  const page = SOURCES.filter((file) => file.includes('/page/'));
  expect(page.length).toBeGreaterThan(20);
  const thoseWith = (words: RegExp) =>
    page.filter((file) => words.test(withoutComments(readFileSync(file, 'utf8'))));
  expect(thoseWith(forbidden)).toEqual([]);
  expect(thoseWith(/\bsessionStorage\b/).map((file) => basename(file))).toEqual(['kept.ts']);
});

test('only the page knows a browser', () => {
  const forbidden = /\b(?:window|navigator|location)\.\w|\bdocument\.(?:[gq]\w+\(|create|body|title)/;
  const wrong = SOURCES.filter(
    (file) => !/\/src\/(?:page\/|cli\/commands\/preview)/.test(file) && forbidden.test(codeIn(file)),
  );
  expect(wrong).toEqual([]);
});

test('the engine knows no clock, process or stream', () => {
  const forbidden = /\b(process|console|globalThis|Date\.now|new Date\(\)|Math\.random|setTimeout|fetch)\b/;
  const wrong = SOURCES.filter((file) => file.includes('/engine/')).filter((file) =>
    forbidden.test(withoutComments(readFileSync(file, 'utf8'))),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself round a circle', () => {
  const arrows = new Map<string, string[]>();
  for (const one of own) arrows.set(one.from, [...(arrows.get(one.from) ?? []), target(one)]);
  expect(circle(arrows)).toEqual([]);
});

test('only the process edge sets an exit code or leaves', () => {
  const leaving = SOURCES.filter((file) => /process\.exit(Code)?\b/.test(readFileSync(file, 'utf8')));
  expect(leaving.map((file) => relative(SRC, file))).toEqual(['cli/run.ts']);
});

function codeIn(file: string): string {
  return withoutComments(readFileSync(file, 'utf8'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** The first circle of imports, as a list of files; empty when there is none. */
function circle(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, above: string[]): string[] => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const next of arrows.get(file) ?? []) {
      const found = visit(next, [...above, file]);
      if (found.length > 0) return found;
    }
    return [];
  };
  for (const file of arrows.keys()) {
    const found = visit(file, []);
    if (found.length > 0) return found;
  }
  return [];
}
