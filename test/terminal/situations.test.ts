import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPack } from '../../src/check/load-checked.ts';
import { answersOf } from '../../src/check/scenarios.ts';
import type { RawScenario } from '../../src/content/author-shapes.ts';
import { dateInWords } from '../../src/document/dates.ts';
import { isCalendarDate } from '../../src/engine/calendar.ts';
import { compile } from '../../src/index.ts';
import { answerAll, terminal, unwrapped } from '../harness/terminal.ts';

const CONTENT = fileURLToPath(new URL('../../content/passend-onderwijs', import.meta.url));
const USUAL_DAY = '2026-11-23';

const { tree, scenarios } = loadPack(CONTENT);

/** Situations that parents must get through at their own terminal: one for each way in which an advice can begin. */
const SITUATIONS = [
  ...new Map(
    Object.entries(scenarios)
      .filter(([, { expect: expected }]) => expected.first !== undefined)
      .map(([id, { expect: expected }]) => [`${expected.step} ${expected.first}`, id]),
  ).values(),
];

test('there are many ways to begin', () => {
  expect(SITUATIONS.length).toBeGreaterThan(20);
});

test.each(SITUATIONS)('%s', async (id) => {
  const scenario = scenarios[id] as RawScenario;
  const { today = USUAL_DAY, expect: expected } = scenario;
  const compiled = compile(tree);
  const parent = terminal(['--today', today], { columns: 80, rows: 100 });
  await answerAll(parent, compiled, answersOf(compiled, scenario));
  const isInDanger = (await parent.either(GO_ON, '. Stop')) === GO_ON;
  if (isInDanger) parent.press('1', 'enter');
  await parent.until('Wat wilt u nu doen?', '. Stop');

  const shown = unwrapped(parent.scrollback());
  // In danger it is about the danger, and not yet about a step at school.
  expect(shown).toContain(
    isInDanger ? 'Bel direct 112 Eerst moet uw kind veilig zijn.' : titleOf(expected.step),
  );
  expect(shown).toContain(firstOrganisation(expected));
  const dates = Object.values(expected.deadlines ?? {}).filter(isCalendarDate);
  for (const date of dates) expect(shown).toContain(dateInWords(date));
  expect(parent.brokenLines()).toEqual([]);

  parent.press('ctrl-c');
  expect(await parent.done).toEqual({ exitCode: 130, signal: 0 });
});

const GO_ON = 'Ik heb gebeld, ga verder';

function titleOf(step: string): string {
  const at = tree.steps.findIndex((one) => one.id === step);
  return `Stap ${at + 1} van ${tree.steps.length}: ${tree.steps[at]?.title}`;
}

/** The name of the organisation to call first, at the head of the list. */
function firstOrganisation({ first }: RawScenario['expect']): string {
  return `Bij wie u terechtkunt 1. ${tree.organisations.find((one) => one.id === first)?.name}`;
}
