import { isAlias, isNode, isScalar, visit } from 'yaml';
import type { Found } from './problem.ts';
import type { ParsedText } from './yaml-problems.ts';

/** Text that YAML leaves out without a word: after ` #`, and the first word after `&`. */
export function lostTexts({ document, text, place }: ParsedText): Found[] {
  const found: Found[] = [];
  const used = new Set<string>();
  visit(document, { Alias: (_, node) => void (isAlias(node) && used.add(node.source)) });
  visit(document, {
    Node: (_, node) => {
      if (!isNode(node) || !node.range) return;
      const [from, to, end] = node.range;
      if ('anchor' in node && node.anchor !== undefined && !used.has(node.anchor)) {
        const start = text.lastIndexOf(`&${node.anchor}`, from);
        found.push(lost(`&${node.anchor}`, place(start, start + node.anchor.length + 1)));
      }
      if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return;
      const cut = /^[ \t]+#[^\n]*/.exec(text.slice(to, end))?.[0];
      if (cut !== undefined && isSentence(node.value, cut.trim()))
        found.push(lost(cut.trim(), place(to, to + cut.trimEnd().length)));
    },
  });
  return found;
}

/** A remark behind a whole sentence or behind a name is a remark; what goes on in the middle of a sentence is not. */
function isSentence(before: string, after: string): boolean {
  return /\s/.test(before) && (!/[.?!:)]$/.test(before) || /^#\S/.test(after));
}

function lost(piece: string, place: Found['place']): Found {
  return {
    code: 'lost-text',
    severity: 'warning',
    message: `"${piece}" hoort niet bij de tekst: YAML laat het weg.`,
    expected: 'aanhalingstekens om de hele tekst, of een opmerking op een eigen regel',
    suggestion: null,
    place,
  };
}
