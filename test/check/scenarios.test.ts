import { expect, test } from 'vitest';
import { Rechecking } from '../../src/check/recheck.ts';
import { runScenarios } from '../../src/check/scenarios.ts';
import { readFolder } from '../../src/content/load.ts';
import { compile } from '../../src/engine/compile.ts';
import { SHIPPED } from '../harness/io.ts';

/** Reads what is not changed only once. */
const reading = new Rechecking();

/** The shipped pack with a piece of one file changed, or with the file `erbij.yaml` beside it; gives the scenarios that then fail, with what is said. */
function failing(file: string, from: string, to: string): string[] {
  const files = readFolder(SHIPPED).map(({ name, text }) => ({
    name,
    text: name === file ? text.replace(from, () => to) : text,
  }));
  const parsed = reading.parse(file === 'erbij.yaml' ? [...files, { name: file, text: to }] : files);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  const { tree, scenarios } = parsed.source;
  return runScenarios(compile(tree), scenarios).flatMap(({ id, failures }) =>
    failures.map(({ message, repair }) => `${id}: ${message} (${repair})`),
  );
}

const ORGANISATION = `organisations:
  proefpunt:
    name: Proefpunt
    for: Voor elke vraag.
    contact: { phone: 0800-2000 }
    recommend:
      - { urgency: kan-ook, why: U kunt meteen bellen. }
    sources: [eigen-advies]
    checked: 2026-11-26
`;

test('a new organisation breaks no scenario', () => {
  expect(failing('erbij.yaml', '', ORGANISATION)).toEqual([]);
});

/** A question that everybody is asked after the first one; \`step\` is what its first option sets, if anything. */
const question = (option: string) => `    next: proef
  proef:
    kind: one
    text: Is dit een proef?
    why: Dat willen wij weten.
    options:
      ja: { label: Ja${option} }
      nee: { label: Nee }
    unknown: { findOut: { text: Denk erover na., from: uzelf } }
    next: aanwezigheid

  aanwezigheid:
    kind: one`;

const NEXT = '    next: aanwezigheid\n\n  aanwezigheid:\n    kind: one';

test('a new question whose answers change nothing breaks no scenario', () => {
  expect(failing('questions.yaml', NEXT, question(''))).toEqual([]);
});

test('a new question that changes the advice says which answer does, and what to add', () => {
  const told = failing('questions.yaml', NEXT, question(', step: evaluatie'));
  expect(told[0]).toMatch(
    /^[\w-]+: bij proef = ja: de stap is "evaluatie", niet "[\w-]+" \(zet bij given een antwoord op "proef", of zet bij step: evaluatie\)$/,
  );
});
