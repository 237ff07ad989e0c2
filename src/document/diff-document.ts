import type { ListItem, Root, RootContent } from 'mdast';
import type { AdviceComparison } from '../engine/compare-advice.ts';
import { bullets, documentOf, heading, item, lines, link, paragraph, section, strong } from './build.ts';
import { compareDocument } from './compare-document.ts';

/** What changed between two packs: per example who gets other advice, and the texts that read otherwise. */
export interface ShownDiff {
  readonly total: bigint;
  readonly cases: readonly {
    readonly title: string;
    /** The answers, in words. */
    readonly situation: string;
    readonly changes: readonly string[];
    /** The command that shows it. */
    readonly replay: string;
    /** The page that shows it; null when there is none. */
    readonly address: string | null;
    /** Null where the old pack asks something else. */
    readonly comparison: AdviceComparison | null;
  }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly texts: readonly { readonly where: string; readonly before: string; readonly after: string }[];
}

/** Who gets other advice, old beside new, for people who read no YAML. */
export function diffDocument({ total, cases, added, removed, texts }: ShownDiff): Root {
  const asked = [
    ...(added.length > 0 ? [`Nieuwe vragen en keuzes: ${added.join(', ')}.`] : []),
    ...(removed.length > 0 ? [`Weggehaalde vragen en keuzes: ${removed.join(', ')}.`] : []),
  ];
  const compared = `${total.toLocaleString('nl-NL')} combinaties van antwoorden vergeleken`;
  const none = texts.length > 0 ? 'Niemand krijgt iets meer of minder' : 'Niemand krijgt ander advies';
  const outcome = cases.length === 0 ? `${none} (${compared}).` : `${compared}.`;
  return documentOf(
    heading(1, 'Wie ander advies krijgt'),
    ...[...asked, outcome].map((text) => paragraph(text)),
    ...cases.flatMap(({ title, situation, changes, replay, address, comparison }) => [
      heading(2, title),
      paragraph(situation),
      bullets(lines(changes)),
      { type: 'code' as const, value: replay },
      ...(address === null ? [] : [paragraph(link('Bekijk dit geval', address))]),
      ...(comparison === null ? [] : compareDocument(comparison).children.slice(1).map(lower)),
    ]),
    ...section(heading(2, 'Anders gezegd'), bullets(texts.map(reads))),
  );
}

function lower(block: RootContent): RootContent {
  return block.type === 'heading' ? { ...block, depth: 3 } : block;
}

function reads({ where, before, after }: ShownDiff['texts'][number]): ListItem {
  const parts = [item(['Eerst: ', strong(before || 'niets')]), item(['Nu: ', strong(after || 'niets')])];
  return item([`${where}:`], bullets(parts));
}
