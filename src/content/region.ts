import { nearest } from '../engine/nearest.ts';
import type { Contact, Organisation, Replaced } from '../engine/tree.ts';
import { fingerprint } from './fingerprint.ts';
import { fold } from './fold.ts';
import type { FileText, PackSource } from './parse.ts';
import type { Found, Problem } from './problem.ts';
import { type RawRegion, regionSchema } from './region-schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { type Path, readYaml, type YamlFile } from './yaml-file.ts';

/** What a region needs of a tree, compiled or not: it changes contact details only. */
interface Regional {
  readonly organisations: readonly Pick<Organisation, 'id' | 'regional' | 'contact' | 'checked'>[];
}

/** A region file that was read against a tree. */
export interface RegionFile {
  readonly yaml: YamlFile;
  /** What it says; null when it cannot be used. */
  readonly region: RawRegion | null;
  /** All that is wrong with it. Warnings do not stop it. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a region file for a tree. A region may fill in only what the pack marks as regional, and name
 * only codes that exist.
 */
export function readRegion(tree: Regional, codes: readonly string[], { name, text }: FileText): RegionFile {
  const yaml = readYaml(name, text);
  const unreadable = yaml.problems.length > 0 ? yaml.problems : shapeProblems(yaml, regionSchema);
  if (unreadable.length > 0) return { yaml, region: null, problems: fold(unreadable) };
  const { region } = regionSchema.parse(yaml.value);
  const problems = fold([
    ...yaml.lost,
    ...Object.keys(region.organisations).flatMap((id) => problemsWith(tree, yaml, region, id)),
    ...withoutCodes(yaml, region),
    ...(region.codes ?? []).flatMap((code, at) =>
      codes.includes(code) ? [] : [unknownCode(yaml, codes, code, at)],
    ),
  ]);
  const isUsable = problems.every((problem) => problem.severity === 'warning');
  return { yaml, region: isUsable ? region : null, problems };
}

/** A region is of some samenwerkingsverbanden: without their codes it would be told everywhere. */
function withoutCodes(yaml: YamlFile, { codes }: RawRegion): Found[] {
  if (codes !== undefined) return [];
  return [
    {
      code: 'region-codes',
      severity: 'warning',
      message:
        'Er staat niet bij voor welk samenwerkingsverband dit is. Dan staat het ook bij scholen in een andere regio.',
      expected: 'codes, als [PO2707]; stapwijzer regions list noemt ze',
      suggestion: null,
      place: yaml.place(['region'], 'key'),
    },
  ];
}

function unknownCode(yaml: YamlFile, codes: readonly string[], code: string, at: number): Found {
  return {
    code: 'unknown-region',
    severity: 'error',
    message: `Er is geen samenwerkingsverband "${code}".`,
    expected: 'een code uit stapwijzer regions list',
    suggestion: nearest(code, codes),
    place: yaml.place(['region', 'codes', at]),
  };
}

/** What a region replaces of an organisation, as a fingerprint: it changes when the pack does. */
export function replacedBy(organisation: Pick<Organisation, 'contact'>): string {
  return fingerprint(organisation.contact);
}

function problemsWith(tree: Regional, file: YamlFile, region: RawRegion, id: string): Found[] {
  const path = ['region', 'organisations', id];
  const organisation = tree.organisations.find((one) => one.id === id);
  const regional = tree.organisations.filter((one) => one.regional).map((one) => one.id);
  const problem = (
    code: string,
    severity: Problem['severity'],
    message: string,
    at: Path,
    expected: string,
  ) => ({
    code,
    severity,
    message,
    expected,
    suggestion: code === 'not-regional' ? nearest(id, regional) : null,
    place: file.place(at, at === path ? 'key' : 'value'),
  });
  if (!organisation?.regional) {
    const message =
      organisation === undefined
        ? `Er is geen organisatie "${id}".`
        : `"${id}" is in het hele land hetzelfde.`;
    return [
      problem(
        'not-regional',
        'error',
        message,
        path,
        `een organisatie die per regio verschilt: ${regional.join(', ')}`,
      ),
    ];
  }
  const replaces = region.organisations[id]?.replaces;
  const now = replacedBy(organisation);
  if (replaces === now) return [];
  const message =
    replaces === undefined
      ? 'Er staat niet bij wat dit vervangt. Dan merkt niemand het als het pakket verandert.'
      : 'Het pakket is hier veranderd sinds deze regio werd gemaakt. Kijk of de gegevens nog kloppen.';
  return [
    problem(
      'region-outdated',
      'warning',
      message,
      replaces === undefined ? path : [...path, 'replaces'],
      `replaces: "${now}"`,
    ),
  ];
}

/** Lays a region over a tree. */
export function withRegion<T extends Regional>(
  tree: T,
  { name, codes = [], checked, organisations }: RawRegion,
): T {
  return {
    ...tree,
    organisations: tree.organisations.map((organisation) => {
      const local = Object.hasOwn(organisations, organisation.id)
        ? organisations[organisation.id]
        : undefined;
      if (local === undefined) return organisation;
      const { replaces: _, ...details } = local;
      const replaced: Replaced = { codes, contact: organisation.contact, checked: organisation.checked };
      return { ...organisation, contact: { area: name, ...details } as Contact, checked, replaced };
    }),
  };
}

/** Lays a region over a pack as it was written: what the region says is placed in the region's file. */
export function packWithRegion(source: PackSource, yaml: YamlFile, region: RawRegion): PackSource {
  const home = (path: Path): Path | null => {
    const [section, id, part, ...rest] = path;
    if (section !== 'organisations' || !Object.hasOwn(region.organisations, String(id))) return null;
    if (part === 'checked') return ['region', 'checked'];
    if (part !== 'contact') return null;
    return rest[0] === 'area' ? ['region', 'name'] : ['region', 'organisations', String(id), ...rest];
  };
  const local = (path: Path) => home(path) ?? path;
  const fileOf = (path: Path) => (home(path) === null ? source : yaml);
  return {
    ...source,
    tree: withRegion(source.tree, region),
    place: (path, at) => fileOf(path).place(local(path), at),
    placeIn: (path, piece) => fileOf(path).placeIn(local(path), piece),
    files: new Map([...source.files, [yaml.name, yaml.text]]),
  };
}
