import { createHash } from 'node:crypto';

/** A short fingerprint of content: the same content has the same one, whatever its files are called. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}
