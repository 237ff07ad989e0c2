import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Chalk } from 'chalk';
import { defineConfig, type MinifyOptions, type Plugin } from 'rolldown';
import * as z from 'zod';
import { loadChecked } from '../check/load-checked.ts';
import { HELP_WIDTH, helpText } from '../cli/args/help.ts';
import { COMMANDS } from '../cli/commands/declared.ts';
import { PAGE_BREAK, PAGES } from '../cli/commands/explain.ts';
import { GUIDE } from '../cli/commands/init.ts';
import { writeCompiled } from '../content/compiled-file.ts';
import { PACKED, readFolder, together } from '../content/load.ts';
import { ContentError } from '../content/problem.ts';
import { regionSchema } from '../content/region-schema.ts';
import { fileSchema } from '../content/schema.ts';
import { compile } from '../engine/compile.ts';
import { problemsText } from '../render/problems.ts';
import { libraryTypes } from './library-types.ts';
import { fieldsSchema, outputSchema } from './output-schema.ts';
import { componentLicence } from './page-style.ts';
import { REGIONS, shippedDirectory } from './shipped-directory.ts';
import { shippedPage } from './shipped-page.ts';
import { thirdPartyLicences } from './third-party-licences.ts';
import { UNDRAWN, UNREACHABLE, without } from './unreachable.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const SHIPPED = 'content/passend-onderwijs';

/** Compiles the shipped content into the package: a run reads data, not YAML. */
function shippedContent(): Plugin {
  return {
    name: 'shipped-content',
    generateBundle() {
      const { tree } = readShipped();
      this.emitFile({
        type: 'asset',
        fileName: 'content.json',
        source: writeCompiled(compile(tree), true),
      });
    },
  };
}

/** The shipped pack. A mistake in it ends the build with its place, as `check` would show it. */
function readShipped() {
  try {
    return loadChecked(SHIPPED);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Error(problemsText(error.problems, error.sources, new Chalk({ level: 0 })));
  }
}

/** Lays out the help once: on nearly every screen it is this text, and reading it is quick. */
function shippedHelp(): Plugin {
  return {
    name: 'shipped-help',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'help.txt', source: helpText(COMMANDS, null, HELP_WIDTH) });
    },
  };
}

/** Where the pages are that explain what `check` can say. */
const EXPLAINED = ['src/check/rules', 'src/content/problems'];

/**
 * Sends along what an author begins with and reads: the pack as it was written, the guide, and a page for every code
 * of `check`. In one file: they are the same words again and again.
 */
function forAuthors(): Plugin {
  return {
    name: 'for-authors',
    generateBundle() {
      const files = EXPLAINED.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
      const pages = files
        .filter((file) => file.endsWith('.md'))
        .sort((one, other) => (basename(one) < basename(other) ? -1 : 1))
        .map((file) => readFileSync(file, 'utf8'));
      const all = [
        ...readFolder(SHIPPED),
        { name: PAGES, text: pages.join(PAGE_BREAK) },
        { name: GUIDE, text: readFileSync('content/README.md', 'utf8') },
      ];
      const source = brotliCompressSync(together(all), {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      });
      this.emitFile({ type: 'asset', fileName: `pack${PACKED}`, source });
    },
  };
}

/** Publishes the shapes of what the program prints, and of what it reads. */
function schemas(): Plugin {
  const shapes = {
    'stapwijzer-1.json': z.toJSONSchema(outputSchema),
    'stapwijzer-1-fields.json': z.toJSONSchema(fieldsSchema),
    'content-1.json': z.toJSONSchema(fileSchema, { io: 'input' }),
    'region-1.json': z.toJSONSchema(regionSchema, { io: 'input' }),
  };
  return {
    name: 'schemas',
    generateBundle() {
      for (const [name, shape] of Object.entries(shapes)) {
        const source = `${JSON.stringify(shape)}\n`;
        this.emitFile({ type: 'asset', fileName: `schema/${name}`, source });
      }
    },
  };
}

/** The parser as ES modules: of its CommonJS form nothing can be left out. */
const YAML_MODULES = resolve('node_modules/yaml/browser/index.js');

/** What every consultation needs is one file: each file more takes time to find and read. */
const AT_EVERY_START = new RegExp(
  [
    'src/engine/(?!asking|bounds|compile|consult|live-variables|nearest|remaining|place/(?:find|packed|suggest))',
    'src/(render/json|dialogue/command-line).ts',
    'src/cli/(main|run|args/(advise-flags|flags|parse)|commands/(advise|declared)|input/(answers-input|given-answers|load-directory|today)|io/(descriptor|environment|errors|process-io)|output/deliver)',
    'node_modules/(@date-fns|date-fns)/',
    'rolldown/runtime',
  ].join('|'),
);

/**
 * What is needed together, in one file for the same reason, and for a package with fewer files: words that name
 * something, a date, a place, a text for people, a file that is written, YAML, and all that authors do. A later
 * group reads an earlier one.
 */
