import type { Root, Text } from 'mdast';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { type Handle, toMarkdown } from 'mdast-util-to-markdown';

/**
 * Nothing in it that markdown can read as more than text, when no line begins or ends with its spaces:
 * a number that begins it is no number of a list, a bracket does not follow a link, an & begins no
 * named character. Nearly all texts are so; to find that out the long way takes as much time as all the rest.
 */
const PLAIN = /^(?: \(| )?(?:[A-Za-z‘’]|\d+[ ;-])(?:[A-Za-z0-9 ,.;:?'"‘’%/()@éëïöüèáóçà-]|& )*$/;

const text: Handle = (node: Text, _parent, state, info) => {
  const { value } = node;
  const beginsLine = value.startsWith(' ') && info.before === '\n';
  const endsLine = value.endsWith(' ') && info.after === '\n';
  return PLAIN.test(value) && !beginsLine && !endsLine ? value : state.safe(value, info);
};

/** A document as markdown, with tick boxes. Escaping is the library's. */
export function renderMarkdown(root: Root): string {
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    handlers: { text },
    extensions: [gfmTaskListItemToMarkdown()],
  });
}
