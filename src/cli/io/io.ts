import type { CompiledTree } from '../../engine/compiled-tree.ts';
import type { PackedDirectory } from '../../engine/place/packed.ts';

/** The outside world, as a record. Built once in `process-io.ts`; tests make their own. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: {
    readonly isTerminal: boolean;
    readonly readAll: () => Promise<string>;
    readonly stream: NodeJS.ReadStream;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today's calendar date where the person is, YYYY-MM-DD. */
  readonly today: () => string;
  /** The content that comes with the program, compiled. */
  readonly shippedTree: () => CompiledTree;
  /** The folder with that content as it was written. */
  readonly shippedPack: string;
  /** The division into regions that comes with the program; read only when it is needed. */
  readonly shippedDirectory: () => PackedDirectory;
  /** The page that comes with the program, as the text of its file. */
  readonly shippedPage: () => string;
  /** The program of a thread that judges mutants; without it that is done in this one. */
  readonly judgeWorker?: string;
  readonly version: string;
}

/** A stream to write text to. */
export interface Stream {
  readonly write: (text: string) => void;
  /** Writes bytes, and waits until they are gone: the other side sets the pace. */
  readonly flush: (bytes: Uint8Array) => Promise<void>;
  readonly isTerminal: boolean;
  /** 80 when it is not known. */
  readonly columns: number;
  /** Infinite when it is not known: then nothing is shown a page at a time. */
  readonly rows: number;
  readonly raw: NodeJS.WriteStream;
}
