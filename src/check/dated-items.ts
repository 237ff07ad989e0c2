import type { Path } from '../content/yaml-file.ts';
import type { Tree } from '../engine/tree.ts';

/** Something in a pack that says when it was last checked. */
export interface DatedItem {
  readonly path: Path;
  readonly checked: string;
}

/** Everything in a tree that says when it was last checked. */
export function datedItems(tree: Tree): DatedItem[] {
  const sections = ['steps', 'organisations', 'alerts', 'deadlines', 'terms', 'letters', 'sources'] as const;
  return [
    { path: ['pack'], checked: tree.pack.checked },
    ...sections.flatMap((section) =>
      tree[section].map(({ id, checked }) => ({ path: [section, id], checked })),
    ),
  ];
}
