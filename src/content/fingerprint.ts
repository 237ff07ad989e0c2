import { createHash } from 'node:crypto';

/** Gives the checksum of a text: 64 hexadecimal digits that differ when a byte does. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Gives a short fingerprint of content: the same content has the same one, whatever its files are called. */
export function fingerprint(content: unknown): string {
  return checksumOf(JSON.stringify(content)).slice(0, 12);
}
