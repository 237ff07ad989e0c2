import type { CompiledTree } from '../engine/compiled-tree.ts';
import type { Directory } from '../engine/place/directory.ts';
import { type PackedDirectory, unpack } from '../engine/place/packed.ts';
import { type PackedJson, unpackJson } from './packed-json.ts';
import { unpackTree } from './packed-tree.ts';

/** What whoever made the page chose. */
export interface Settings {
  /** What the page is called, in its head and in a list of tabs. */
  readonly title: string;
  /** Where 'leave at once' goes. */
  readonly leaveTo: string;
  /** Whether it knows the places of one region only. */
  readonly isRegional: boolean;
}

/** What a consultation needs: the pack, the division into regions, and the settings. */
export interface Content {
  readonly tree: CompiledTree;
  /** The division is unpacked when it is needed first. */
  readonly directory: () => Directory;
  readonly settings: Settings;
}

/** The ids of the parts of the file that hold data. */
export const DATA = { tree: 'content', regions: 'regions', settings: 'settings' } as const;

/** Makes the content of a pack, of regions as they are shipped, and settings. */
export function contentOf(tree: CompiledTree, regions: () => PackedDirectory, settings: Settings): Content {
  let directory: Directory | undefined;
  return {
    tree,
    settings,
    directory: () => {
      directory ??= unpack(regions());
      return directory;
    },
  };
}

/** Reads what stands in this page. */
export function readContent(): Content {
  const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  // The page was written by the program that wrote this: the shapes are those of its own types.
  return contentOf(
    unpackTree(read(DATA.tree) as PackedJson),
    () => unpackJson(read(DATA.regions) as PackedJson) as PackedDirectory,
    read(DATA.settings) as Settings,
  );
}
