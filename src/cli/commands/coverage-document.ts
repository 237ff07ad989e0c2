import type { Root } from 'mdast';
import type { Covered } from '../../check/coverage.ts';
import { bullets, documentOf, heading, item, strong } from '../../document/build.ts';
import { TOUCHED_KINDS } from '../../render/scenarios.ts';

/** So many scenarios are named of one thing. */
const MOST_NAMED = 5;

/** What the scenarios touch, a part a kind: first what none touches. */
export function coverageDocument(coverage: readonly Covered[]): Root {
  const parts = coverage.flatMap(({ kind, all, missed, touched }) => {
    const things = touched.toSorted((one, other) => Number(one.by.length > 0) - Number(other.by.length > 0));
    const items = things.map(({ id, by }) => item([strong(id), `: ${namedIn(by)}`]));
    return [
      heading(2, `${all.length - missed.length} van ${all.length} ${TOUCHED_KINDS[kind]}`),
      bullets(items),
    ];
  });
  return documentOf(heading(1, 'Wat de voorbeelden raken'), ...parts);
}

function namedIn(by: readonly string[]): string {
  if (by.length === 0) return 'geen voorbeeld';
  const more = by.length > MOST_NAMED ? ` en nog ${by.length - MOST_NAMED}` : '';
  return `${by.length} (${by.slice(0, MOST_NAMED).join(', ')}${more})`;
}
