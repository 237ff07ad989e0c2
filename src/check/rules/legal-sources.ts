import type { Force, Source } from '../../engine/tree.ts';
import type { Finding, Rule } from '../rule.ts';
import { sourcedItems } from '../sourced-items.ts';

/** Statements that somebody may be held to. */
const LEGAL: readonly (Force | undefined)[] = ['recht', 'plicht'];

/**
 * Every right, duty and deadline cites an article of a law or a ruling. A deadline that an organisation
 * sets itself cites that organisation's own rules. What has no source, or one that is
 * not known, is for has-sources and known-sources.
 */
export const legalSources: Rule = {
  code: 'legal-sources',
  severity: 'error',
  stage: 'text',
  *check({ tree, source }) {
    const known = new Map(tree.sources.map((one) => [one.id, one]));
    const canBeJudged = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => known.has(id));
    const cited = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
    const finding = (path: readonly string[], what: string, expected: string): Finding => ({
      message: `${what} steunt hier niet op een wet of een uitspraak.`,
      expected,
      place: source.place([...path, 'sources'], 'key'),
    });
    for (const { path, sources, force } of sourcedItems(tree)) {
      if (!LEGAL.includes(force) || !canBeJudged(sources) || cited(sources).some(isLegal)) continue;
      yield finding(
        path.map(String),
        `Een ${force}`,
        'een bron met kind: law of ruling, of force: tip of gebruik',
      );
    }
    for (const { id, sources, organisation } of tree.deadlines) {
      if (!canBeJudged(sources)) continue;
      if (cited(sources).some((one) => isLegal(one) || isRuleOf(one, organisation))) continue;
      const expected = 'een bron met kind: law of ruling, of met rulesOf en de organisatie van deze termijn';
      yield finding(['deadlines', id], 'Een termijn', expected);
    }
  },
};

function isLegal({ kind }: Source): boolean {
  return kind === 'law' || kind === 'ruling';
}

function isRuleOf(source: Source, organisation: string | undefined): boolean {
  return (
    source.kind === 'page' && organisation !== undefined && (source.rulesOf ?? []).includes(organisation)
  );
}
