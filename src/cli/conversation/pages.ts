/** Lines kept free under a page, for the question whether to read on. */
const KEPT_FREE = 2;

/** Cuts a text into pages that fit a screen; the last page leaves room for what comes under it. */
export function pagesOf(text: string, rows: number, under: number): string[] {
  const lines = text.trimEnd().split('\n');
  const pages: string[] = [];
  while (lines.length > rows - under) {
    const room = Math.max(1, rows - KEPT_FREE);
    pages.push(lines.splice(0, pageEnd(lines, room)).join('\n'));
  }
  return [...pages, lines.join('\n')].filter((page) => page.trim() !== '');
}

/** Finds where a page ends: at the last blank line in its second half, or else when it is full. */
function pageEnd(lines: readonly string[], room: number): number {
  const blank = lines.slice(0, room).lastIndexOf('');
  return blank > room / 2 ? blank + 1 : Math.min(room, lines.length);
}
