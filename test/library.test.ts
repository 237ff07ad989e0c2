import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
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

test('the division into regions is small, apart from the start, and its licence goes with it', () => {
  const packed = gzipSync(readFileSync(join(DIST, 'regions.json')), { level: 9 });
  expect(packed.length).toBeLessThan(28 * 1024);
  const start = readFileSync(join(DIST, 'chunks/start.cjs'), 'utf8');
  for (const apart of ['Berséba', 'several-places', 'A directory of format'])
    expect(start).not.toContain(apart);
  const licences = readFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const [place = ''] = licences.match(/^place names of 4pp[\s\S]*?\n-{80}/m) ?? [];
  expect(place).toContain('Copyright (c) 2014 Bob den Otter');
  expect(place).toContain('Permission is hereby granted');
});

test('a program can name the desk of a place', async () => {
  const { adviceFor, findPlace, resolve, unpack } = await import(pathToFileURL(join(DIST, 'index.js')).href);
  const content = JSON.parse(readFileSync(join(DIST, 'content.json'), 'utf8'));
  const directory = unpack(JSON.parse(readFileSync(join(DIST, 'regions.json'), 'utf8')));
  const { place } = findPlace(directory, 'Den Bosch');
  const answers: Record<string, string> = { sector: 'po', gesproken: 'ja', 'school-plaats': place.key };
  let position = resolve(content, answers);
  while (position.kind === 'question') {
    answers[position.question.id] = position.question.options[0]?.id ?? '';
    position = resolve(content, answers);
  }
  const { organisations } = adviceFor(content, position, {
    today: '2026-11-23',
    answers,
    command: '',
    directory,
  });
  const loket = organisations.find(({ id }: { readonly id: string }) => id === 'loket');
  expect(loket.desk.desks.map(({ code }: { readonly code: string }) => code)).toEqual(['PO3005']);
});
