import { extname } from 'node:path';

/** The formats an advice can have. */
export const FORMATS = ['text', 'markdown', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.txt': 'text',
};

/** The format a file name asks for, or undefined. */
export function formatOf(file: string | undefined): Format | undefined {
  return file === undefined ? undefined : BY_ENDING[extname(file).toLowerCase()];
}
