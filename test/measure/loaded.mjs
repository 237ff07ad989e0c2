import { spawnSync } from 'node:child_process';
import { realpathSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { longestAsFlags } from '../bench/answers.mjs';
import { SRC } from './source.mjs';

const HOME = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(HOME, 'dist');

/** Beside node_modules, so that nothing else finds it. */
const MADE = join(HOME, 'node_modules/.cache/stapwijzer/unbundled');

/** Runs the program as it is required, and tells on file 3 which files were loaded. */
const TELL = `
  const [, run, dist] = process.argv;
  process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(Object.keys(require.cache))));
  process.argv.splice(1, 2, 'stapwijzer');
  void require(run).run(dist);
`;

/**
 * The files of src that one scripted run loads: an advice from flags, as JSON. Every file is a module of its
 * own here, as in the source; nothing is bundled.
 * @returns {Promise<string[]>} paths from src
 */
export async function loadedBySimpleRun() {
  try {
    await makeUnbundled();
    const args = ['-e', TELL, join(MADE, 'src/cli/run.cjs'), DIST, '--json', ...longestAsFlags(DIST)];
    const ran = spawnSync(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`The unbundled program ended with ${ran.status}:\n${ran.stderr}`);
    /** @type {string[]} */
    const loaded = JSON.parse(String(ran.output[3]));
    const root = realpathSync(join(MADE, 'src'));
    return loaded.filter((file) => file.startsWith(root)).map((file) => relative(root, file));
  } finally {
    rmSync(MADE, { recursive: true, force: true });
  }
}

async function makeUnbundled() {
  const bundle = await rolldown({
    input: join(SRC, 'cli/run.ts'),
    platform: 'node',
    logLevel: 'silent',
    transform: { define: { __VERSION__: '"0.0.0"' } },
    resolve: { alias: { yaml: join(HOME, 'node_modules/yaml/browser/index.js') } },
  });
  await bundle.write({
    dir: MADE,
    format: 'cjs',
    preserveModules: true,
    preserveModulesRoot: HOME,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
  await bundle.close();
}
