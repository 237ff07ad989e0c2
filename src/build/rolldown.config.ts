import { defineConfig, type Plugin } from 'rolldown';
import { loadChecked } from '../check/load-checked.ts';

const SHIPPED = 'content/passend-onderwijs';

/** Compiles the shipped content into the package: a run reads data, not YAML. */
function shippedContent(): Plugin {
  return {
    name: 'shipped-content',
    generateBundle() {
      const { tree } = loadChecked(SHIPPED);
      this.emitFile({ type: 'asset', fileName: 'content.json', source: JSON.stringify(tree) });
    },
  };
}

/** The program starts quickest as CommonJS; what only some runs need is a chunk of its own. */
export default defineConfig([
  {
    input: { cli: 'src/cli/run.ts' },
    platform: 'node',
    plugins: [shippedContent()],
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name].cjs',
      cleanDir: true,
    },
  },
  {
    input: { index: 'src/index.ts' },
    platform: 'neutral',
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js' },
  },
]);
