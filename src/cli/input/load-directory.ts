import type { Directory } from '../../engine/place/directory.ts';
import { unpack } from '../../engine/place/packed.ts';
import type { Io } from '../io/io.ts';

/** Gives the division into regions, read the first time that it is needed. */
export function directoryOf(io: Pick<Io, 'shippedDirectory'>): () => Directory {
  let directory: Directory | undefined;
  return () => {
    directory ??= unpack(io.shippedDirectory());
    return directory;
  };
}
