import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCode } from '../../../src/cli/input/code-input.ts';
import { readAnswers } from '../../../src/cli/input/read-answers.ts';
import { readDate } from '../../../src/cli/input/read-date.ts';
import { readSavedFile } from '../../../src/cli/input/saved-advice.ts';
import { readTheme } from '../../../src/cli/input/theme/read-theme.ts';
import { RunError } from '../../../src/cli/io/errors.ts';
import { readCompiled, writeCompiled } from '../../../src/content/compiled-file.ts';
import { readFolder } from '../../../src/content/load.ts';
import { parsePack } from '../../../src/content/parse.ts';
import { readRegion } from '../../../src/content/region.ts';
import { readYaml } from '../../../src/content/yaml-file.ts';
import { isCalendarDate } from '../../../src/engine/calendar.ts';
import { codeFor } from '../../../src/engine/code/code.ts';
import { compile } from '../../../src/engine/compile.ts';
import { resolve } from '../../../src/engine/resolve.ts';
import { planted } from './planted.ts';

/** A reader that is tried. */
export interface Target {
  /** Texts to begin with. */
  readonly seeds: readonly string[];
  /** Reads a text. Throws only where the reader itself goes wrong: what it says of a bad text is no fault. */
  readonly read: (text: string) => void;
}

const TODAY = '2026-11-26';

/** A small pack, with a letter and with numbers. */
const FILES = readFolder('test/fixtures/small');
const PACK = FILES.map(({ text }) => text).join('\n');
const tree = compiledFrom(PACK);
const saved = join(mkdtempSync(join(tmpdir(), 'stapwijzer-fuzz-')), 'advies');

function compiledFrom(text: string) {
  const parsed = parsePack([{ name: 'klein.yaml', text }]);
  if (!parsed.ok) throw new Error(`The small pack is wrong: ${parsed.problems[0]?.message}`);
  return compile(parsed.source.tree);
}

/** What a reader says in its own words is right, whatever it says. */
function saying(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
  }
}

function expectPlace({ line, column }: { readonly line: number; readonly column: number }): void {
  if (!(line >= 1 && column >= 1)) throw new Error(`A problem stands nowhere: ${line}:${column}`);
}

const REGION = `region:
  name: Voorbeeldregio
  codes: [PO2707]
  checked: 2026-11-23
  organisations:
    loket:
      phone: 070-123 45 67
      email: info@steunpunt.example
      website: https://steunpunt.example
      hours:
        - { days: [ma, di], from: "09:00", to: "16:00" }
`;

const ADVICE = `# Stap 1 van 6: Met elkaar in gesprek

- [x] **U:** Maak een afspraak.

Dit is geen juridisch advies. Advies van 26 november 2026.

**Code: 3VX4 GMNC R3PK**

Gemaakt met inhoud passend-onderwijs 0.2.0 (kenmerk 0123456789ab), gecontroleerd op 26 november 2026.
`;

export const TARGETS: Readonly<Record<string, Target>> = {
  planted,
  pack: {
    seeds: [PACK, ...FILES.map(({ text }) => text)],
    read(text) {
      const parsed = parsePack([{ name: 'pakket.yaml', text }]);
      if (!parsed.ok) {
        if (parsed.problems.length === 0) throw new Error('A pack is refused without a word.');
        for (const { place } of parsed.problems) expectPlace(place);
      }
    },
  },
  region: {
    seeds: [REGION],
    read(text) {
      const { region, problems } = readRegion(tree, ['PO2707'], { name: 'regio.yaml', text });
      if (region === null && problems.length === 0) throw new Error('A region is refused without a word.');
      for (const { place } of problems) expectPlace(place);
    },
  },
  answers: {
    seeds: ['{ "hulp": "ja" }', 'hulp: ja\nsoort:\n  - a\n  - b\n', 'start: 2 november\n'],
    read(text) {
      const { value, problems } = readYaml('antwoorden', text);
      for (const { place } of problems) expectPlace(place);
      if (problems.length > 0 || value === null || typeof value !== 'object' || Array.isArray(value)) return;
      saying(() => {
        const answers = readAnswers(tree, value as Record<string, unknown>, TODAY);
        if (resolve(tree, answers).kind === 'invalid') throw new Error('Read answers do not fit.');
      });
    },
  },
  saved: {
    seeds: [
      ADVICE,
      `<!doctype html><html lang="nl"><main><p><strong>Code: 3VX4 GMNC R3PK</strong></p><p>Advies van 26 november 2026.</p></main>`,
      '{"schema":"stapwijzer/1","status":"advice","today":"2026-11-26","code":"3VX4 GMNC R3PK","answers":[]}',
    ],
    read(text) {
      writeFileSync(saved, text);
      saying(() => readSavedFile(saved));
    },
  },
  code: {
    seeds: ['3VX4 GMNC R3PK', codeFor(tree, {}) ?? '3VX4-GMNC', '333V-X4DH-GHJ9-TTNM-NX47'],
    read(text) {
      saying(() => {
        const { answers } = readCode(tree, text);
        if (resolve(tree, answers).kind === 'invalid')
          throw new Error('A code gives answers that do not fit.');
      });
    },
  },
  date: {
    seeds: [
      '2-11-2026',
      '2e november',
      'vorige week maandag',
      '3 weken geleden',
      'begin november',
      '02112025',
    ],
    read(text) {
      const read = readDate(text, TODAY);
      if ('date' in read && !isCalendarDate(read.date)) throw new Error(`No day: ${read.date}`);
      if ('message' in read && read.message === '') throw new Error('A date is refused without a word.');
    },
  },
  compiled: {
    seeds: [writeCompiled(tree, true)],
    read(text) {
      readCompiled(text);
    },
  },
  theme: {
    seeds: [
      ':root { --utrecht-button-background-color: #123456; }',
      '@media (prefers-color-scheme: dark) { :root { --a: red } }',
    ],
    read(text) {
      saying(() => readTheme(text, 'thema.css', [':root { --utrecht-button-background-color: red }']));
    },
  },
};
