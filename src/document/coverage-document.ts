import type { ListItem, Root } from 'mdast';
import { bullets, documentOf, heading, item, strong } from './build.ts';

/** What examples can touch, as it is called. */
export const KINDS = {
  questions: 'vragen',
  options: 'keuzes',
  actions: 'acties',
  organisations: 'organisaties',
  alerts: 'waarschuwingen',
  deadlines: 'termijnen',
} as const;

export type CoveredKind = keyof typeof KINDS;

/** Which examples touch what, by kind of thing. */
export type ShownCoverage = readonly {
  readonly kind: CoveredKind;
  readonly touched: readonly { readonly id: string; readonly by: readonly string[] }[];
}[];

/** So many examples are named of one thing. */
const MOST_NAMED = 5;

/** What the examples touch, a part a kind: first what no example touches. */
export function coverageDocument(coverage: ShownCoverage): Root {
  const parts = coverage.flatMap(({ kind, touched }) => {
    const missed = touched.filter(({ by }) => by.length === 0);
    const items = [...missed, ...touched.filter((one) => !missed.includes(one))].map(touchItem);
    return [
      heading(2, `${touched.length - missed.length} van ${touched.length} ${KINDS[kind]}`),
      bullets(items),
    ];
  });
  return documentOf(heading(1, 'Wat de voorbeelden raken'), ...parts);
}

function touchItem({ id, by }: ShownCoverage[number]['touched'][number]): ListItem {
  const more = by.length > MOST_NAMED ? ` en nog ${by.length - MOST_NAMED}` : '';
  const named =
    by.length === 0 ? 'geen voorbeeld' : `${by.length} (${by.slice(0, MOST_NAMED).join(', ')}${more})`;
  return item([strong(id), `: ${named}`]);
}
