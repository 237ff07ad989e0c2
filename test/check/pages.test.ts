import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CONTENT = fileURLToPath(new URL('../../src/content', import.meta.url));

// It reads the code, so it stands apart from tests that must notice slips in it.
test('every code of syntax and shape has a page', () => {
  const sources = readdirSync(CONTENT).filter((name) => name.endsWith('.ts'));
  const texts = sources.map((name) => readFileSync(join(CONTENT, name), 'utf8'));
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/(?:code: |problem\(\s*)'([a-z-]+)'/g)].map((match) => match[1]),
  );
  const pages = readdirSync(join(CONTENT, 'problems')).map((name) => basename(name, '.md'));
  expect(pages.sort()).toEqual([...new Set(codes)].sort());
});
