import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/check/load-checked.ts';
import { answersOf } from '../../src/check/scenarios.ts';
import type { RawScenario } from '../../src/content/author-shapes.ts';
import { dateInWords } from '../../src/document/dates.ts';
import { compile } from '../../src/index.ts';
import { answerAll, terminal, unwrapped } from '../harness/terminal.ts';

const CONTENT = fileURLToPath(new URL('../../content/passend-onderwijs', import.meta.url));
const USUAL_DAY = '2026-11-23';

const { tree, scenarios } = loadPack(CONTENT);

/** The situations that parents must get through at their own terminal: ids of scenarios.yaml. */
const SITUATIONS = [
  'nog-niemand-gesproken',
  'toestemming-voor-onderzoek',
  'opp-geweigerd',
  'plan-loopt',
  'afspraken-niet-nagekomen',
  'aangemeld-en-wachten',
  'toelating-geweigerd',
  'tlv-oneens',
  'verwijderd-met-besluit',
  'zelf-uitschrijven',
  'geschorst',
  'naar-huis-zonder-brief',
  'zeven-weken-thuis',
  'minder-uren',
  'chronisch-ziek',
  'ernstig-gedrag-en-beperking',
  'ongelijk-behandeld',
  'gepest',
  'medewerker-behandelt-slecht',
  'ernstig-op-school',
  'thuis-onveilig',
  'direct-gevaar',
  'weet-niets',
  'procedure-loopt',
  'mbo-oneens',
  'cluster-2',
  'particulier',
] as const;

test.each(SITUATIONS)('%s', async (id) => {
  const scenario = scenarios[id] as RawScenario;
  const { today = USUAL_DAY, expect: expected } = scenario;
  const compiled = compile(tree);
  const parent = terminal(['--today', today], { columns: 80, rows: 100 });
  await answerAll(parent, compiled, answersOf(compiled, scenario));
  await parent.until('Wat wilt u nu doen?', '5. Stop');

  const shown = unwrapped(parent.scrollback());
  expect(shown).toContain(titleOf(expected.step));
  expect(shown).toContain(firstOrganisation(expected));
  for (const date of Object.values(expected.deadlines ?? {})) expect(shown).toContain(dateInWords(date));
  expect(parent.brokenLines()).toEqual([]);

  parent.press('5', 'enter');
  expect(await parent.done).toEqual({ exitCode: 0, signal: 0 });
});

function titleOf(step: string): string {
  const at = tree.steps.findIndex((one) => one.id === step);
  return `Stap ${at + 1} van ${tree.steps.length}: ${tree.steps[at]?.title}`;
}

/** The name of the organisation to call first, at the head of the list; or of one that must be in it. */
function firstOrganisation({ first, organisations = [] }: RawScenario['expect']): string {
  const named = tree.organisations.find((one) => one.id === (first ?? organisations[0]))?.name;
  return first === undefined ? String(named) : `Bij wie u terechtkunt 1. ${named}`;
}
