import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { DEFAULTS } from '../cli/output/page-defaults.ts';
import { pageText } from '../cli/output/page-text.ts';
import type { CompiledTree } from '../engine/compiled-tree.ts';
import type { PackedDirectory } from '../engine/place/packed.ts';
import { pageStyle } from './page-style.ts';

/** Puts the page that comes with the program in one file, out of its two scripts and what was made before. */
export function shippedPage(): Plugin {
  return {
    name: 'shipped-page',
    generateBundle({ dir = '' }, bundle) {
      const code = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') throw new Error(`The page has no script "${name}".`);
        delete bundle[name];
        return withinScript(chunk.code);
      };
      const read = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'));
      const parts = { ...pageStyle(), early: code('early.js'), program: code('page.js') };
      const source = pageText(parts, {
        ...DEFAULTS,
        // Made by the build a moment ago.
        tree: read('content.json') as CompiledTree,
        directory: read('regions.json') as PackedDirectory,
      });
      this.emitFile({ type: 'asset', fileName: 'page.html', source });
    },
  };
}

/** The same script, with names of its own, and nothing in it that ends or hides it where it stands in a page. */
function withinScript(code: string): string {
  return `(()=>{"use strict";${code.trim()}})();`
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--');
}
