import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORM } from './mistakes/form.ts';
import { MEANING } from './mistakes/meaning.ts';
import { make, problemsIn, told } from './mistakes/mistake.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The small pack, a file for each section, as an author has them. */
const SMALL = [
  ...read('../fixtures/check/base.yaml')
    .replace('scenarios:\n', 'scenarios:\n')
    .split(/^(?=[a-z]+:)/m)
    .filter((piece) => /^[a-z]+:/.test(piece))
    .map((text) => ({ name: `${/^[a-z]+/.exec(text)?.[0]}.yaml`, text })),
  { name: 'letters.yaml', text: read('../fixtures/mistakes/letters.yaml') },
  { name: 'writing.yaml', text: read('../../content/passend-onderwijs/writing.yaml') },
];

test('the small pack has no mistakes', () => {
  expect(problemsIn(SMALL)).toEqual([]);
});

test('show', () => {
  const lines: string[] = [];
  for (const mistake of [...FORM, ...MEANING]) {
    try {
      const out = make(mistake, SMALL);
      const ok = out.causes.length === (mistake.most ?? 1) && (out.isAtPlace || mistake.most === 0);
      if (!ok)
        lines.push(`${out.causes.length} ${out.isAtPlace ? '' : 'PLACE '}[${mistake.what}] ${told(out)}`);
    } catch (e) {
      lines.push(`ERR ${e}`);
    }
  }
  console.log(lines.join('\n'), FORM.length, MEANING.length, lines.length);
});
