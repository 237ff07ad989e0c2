import { COMPILED_FORMAT, type CompiledTree } from '../engine/compiled-tree.ts';
import { type CompiledFault, readCompiled } from './compiled-file.ts';
import { readFile } from './load.ts';

/** Thrown when a compiled pack cannot be used. The message is Dutch and complete. */
export class CompiledPackError extends Error {
  override readonly name = 'CompiledPackError';
  readonly code: CompiledFault;

  constructor(code: CompiledFault, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads a compiled pack. Throws CompiledPackError on one that cannot be used, and UnreadableError on no file. */
export function loadCompiled(path: string): CompiledTree {
  const read = readCompiled(readFile(path).text);
  if (!read.ok) throw new CompiledPackError(read.fault, explain(path, read.fault, read.format));
  return read.tree;
}

function explain(path: string, fault: CompiledFault, format: string): string {
  const again = 'Maak het opnieuw met: stapwijzer compile <map> -o pack.json';
  switch (fault) {
    case 'not-compiled':
      return `"${path}" is geen gecompileerd pakket. Verwacht: een bestand dat stapwijzer compile maakte. ${again}`;
    case 'other-format':
      return `"${path}" is gemaakt in de vorm "${format}". Deze versie van stapwijzer leest "${COMPILED_FORMAT}". ${again}`;
    case 'damaged':
      return `"${path}" is veranderd sinds het gemaakt werd. Verander de YAML, niet dit bestand. ${again}`;
    case 'not-checked':
      return `"${path}" is nooit nagekeken. Een advies mag alleen uit nagekeken inhoud komen. ${again}`;
  }
}
