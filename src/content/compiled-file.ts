import { COMPILED_FORMAT, type CompiledTree } from '../engine/compiled-tree.ts';
import { checksumOf } from './fingerprint.ts';

/** Why a text is no compiled pack that can be used. Codes are permanent. */
export type CompiledFault = 'not-compiled' | 'other-format' | 'damaged' | 'not-checked';

/** A compiled pack that was read, or why it cannot be used. */
export type ReadCompiled =
  | { readonly ok: true; readonly tree: CompiledTree }
  | { readonly ok: false; readonly fault: CompiledFault; readonly format: string };

/** The start of a compiled pack. The checksum is over the text with the checksum itself left out. */
const HEAD = /^\{"format":"([^"]*)","checksum":"([0-9a-f]{64})",("checked":true,)?/;

/**
 * Writes a compiled tree as the text of a file. `isChecked` says that every rule was run over the pack
 * and found no error: only such a file can be read again.
 */
export function writeCompiled(tree: CompiledTree, isChecked: boolean): string {
  const { format, ...rest } = tree;
  const mark = isChecked ? '"checked":true,' : '';
  const body = `${mark}${JSON.stringify(rest).slice(1)}\n`;
  return `{"format":"${format}","checksum":"${checksumOf(`${format}\n${body}`)}",${body}`;
}

/** Reads the text of a compiled pack. Refuses another format, a changed byte, and a pack that was never checked. */
export function readCompiled(text: string): ReadCompiled {
  const head = HEAD.exec(text);
  if (head === null) return { ok: false, fault: 'not-compiled', format: '' };
  const [, format = '', checksum = '', mark] = head;
  if (format !== COMPILED_FORMAT) return { ok: false, fault: 'other-format', format };
  const body = text.slice(`{"format":"${format}","checksum":"${checksum}",`.length);
  if (checksumOf(`${format}\n${body}`) !== checksum) return { ok: false, fault: 'damaged', format };
  if (mark === undefined) return { ok: false, fault: 'not-checked', format };
  return { ok: true, tree: JSON.parse(text) as CompiledTree };
}
