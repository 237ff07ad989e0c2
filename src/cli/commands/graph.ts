import { graphOf } from '../../check/graph.ts';
import { GRAPH_FORMATS } from '../../render/graph.ts';
import { loadTree } from '../input/load-tree.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

export interface GraphOptions {
  readonly format?: keyof typeof GRAPH_FORMATS;
}

/** Draws the questions of a pack and the ways between them. */
export async function graphCommand(
  folder: string | undefined,
  { format = 'outline' }: GraphOptions,
  io: Io,
): Promise<ExitCode> {
  const tree = await loadTree({ content: folder }, io);
  io.stdout.write(GRAPH_FORMATS[format](graphOf(tree)));
  return EXIT.done;
}
