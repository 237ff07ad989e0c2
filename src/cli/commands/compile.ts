import { checkPack } from '../../check/check.ts';
import { loadPack } from '../../check/load-checked.ts';
import { writeCompiled } from '../../content/compiled-file.ts';
import { ContentError } from '../../content/problem.ts';
import { compile } from '../../engine/compile.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { whileSaying } from '../io/progress.ts';
import { lookBefore, writeText } from '../io/write.ts';

export interface CompileOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/** Makes a pack ready to use without reading YAML. Only a pack without errors is compiled. */
export async function compileCommand(folder: string, options: CompileOptions, io: Io): Promise<ExitCode> {
  const { output = 'pack.json' } = options;
  lookBefore(output, options);
  const source = loadPack(folder);
  const { problems } = await whileSaying('De inhoud wordt nagekeken', io, () =>
    checkPack(source, io.today()),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors, source.files);
  const text = writeCompiled(compile(source.tree), true);
  const written = await writeText(output, text, { ...options, isPublic: true }, io);
  if (written === 'handed-on') return EXIT.done;
  io.stderr.write(`Het pakket staat in ${output}. Gebruik het met: --content ${output}\n`);
  return EXIT.done;
}
