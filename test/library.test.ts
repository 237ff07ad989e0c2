import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { DIST } from './harness/program.ts';

test('the library is one file that needs no Node and no other package', () => {
  const library = readFileSync(join(DIST, 'index.js'), 'utf8');
  expect(library).not.toMatch(/^\s*import\s|require\(|process\.|node:/m);
});

test('a program can use the library with the shipped content', async () => {
  const { resolve, remaining } = await import(pathToFileURL(join(DIST, 'index.js')).href);
  const content = JSON.parse(readFileSync(join(DIST, 'content.json'), 'utf8'));
  const position = resolve(content, {});
  expect(position).toMatchObject({ kind: 'question', question: { id: 'veiligheid' } });
  expect(remaining(content, position).max).toBeLessThanOrEqual(10);
});
