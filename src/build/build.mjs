// Makes the package, without a word unless something is wrong: this runs before somebody's first question.
import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

try {
  const config = await loadConfig('src/build/rolldown.config.ts');
  if (typeof config === 'function') throw new Error('The configuration is a list, not a function.');
  for (const { output, ...input } of [config].flat()) {
    const bundle = await rolldown(input);
    for (const one of [output ?? []].flat()) await bundle.write(one);
    await bundle.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
