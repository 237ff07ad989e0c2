import { writeCompiled } from '../../content/compiled-file.ts';
import { quoted } from '../../engine/answers.ts';
import { compile } from '../../engine/compile.ts';
import { loadProven } from '../input/load-proven.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lookBefore, writeText } from '../io/write.ts';

export interface CompileOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** Makes a pack ready to use without reading YAML. Only a pack without errors is compiled. */
export async function compileCommand(folder: string, options: CompileOptions, io: Io): Promise<ExitCode> {
  const { output = 'pack.json' } = options;
  lookBefore(output, options);
  const source = await loadProven(folder, io);
  const text = writeCompiled(compile(source.tree), true);
  const written = await writeText(output, text, { ...options, isPublic: true }, io);
  if (written === 'handed-on') return EXIT.done;
  const how = /\.json$/i.test(output)
    ? `Gebruik het met: --content ${quoted(output)}`
    : 'Noem het .json om het te gebruiken met --content.';
  io.stderr.write(`Het pakket staat in ${output}. ${how}\n`);
  return EXIT.done;
}
