import { nearest } from '../engine/nearest.ts';
import type { Contact, Organisation } from '../engine/tree.ts';
import { fingerprint } from './fingerprint.ts';
import type { FileText } from './parse.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { type RawRegion, regionSchema } from './region-schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { type Path, readYaml, type YamlFile } from './yaml-file.ts';

/** A region laid over a tree, or everything that is wrong with it. Warnings do not stop it. */
export interface RegionResult<T> {
  /** The tree with the local details; null when the region cannot be used. */
  readonly tree: T | null;
  readonly problems: readonly Problem[];
}

/** What a region needs of a tree, compiled or not: it changes contact details only. */
interface Regional {
  readonly organisations: readonly Pick<Organisation, 'id' | 'regional' | 'contact' | 'checked'>[];
}

/** Reads a region file and lays it over a tree. A region may fill in only what the pack marks as regional. */
export function applyRegion<T extends Regional>(tree: T, { name, text }: FileText): RegionResult<T> {
  const file = readYaml(name, text);
  const unreadable = file.problems.length > 0 ? file.problems : shapeProblems(file, regionSchema);
  if (unreadable.length > 0) return { tree: null, problems: unreadable };
  const { region } = file.value as { region: RawRegion };
  const problems = Object.keys(region.organisations).flatMap((id) => problemsWith(tree, file, region, id));
  const isUsable = problems.every((problem) => problem.severity === 'warning');
  return { tree: isUsable ? overlay(tree, region) : null, problems: problems.sort(inFileOrder) };
}

/** What a region replaces of an organisation, as a fingerprint: it changes when the pack does. */
export function replacedBy(organisation: Pick<Organisation, 'contact'>): string {
  return fingerprint(organisation.contact);
}

function problemsWith(tree: Regional, file: YamlFile, region: RawRegion, id: string): Problem[] {
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

function overlay<T extends Regional>(tree: T, { name, checked, organisations }: RawRegion): T {
  return {
    ...tree,
    organisations: tree.organisations.map((organisation) => {
      const local = Object.hasOwn(organisations, organisation.id)
        ? organisations[organisation.id]
        : undefined;
      if (local === undefined) return organisation;
      const { replaces: _, ...details } = local;
      return { ...organisation, contact: { area: name, ...details } as Contact, checked };
    }),
  };
}
