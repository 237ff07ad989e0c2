import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Where the compiler leaves the types of every file that the library is made of. */
const MADE = 'node_modules/.cache/stapwijzer/types';

/** The types of `stapwijzer/content.json`: without them its literal texts are no tree to a compiler. */
const CONTENT_TYPES = `import type { CompiledTree } from './index.js';
/** The shipped pack, compiled. */
declare const content: CompiledTree;
export default content;
`;

/** The types of `stapwijzer/regions.json`. */
const REGIONS_TYPES = `import type { PackedDirectory } from './index.js';
/** The division into regions; give it to unpack. */
declare const regions: PackedDirectory;
export default regions;
`;

/** Puts the types of the library into the package: what its users can reach, and no more. */
export function libraryTypes(): Plugin {
  return {
    name: 'library-types',
    generateBundle() {
      for (const [file, source] of reachableFrom('index.d.ts')) {
        this.emitFile({ type: 'asset', fileName: `types/${file}`, source });
      }
      this.emitFile({ type: 'asset', fileName: 'types/content.d.ts', source: CONTENT_TYPES });
      this.emitFile({ type: 'asset', fileName: 'types/regions.d.ts', source: REGIONS_TYPES });
    },
  };
}

/** The files that a file of types refers to, directly or not, itself included. */
function reachableFrom(first: string): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const source = readFileSync(join(MADE, file), 'utf8');
    found.set(file, source);
    for (const [, path = ''] of source.matchAll(/['"](\.[^'"]+)\.[jt]s['"]/g)) {
      waiting.push(join(dirname(file), `${path}.d.ts`));
    }
  }
  return found;
}
