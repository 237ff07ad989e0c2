import { diffOf } from '../../check/diff/diff.ts';
import { loadChecked } from '../../check/load-checked.ts';
import { commandFor } from '../../check/replay.ts';
import { diffText } from '../../render/diff.ts';
import { jsonDocument } from '../../render/json.ts';
import { EXIT, type ExitCode } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

export interface DiffOptions {
  readonly json?: boolean;
}

/** Tells who gets other advice from a new pack than from an old one. */
export async function diffCommand(
  old: string,
  now: string,
  { json }: DiffOptions,
  io: Io,
): Promise<ExitCode> {
  const { changes, ...found } = diffOf(loadChecked(old).tree, loadChecked(now).tree);
  const shown = {
    ...found,
    changes: changes.map(({ example, ...change }) => ({ ...change, replay: commandFor(example) })),
  };
  io.stdout.write(json ? jsonDocument('diff', shown) : diffText(shown));
  return EXIT.done;
}
