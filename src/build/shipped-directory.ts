import { Chalk } from 'chalk';
import type { Plugin } from 'rolldown';
import { checkDirectory } from '../check/directory/check-directory.ts';
import { pack } from '../content/directory/pack.ts';
import { DIRECTORY_FILES, readDirectory } from '../content/directory/read.ts';
import { readFileIn } from '../content/load.ts';
import type { Problem } from '../content/problem.ts';
import { problemsText } from '../render/problems.ts';

/** The folder with the division into regions, as people read it. */
export const REGIONS = 'content/regions';

/** Compiles the division into regions into the package, small. A mistake in it ends the build with its place. */
export function shippedDirectory(): Plugin {
  return {
    name: 'shipped-directory',
    generateBundle() {
      const files = [
        readFileIn(REGIONS, DIRECTORY_FILES.partnerships),
        readFileIn(REGIONS, DIRECTORY_FILES.postcodes),
      ] as const;
      const read = readDirectory(...files);
      const problems = read.ok
        ? checkDirectory(read.source, read.source.directory.regulation.checked)
        : read.problems;
      const errors = problems.filter(({ severity }) => severity === 'error');
      if (!read.ok || errors.length > 0) throw new Error(told(errors, files));
      this.emitFile({
        type: 'asset',
        fileName: 'regions.json',
        source: JSON.stringify(pack(read.source.directory)),
      });
    },
  };
}

function told(problems: readonly Problem[], files: readonly { name: string; text: string }[]): string {
  return problemsText(
    problems,
    new Map(files.map(({ name, text }) => [name, text])),
    new Chalk({ level: 0 }),
  );
}
