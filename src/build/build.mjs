// Makes the package, without a word unless something is wrong: this runs before somebody's first question.
import { rolldown } from 'rolldown';
import { loadConfig } from 'rolldown/config';

try {
  for (const { output, ...input } of await loadConfig('src/build/rolldown.config.ts')) {
    const bundle = await rolldown(input);
    await bundle.write(output);
    await bundle.close();
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
