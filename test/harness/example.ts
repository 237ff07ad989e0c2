import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { checkPack } from '../../src/check/check.ts';
import { type FileText, parsePack } from '../../src/content/parse.ts';
import type { Problem } from '../../src/content/problem.ts';
import { packWithRegion, readRegion } from '../../src/content/region.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** The small pack that examples are laid over. */
const BASE = read('../fixtures/check/base.yaml');

/** The word lists of the shipped pack: examples of plain language are held against the real ones. */
const WRITING = { name: 'writing.yaml', text: read('../../content/passend-onderwijs/writing.yaml') };

/** The day that examples are checked on, unless their first line says `# today: …`. */
const USUAL_DAY = '2026-11-23';

/** What an example announces: the marks `# <- code` at the end of its lines, as `line code`. */
export function codesOf(example: string): string[] {
  const announced = example.split('\n').flatMap((line, at) => {
    const codes = /# <- ([\w-]+(?:, [\w-]+)*)$/.exec(line)?.[1]?.split(', ') ?? [];
    return codes.map((code) => `${at + 1} ${code}`);
  });
  return announced.sort();
}

/** What is found in an example, as `line code`; what is found elsewhere says where. */
export function problemsWith(example: string): string[] {
  return problemsIn(example)
    .map(({ code, place }) => `${place.file === EXAMPLE ? '' : place.file}${place.line} ${code}`)
    .sort();
}

const EXAMPLE = 'voorbeeld.yaml';

/** Checks an example that is laid over the small pack; a region is laid over that pack. */
export function problemsIn(example: string): readonly Problem[] {
  const file = { name: EXAMPLE, text: example.replace(/ # <- .*$/gm, '') };
  if (/^region:/m.test(example)) return problemsInRegion(file);
  const isInside = /^# In een map binnen de map/m.test(example);
  const given = isInside ? { ...file, skipped: 'het staat in een map binnen de map' } : file;
  const parsed = parsePack([
    given,
    { name: 'base.yaml', text: isInside ? BASE : without(BASE, example) },
    WRITING,
  ]);
  if (!parsed.ok) return parsed.problems;
  const today = /^# today: (\S+)/.exec(example)?.[1] ?? USUAL_DAY;
  return checkPack(parsed.source, today).problems;
}

/** The codes that a region in an example may name. */
const CODES = ['PO2707', 'VO2708'];

/** Checks a region over the small pack. What is wrong with the small pack itself is not told. */
function problemsInRegion(file: FileText): readonly Problem[] {
  const parsed = parsePack([{ name: 'base.yaml', text: BASE }, WRITING]);
  if (!parsed.ok) throw new Error('The small pack has problems.');
  const { yaml, region, problems } = readRegion(parsed.source.tree, CODES, file);
  if (region === null) return problems;
  const { problems: found } = checkPack(packWithRegion(parsed.source, yaml, region), USUAL_DAY);
  return [...problems, ...found];
}

/** The small pack without the items that an example has, and without what it says it leaves out. */
function without(base: string, example: string): string {
  const left = parseDocument(base);
  const given: unknown = parseDocument(example).toJS();
  for (const [section, items] of Object.entries(given ?? {})) {
    if (section === 'pack' || section === 'format') left.delete(section);
    else if (left.has(section)) for (const id of Object.keys(items ?? {})) left.deleteIn([section, id]);
  }
  for (const [, section] of example.matchAll(/^# zonder: (\w+)$/gm)) left.delete(section);
  return left.toString();
}
