import type { Directory } from '../../engine/place/directory.ts';
import type { Io } from './io.ts';

/** Gives the division into regions; it, and what reads it, is loaded the first time. */
export type LoadDirectory = () => Promise<Directory>;

/** Makes what loads the division that comes with the program. */
export function directoryOf(io: Pick<Io, 'shippedDirectory'>): LoadDirectory {
  let directory: Directory | undefined;
  return async () => {
    directory ??= (await import('../../engine/place/packed.ts')).unpack(io.shippedDirectory());
    return directory;
  };
}
