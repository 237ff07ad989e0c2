import type { Root } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Writes a document as markdown, with tick boxes. Escaping is the library's; GitHub's readers strike through between waves, too. */
export function renderMarkdown(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    extensions: [gfmTaskListItemToMarkdown()],
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}