const TOGETHER = [
  {
    name: 'words',
    test: /src\/(?:engine\/nearest|cli\/io\/(?:choices|suggestion)|cli\/input\/(?:not-known|option-named))\.ts|node_modules\/leven\//,
  },
  {
    name: 'dates',
    test: /src\/(?:dialogue\/(?:date-echo|date-fault)|document\/dates|cli\/input\/(?:date-words|open-answers|read-date|read-weekday|whole-date))\.ts/,
  },
  {
    name: 'place',
    test: /src\/(?:engine\/place\/(?:find|packed|suggest)|cli\/input\/(?:given-places|place-input)|dialogue\/places-meant)\.ts/,
  },
  {
    name: 'text',
    test: /src\/(?:cli\/io\/(?:colour|message|progress|watching)|render\/(?:terminal|wrap|clean-text))\.ts|node_modules\/(?:chalk|fast-)/,
  },
  {
    name: 'files',
    test: /src\/cli\/io\/(?:file-error|hand-on|open-file|put-file|target|temporary|write)\.ts/,
  },
  { name: 'paper', test: /src\/(?:document\/|cli\/output\/(?:put-out|render-advice|tell-|write-out))/ },
  {
    name: 'compiled',
    test: /src\/(?:content\/(?:compiled-file|fingerprint|load-compiled|problem)|cli\/input\/load-tree)\.ts/,
  },
  {
    name: 'given',
    test: /src\/cli\/(?:input\/(?:answers-file|await-input|code-input|read-answers)|io\/(?:progress|whole-input)|args\/(?:answers-line|refuse-over-read)|output\/failure)\.ts/,
  },
  {
    name: 'deeds',
    test: /src\/cli\/(?:commands\/(?:compare|completion|desks|letter|look-up|resume|situation|tell-question)\.ts|completion\/|input\/saved-)/,
  },
  { name: 'yaml', test: /src\/content\/(?:yaml-file|parsed-text)\.ts|node_modules\/yaml\// },
  {
    name: 'desk',
    test: /src\/(?:check\/|content\/(?!compiled-file|load-compiled)|engine\/(?:bounds|compile)\.ts|render\/(?:graph|problems|scenarios)|cli\/(?:commands\/(?:check|compile|diff|example|explain|graph|import-regions|init|init-region|judge-mutants|preview|regions|scenarios|tell-scenarios|watch-check|watch-page|write-schema)\.ts|input\/load-proven))/,
  },
];

/** The docstrings stay in the source. */
const NO_JSDOC = { annotation: false, jsdoc: false, legal: false };

/** No room and short names: a quarter of the package less to fetch. Classes keep their names: errors are told apart by them. */
const SMALL = {
  compress: { keepNames: { function: false, class: true } },
  mangle: { toplevel: true, keepNames: { function: false, class: true } },
  codegen: { removeWhitespace: true },
} satisfies MinifyOptions;

/** The licences of what both outputs bundle, and of data that is not ours, in one file. */
const licences = thirdPartyLicences([
  {
    name: 'place names of 4pp',
    license: 'MIT',
    licenseText: readFileSync(`${REGIONS}/plaatsnamen.LICENSE`, 'utf8'),
  },
  componentLicence(),
]);

/** On a slow machine the bundler tells where its time went; nobody who waits for a first question asked for that. */
const checks = { bundlerTimings: false, ineffectiveDynamicImport: false };

/** The page has one file with both of its scripts in it; whoever makes a page of their own takes them from there. */
const pageScripts = {
  input: { page: 'src/page/main.tsx', early: 'src/page/early.ts' },
  checks,
  platform: 'browser' as const,
  plugins: [without(UNREACHABLE), licences(), shippedPage()],
  output: { dir: 'dist', format: 'esm' as const, entryFileNames: '[name].js', minify: true, comments: false },
};

/** The program starts quickest as CommonJS; what only some runs need is a chunk of its own. */
export default defineConfig([
  {
    input: { cli: 'src/cli/run.ts', 'judge-worker': 'src/cli/judge-worker.ts' },
    checks,
    platform: 'node',
    transform: { define: { __VERSION__: JSON.stringify(version) } },
    resolve: { alias: { yaml: YAML_MODULES } },
    plugins: [
      without([...UNREACHABLE, ...UNDRAWN]),
      shippedContent(),
      shippedDirectory(),
      shippedHelp(),
      forAuthors(),
      schemas(),
      licences(),
    ],
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name].cjs',
      codeSplitting: { groups: [{ name: 'start', test: AT_EVERY_START, entriesAware: false }, ...TOGETHER] },
      cleanDir: true,
      comments: NO_JSDOC,
      minify: SMALL,
    },
  },
  {
    input: { index: 'src/index.ts' },
    checks,
    platform: 'neutral',
    plugins: [libraryTypes(), licences()],
    output: { dir: 'dist', format: 'esm', entryFileNames: '[name].js', comments: NO_JSDOC, minify: SMALL },
  },
  pageScripts,
]);
