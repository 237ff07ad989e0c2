import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../src/check/rules/index.ts';
import { COMMANDS } from '../src/cli/commands/declared.ts';
import { EXIT } from '../src/cli/io/errors.ts';
import { run } from './harness/io.ts';
import { terminal } from './harness/terminal.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const text = readFileSync(README, 'utf8');

/** The day on which the examples were made. */
const TODAY = ['--today', '2026-11-28'];

/** What a parent answers whose school said on 2 November that it makes no OPP. */
const REFUSED = [
  'veiligheid=veilig',
  'aanwezigheid=naar-school',
  'onderwerp=plan',
  'sector=vo',
  'plan=geweigerd',
  'plan-datum=2026-11-02',
  'bijzonderheden=beperking',
  'school-plaats=3511',
];

/** What stands in the README as a real run must be what the program says. */
const SHOWN = /<!-- (run|screen): (.*) -->\n\n(```\w+\n)[\s\S]*?```/g;

const SCREENS: Readonly<Record<string, () => Promise<string>>> = {
  start: async () => {
    const parent = terminal(TODAY);
    await parent.until('Vraag 1', 'Enter: verder');
    return parent.screen();
  },
  advice: async () => {
    const parent = terminal([...TODAY, ...REFUSED.flatMap((answer) => ['-a', answer])], { rows: 100 });
    await parent.until('Wat wilt u nu doen?');
    const shown = parent.scrollback();
    return shown.slice(shown.indexOf('! Let op!'), shown.indexOf('Wat wilt u nu doen?')).trimEnd();
  },
};

async function output(kind: string, what: string): Promise<string> {
  if (kind === 'screen') return (SCREENS[what] as () => Promise<string>)();
  const args = what.split(' ').slice(1);
  const takesDay = ['check', undefined].includes(args.find((word) => !word.startsWith('-')));
  const ran = await run([...args, ...(takesDay ? TODAY : [])]);
  // A snapshot would also keep a run that went wrong.
  expect([EXIT.done, EXIT.answersNeeded], what).toContain(ran.code);
  return ran.stdout;
}

test('the runs in the README are real', async () => {
  let made = text;
  for (const [block, kind = '', what = '', fence = ''] of text.matchAll(SHOWN)) {
    const shown = (await output(kind, what)).trim();
    made = made.replace(block, () => `<!-- ${kind}: ${what} -->\n\n${fence}${shown}\n\`\`\``);
  }
  await expect(made).toMatchFileSnapshot(README);
});

test('every command is in the README', () => {
  const names = COMMANDS.map((command) => command.name);
  expect(names.length).toBeGreaterThan(8);
  const shown = [...text.matchAll(/`(?:stapwijzer|npx \.) ([\w-]+)/g)].map((match) => match[1]);
  const byDefault = ['advise', 'help'];
  expect(names.filter((name) => !shown.includes(name) && !byDefault.includes(name))).toEqual([]);
});

/** Pages for those who work on the program. */
const PAGES = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  '.github/decisions/0001-replay.md',
  '.github/decisions/0002-conditions-as-data.md',
  '.github/decisions/0003-compiled-not-cached.md',
];
const pageText = (page: string) => readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');

test('every file and folder that a page names is there', () => {
  const named = PAGES.flatMap((page) =>
    [...pageText(page).matchAll(/`((?:src|test|bin|content)\/[\w./-]*)`/g)].map(([, file = '']) => file),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});

test('every link between pages leads somewhere', () => {
  const links = PAGES.flatMap((page) =>
    [...pageText(page).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, file = '', anchor = '']) => ({
      page,
      target: file === '' ? page : join(dirname(page), file),
      anchor,
    })),
  );
  const isBroken = ({ target, anchor }: (typeof links)[number]) =>
    !existsSync(new URL(`../${target}`, import.meta.url)) ||
    (anchor !== '' && !anchorsIn(pageText(target)).includes(anchor));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(isBroken)).toEqual([]);
});

/** The headings of a page, as the forge makes links of them. */
function anchorsIn(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  );
}

test('every script and every folder of src is explained', () => {
  const { scripts } = JSON.parse(pageText('package.json'));
  const contributing = pageText('.github/CONTRIBUTING.md');
  const commands = Object.keys(scripts).filter((name) => name !== 'test' && !/^(pre|post)/.test(name));
  const layers = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true });
  const rooms = readdirSync(new URL('../src/cli', import.meta.url), { withFileTypes: true });
  const folders = [...layers, ...rooms].filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const rows = [
    ...commands.map((name) => `| \`npm run ${name}\` |`),
    ...folders.map((name) => `| \`${name}\` |`),
  ];
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !contributing.includes(row))).toEqual([]);
});

const GUIDE = fileURLToPath(new URL('../content/README.md', import.meta.url));

/** The first sentence of a page: what the rule demands. */
function demandOf(page: string): string {
  return readFileSync(new URL(page, import.meta.url), 'utf8').split('\n')[2] as string;
}

test("the authors' guide names every rule", async () => {
  const [guide = ''] = readFileSync(GUIDE, 'utf8').split(/(?<=goed voorbeeld\.\n\n)/);
  const rows = RULES.map(({ code, severity }) => {
    const kind = severity === 'error' ? 'fout' : 'waarschuwing';
    return `| \`${code}\` | ${kind} | ${demandOf(`../src/check/rules/${code}.md`)} |`;
  });
  const table = ['| regel | ernst | wat er moet |', '| --- | --- | --- |', ...rows].join('\n');
  await expect(`${guide}${table}\n`).toMatchFileSnapshot(GUIDE);
});

test('there are rules to speak of', () => {
  expect(RULES.length).toBeGreaterThan(20);
});
