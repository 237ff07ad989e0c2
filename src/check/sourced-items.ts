import type { PackSource } from '../content/parse.ts';
import type { Path } from '../content/yaml-file.ts';
import type { Force, Tree } from '../engine/tree.ts';
import { namesAt, type Reference } from './unknown-names.ts';

/** Something in a pack that says where it comes from. */
export interface SourcedItem {
  readonly path: Path;
  readonly sources: readonly string[];
  /** How strong a statement it is; only actions say so. */
  readonly force?: Force;
}

/** Everything in a tree that says where it comes from. */
export function sourcedItems(tree: Tree): SourcedItem[] {
  const sections = ['actions', 'organisations', 'alerts', 'deadlines', 'terms', 'letters'] as const;
  return [
    ...tree.steps.flatMap(({ id, sources, actions }) => [
      { path: ['steps', id], sources },
      ...actions.map((action) => ({ ...action, path: ['steps', id, 'actions', action.id] })),
    ]),
    ...sections.flatMap((section) => tree[section].map((item) => ({ ...item, path: [section, item.id] }))),
  ];
}

/** Every place in a pack where a source is named. */
export function sourceReferences(source: PackSource): Reference[] {
  const { tree } = source;
  return [
    ...sourcedItems(tree).flatMap(({ path, sources }) => namesAt(source, [...path, 'sources'], sources)),
    ...tree.organisations.flatMap(({ id, contact }) =>
      namesAt(source, ['organisations', id, 'contact', 'hoursSource'], contact.hoursSource),
    ),
  ];
}
