import type { Paragraph } from 'mdast';
import { paragraph } from './build.ts';

/** A line to write on: in html it becomes a ruled line. */
const LINE = '…'.repeat(30);

/** Room to write, in lines. */
export function room(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => paragraph(LINE));
}
