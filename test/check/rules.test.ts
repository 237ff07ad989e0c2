import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { codesOf, problemsWith } from '../harness/example.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const RULE_PAGES = join(HOME, 'src/check/rules');
const CONTENT_PAGES = join(HOME, 'src/content/problems');
const FIXTURES = join(HOME, 'test/fixtures/check');

interface Page {
  readonly code: string;
  readonly text: string;
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();
}

function pagesIn(folder: string): Page[] {
  return namesIn(folder, '.md').map((code) => ({
    code,
    text: readFileSync(join(folder, `${code}.md`), 'utf8'),
  }));
}

/** The example under a heading of a page. */
function exampleIn({ code, text }: Page, heading: string): string {
  const block = new RegExp(`^## ${heading}\n\n\`\`\`yaml\n([\\s\\S]*?)\`\`\`$`, 'm').exec(text)?.[1];
  if (block === undefined) throw new Error(`${code}.md has no example under "${heading}".`);
  return block;
}

const pages = [...pagesIn(RULE_PAGES), ...pagesIn(CONTENT_PAGES)];

test.each(pages)('$code: the bad example gives what it announces, and the good one nothing', (page) => {
  const bad = exampleIn(page, 'Fout');
  const announced = codesOf(bad);
  expect(announced.some((line) => line.endsWith(` ${page.code}`))).toBe(true);
  expect(problemsWith(bad)).toEqual(announced);
  expect(problemsWith(exampleIn(page, 'Goed'))).toEqual([]);
});

const SHAPE =
  /^# [a-z-]+\n\n[^\n]+\.\n\n\*\*Ernst:\*\* (fout|waarschuwing)\n\n## Fout\n\n```yaml\n[\s\S]+?```\n\n## Goed\n\n```yaml\n[\s\S]+?```\n\n## Waarom\n\n[^\n]+\.\n$/;

test.each(pages)('$code: its page has the shape of every page', ({ code, text }) => {
  expect(text.startsWith(`# ${code}\n`)).toBe(true);
  expect(text).toMatch(SHAPE);
});

test.each(namesIn(FIXTURES, '.yaml'))('%s.yaml gives the problems that it announces', (name) => {
  const text = readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8');
  expect(problemsWith(text)).toEqual(codesOf(text));
});

test('every rule has a page, and every page a rule, in one order', () => {
  const codes = RULES.map((rule) => rule.code);
  expect(codes).toEqual([...codes].sort());
  expect(namesIn(RULE_PAGES, '.md')).toEqual(codes);
  expect(namesIn(RULE_PAGES, '.ts')).toEqual([...codes, 'index'].sort());
});

test('the severity on a page is that of the rule', () => {
  const told = pagesIn(RULE_PAGES).map(({ code, text }) => [code, /\*\*Ernst:\*\* (\w+)/.exec(text)?.[1]]);
  const words = { error: 'fout', warning: 'waarschuwing' };
  expect(told).toEqual(RULES.map(({ code, severity }) => [code, words[severity]]));
});
